import { join } from 'node:path';
import { type Command, Option } from 'commander';
import {
  createFile,
  type Diagnostic,
  heedBaseline,
  type HeededBaseline,
  type LintRun,
  OperationError,
  replaceFile,
  counted,
} from '../index.ts';
import type { Invocation } from './command.ts';

/** Declares the options about the baseline, which `throughBaseline` takes. */
export function addBaselineOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--write-baseline',
        'write down the findings of today, which later runs hide; where that was done before, only drop those that are gone',
      ),
    )
    .addOption(
      new Option('--add-to-baseline', 'as --write-baseline, and take in what is new since').conflicts([
        'writeBaseline',
      ]),
    )
    .option('--no-baseline', 'report what the baseline hides, too');
}

type LintedFiles = Pick<LintRun, 'root' | 'files' | 'asked' | 'own'>;

/** What is left of a run's findings, and what the baseline has to do with it; without a baseline only the findings. */
export interface ThroughBaseline {
  readonly shown: readonly Diagnostic[];
  readonly hidden: readonly Diagnostic[];
  /** How many entries name findings that are not there any more. */
  readonly gone: number;
  /** Whether there is a baseline that is heeded. */
  readonly exists: boolean;
}

/** Takes out of a run's findings those that the show's baseline holds; writes the baseline first where that is asked for. */
export async function throughBaseline(
  opened: LintedFiles,
  found: readonly Diagnostic[],
  { options, terminal }: Pick<Invocation, 'options' | 'terminal'>,
): Promise<ThroughBaseline> {
  const adds = options['addToBaseline'] === true;
  const writes = adds || options['writeBaseline'] === true;
  if (options['baseline'] === false) {
    if (writes)
      throw new OperationError(
        'Unexpected --no-baseline: the baseline cannot be written and left alone at once.',
      );
    return { shown: found, hidden: [], gone: 0, exists: false };
  }
  if (!writes && opened.files.baseline === undefined)
    return { shown: found, hidden: [], gone: 0, exists: false };
  const run = {
    files: opened.files,
    asked: opened.asked,
    isWhole: options['safe'] !== true && opened.own?.complete !== false,
    ranCode: options['runCode'] === true && options['safe'] !== true,
  };
  const heeded = await heedBaseline(run, found);
  if (!writes) return { ...heeded, gone: heeded.gone.length, exists: true };
  return write(opened, heeded, adds, terminal);
}

async function write(
  { root, files }: LintedFiles,
  heeded: HeededBaseline,
  adds: boolean,
  terminal: Invocation['terminal'],
): Promise<ThroughBaseline> {
  if (heeded.isNewer)
    throw new OperationError(
      'The baseline was written by a later version of coldopen, and was left as it is.',
      'Update coldopen, or delete the file to begin anew.',
    );
  const takesAll = adds || files.baseline === undefined;
  const { path } = heeded;
  const text = heeded.print(takesAll);
  const target = join(root, path);
  if (!files.baseline) await createFile(target, text, path);
  else if (files.baseline.text !== text || files.baseline.defects.length > 0) await replaceFile(target, text);
  const count = heeded.kept.length + (takesAll ? heeded.added.length : 0);
  const news = takesAll && heeded.added.length > 0 ? [`${heeded.added.length} new`] : [];
  const changes = [...news, ...(heeded.gone.length > 0 ? [`${heeded.gone.length} gone`] : [])];
  terminal.err(
    `Wrote ${path}: ${counted(count, 'finding')}${changes.length > 0 ? ` (${changes.join(', ')})` : ''}.\n`,
  );
  // What was wrong with the file is mended with it.
  const left = heeded.shown.filter(({ path: of }) => of !== path);
  return {
    shown: takesAll ? [] : left,
    hidden: takesAll ? [...heeded.hidden, ...left] : heeded.hidden,
    gone: 0,
    exists: true,
  };
}
