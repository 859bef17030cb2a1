import { type Diagnostic, filesByPath, type ShowFiles } from '../../model/index.ts';
import { RULES } from '../rules/index.ts';
import { RUN_RULES } from '../run-rules.ts';
import { applyBaseline, type BaselineResult } from './apply-baseline.ts';
import { BASELINE_PATH, parseBaseline, printBaseline } from './baseline-file.ts';

/** What of a show a run looked at. */
export interface BaselineRun {
  readonly files: ShowFiles;
  /** Paths of the files that were asked for. */
  readonly asked: ReadonlySet<string>;
  /** Whether every rule was run that the show has, those of its own modules too. */
  readonly isWhole: boolean;
  /** Whether the programs of episodes were run. */
  readonly ranCode: boolean;
}

/** Findings beside the show's baseline. */
export interface HeededBaseline extends BaselineResult {
  /** Where the file is or would be, from the show's root. */
  readonly path: string;
  /** Whether a later version wrote it: then it hides nothing. */
  readonly isNewer: boolean;
  /** The file that a baseline of these findings would be: `all` with those that are new, else only of what is kept. */
  print(all: boolean): string;
}

/** Takes out of the findings of a run those that the show's baseline holds. What lies in files that the run left out is kept. */
export function heedBaseline(
  { files, asked, isWhole, ranCode }: BaselineRun,
  found: readonly Diagnostic[],
): HeededBaseline {
  const byPath = filesByPath(files);
  const known: ReadonlySet<string> = new Set(RULES.map(({ name }) => name));
  const ofCode: ReadonlySet<string> = new Set(RUN_RULES);
  const { entries, isNewer } = parseBaseline(files.baseline ?? { text: '', defects: [] });
  const result = applyBaseline(found, entries, {
    textOf: (path) => byPath.get(path)?.text,
    wasAsked: (path) => asked.has(path),
    wasRun: (rule) => (isWhole || known.has(rule)) && (ranCode || !ofCode.has(rule)),
  });
  const print = (all: boolean): string =>
    printBaseline(all ? [...result.kept, ...result.added] : result.kept);
  return { ...result, path: BASELINE_PATH, isNewer, print };
}
