import type { CommentedFile, FileLookup, OwnRuleSet, OwnRuleSource, Rule } from '../lint/index.ts';
import { RULES } from '../lint/index.ts';
import {
  type CostListener,
  type Diagnostic,
  type EpisodeDigest,
  type EpisodeOutline,
  filesByPath,
  type RunProgram,
  type Show,
  type ShowFiles,
  type SourceFile,
} from '../model/index.ts';

export interface CheckOptions {
  /** Absolute path of the folder that holds `episodes/show.yaml`. */
  readonly root: string;
  /** Files or folders, absolute or from the root; none means the whole show. */
  readonly paths?: readonly string[];
  /** Every built-in rule unless told. */
  readonly rules?: readonly Rule[];
  /** What runs the rules of the show's own modules; without it none of its code is run. */
  readonly ownRules?: OwnRuleSource | undefined;
  /** The show's files where they are read already, or differ from what is on the disk; they are read unless told. */
  readonly files?: ShowFiles | undefined;
  /** What runs the programs that episodes mark `run`; without it none is run. */
  readonly runProgram?: RunProgram | undefined;
  /** Hears what the check spends its time on. */
  readonly costs?: CostListener | undefined;
  /** What need not be found out again. */
  readonly recollection?: Recollection | undefined;
}

/** What an earlier check found out about episodes, where it holds still: then a file is not parsed for it. */
export interface Recollection {
  outlineOf(file: SourceFile): EpisodeOutline | undefined;
  commentsOf(file: SourceFile): CommentedFile['comments'] | undefined;
  digestOf(file: SourceFile): Promise<EpisodeDigest | undefined>;
  /** Takes note of a digest that was made anew, and of the files of figures that it rests on. */
  noteDigest(file: SourceFile, digest: EpisodeDigest, figures: readonly string[]): Promise<void>;
}

/** A show whose files are read and whose episodes are known by their outlines; none of them is parsed yet. */
export interface OpenedShow {
  readonly root: string;
  readonly show: Show;
  readonly files: ShowFiles;
  /** The episodes asked for, sorted by path. */
  readonly selected: readonly SourceFile[];
  /** Paths of every file asked for, the show's YAML files included. */
  readonly asked: ReadonlySet<string>;
  /** What is wrong with the show as a whole, where it concerns the files asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in episodes hide of what is wrong with the show as a whole: such a comment is of use. */
  readonly hidden: readonly Diagnostic[];
  /** The rules that it is judged by, the show's own among them. */
  readonly rules: readonly Rule[];
  readonly own: OwnRuleSet;
  readonly recollection?: Recollection | undefined;
  readonly runProgram?: RunProgram | undefined;
  readonly costs?: CostListener | undefined;
}

/** Files that findings may point into: the show's, and the modules of its own rules. */
export function lookupIn({ files, own }: Pick<OpenedShow, 'files' | 'own'>): FileLookup {
  const byPath = filesByPath(files);
  return { get: (path) => byPath.get(path) ?? own.files.get(path) };
}

/** Which rules there are to be named in comments, whether they were run or not. */
export function namesIn({ own }: Pick<OpenedShow, 'own'>) {
  return { known: [...RULES, ...own.rules], ownRulesKnown: own.complete };
}
