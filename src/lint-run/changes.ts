import { contextFingerprint, fingerprintOfFile } from '../cache/index.ts';
import type { OpenedShow } from '../check/index.ts';
import {
  type Diagnostic,
  filesByPath,
  OperationError,
  OWN_RULES_NAME,
  type ShowFiles,
  type SourceFile,
} from '../model/index.ts';
import { type FormerFiles, readShow } from '../read/index.ts';
import { EpisodeMemory } from './episode-memory.ts';
import { judge, type Judgement, openTask, type Task } from './judge.ts';

/** What version control says of a show. */
export interface Changes {
  /** Paths from the show's root of everything that is other than it was, removed files and files of no show included. */
  readonly paths: readonly string[];
  /** Contents that files had, where they can be files of a show; undefined where there was none. */
  readonly former: FormerFiles;
}

/** What is found in a show that has changed: all in what changed itself, and elsewhere what was not found before. */
export interface ChangedJudgement extends Judgement {
  /** Paths of the files that count as changed. */
  readonly changed: ReadonlySet<string>;
  readonly own: OpenedShow['own'];
}

/** Lints a show as it is and as it was, and leaves out what an earlier state of an unchanged file had already. */
export async function judgeChanges(
  task: Task,
  changes: Changes,
  memory: EpisodeMemory,
): Promise<ChangedJudgement> {
  const now = await openTask(task, memory);
  const former = await readFormer(task.root, changes.former);
  const changed = changedFiles(task.files, former, changes, now);
  if (!former || changed.size === filesByPath(task.files).size) {
    const judgement = await judge(now, task.files.episodes, memory);
    return { ...judgement, changed, own: now.own };
  }
  const before = await openTask({ ...task, files: former }, memory.of(former));
  const judgement = await compare({ now, before, changed }, memory);
  return { ...judgement, changed, own: now.own };
}

interface Sides {
  readonly now: OpenedShow;
  readonly before: OpenedShow;
  readonly changed: ReadonlySet<string>;
}

async function compare({ now, before, changed }: Sides, memory: EpisodeMemory): Promise<Judgement> {
  const formerMemory = memory.of(before.files);
  formerMemory.noteShow(before);
  // What an unchanged episode rests on is all there is besides itself: where that is the same, so are its own findings.
  const rests =
    memory.settings !== formerMemory.settings ||
    contextFingerprint(now.show) !== contextFingerprint(before.show);
  const judged = new Set(
    now.files.episodes.flatMap(({ path, text }) =>
      // What is found side by side may be hidden by a comment, and may be all that a comment hides.
      rests || changed.has(path) || text.includes('coldopen-') ? [path] : [],
    ),
  );
  const isIn = ({ path }: SourceFile): boolean => judged.has(path);
  const isUnchanged = (file: SourceFile): boolean => isIn(file) && !changed.has(file.path);
  const found = await judge(now, now.files.episodes.filter(isIn), memory);
  const known = await judge(before, before.files.episodes.filter(isUnchanged), formerMemory);
  const old = new Set(known.diagnostics.map(keyOf));
  return {
    ...found,
    diagnostics: found.diagnostics.filter(
      (finding) => changed.has(finding.path) || finding.rule === OWN_RULES_NAME || !old.has(keyOf(finding)),
    ),
  };
}

/** In a file that has not changed, a finding that is the same has the same place. */
function keyOf({ rule, severity, path, span, message }: Diagnostic): string {
  return JSON.stringify([rule, severity, path, span.start, span.end, message]);
}

/** The show as it was; undefined where it was none yet. */
async function readFormer(root: string, former: FormerFiles): Promise<ShowFiles | undefined> {
  if (former.has('episodes/show.yaml') && !former.get('episodes/show.yaml')) return undefined;
  try {
    return await readShow(root, former);
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}

/** Which files of the show count as changed: also episodes that name a changed file of another kind, such as an image. */
function changedFiles(
  files: ShowFiles,
  former: ShowFiles | undefined,
  { paths }: Changes,
  { show }: OpenedShow,
): ReadonlySet<string> {
  const now = filesByPath(files);
  const before = former && filesByPath(former);
  const others = paths.filter((path) => !now.has(path) && !before?.has(path));
  if (
    !before ||
    (show.settings.lint.modules.length > 0 && others.some((path) => /\.[cm]?[jt]s(?:on)?$/.test(path)))
  )
    return new Set(now.keys());
  const names = others.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const isNamed = (text: string): boolean =>
    names.some((name) => text.includes(name) || text.includes(encodeURI(name)));
  return new Set(
    [...now].flatMap(([path, file]) => {
      const as = before.get(path);
      return !as || fingerprintOfFile(as) !== fingerprintOfFile(file) || isNamed(file.text) ? [path] : [];
    }),
  );
}
