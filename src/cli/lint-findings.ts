import { join } from 'node:path';
import {
  type Diagnostic,
  type FixedShow,
  fixShow,
  type LintRun,
  type LintRunOptions,
  programRunner,
  replaceFile,
  runLint,
} from '../index.ts';
import type { Invocation } from './command.ts';
import { cacheOf, changesOf } from './lint-speed.ts';
import { isSafe } from './own-rules.ts';
import { describeFixes } from './print/fixes.ts';
import { describeRuns } from './print/runs.ts';
import type { RunCosts } from './run-costs.ts';
import { type ShowFolder, shownPath } from './show-folder.ts';

/** Where the show is, which parts of it are asked for, and what runs rules of its own. */
export interface LintPlace extends ShowFolder {
  readonly ownRules: LintRunOptions['ownRules'];
  readonly costs: RunCosts | undefined;
}

/** What a run of the linter found, and in which files. */
export interface Findings {
  readonly opened: Pick<LintRun, 'root' | 'files' | 'asked' | 'selected' | 'own'>;
  readonly all: readonly Diagnostic[];
}

/** Lints as the options ask: with a cache, what has changed, with programs run. */
export async function found(
  place: LintPlace,
  { options, cwd, terminal }: Pick<Invocation, 'options' | 'cwd' | 'terminal'>,
): Promise<Findings> {
  const changes = await changesOf(place.root, { options, cwd });
  const runProgram = options['runCode'] === true && !isSafe({ options }) ? await programRunner() : undefined;
  const run = await runLint({ ...place, cache: cacheOf(place.root, { options, cwd }), runProgram, changes });
  if (runProgram) terminal.err(describeRuns(run.runs ?? []));
  if (run.notKept !== undefined)
    terminal.err(
      `The results could not be kept for the next run (${run.notKept}); --cache-location names another folder.\n`,
    );
  return { opened: run, all: run.diagnostics };
}

type Mended = Pick<FixedShow, 'diagnostics' | 'fixed'> & Pick<Findings, 'opened'>;

/** Makes fixes in memory; with a cache only where there is one to make. */
export async function mend(
  place: LintPlace,
  invocation: Pick<Invocation, 'options' | 'cwd' | 'terminal'>,
): Promise<Mended> {
  if (cacheOf(place.root, invocation)) {
    const { opened, all } = await found(place, invocation);
    if (!all.some(({ fixes }) => fixes?.length)) return { opened, diagnostics: all, fixed: [] };
  }
  return fixShow(place);
}

/** Mends the files in place, says what was mended, and gives what is left. */
export async function fixed(
  place: LintPlace,
  invocation: Pick<Invocation, 'options' | 'cwd' | 'terminal'>,
): Promise<Findings> {
  const { cwd, terminal } = invocation;
  const { opened, diagnostics, fixed: files } = await mend(place, invocation);
  for (const file of files) {
    await replaceFile(join(place.root, file.path), `${file.byteOrderMark ? '\uFEFF' : ''}${file.after}`);
    terminal.err(describeFixes(file, shownPath(place.root, file.path, cwd)));
  }
  return { opened, all: diagnostics };
}
