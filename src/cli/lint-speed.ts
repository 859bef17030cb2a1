import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type LintRunOptions, OperationError, writeReport } from '../index.ts';
import type { Invocation } from './command.ts';
import { isSafe } from './own-rules.ts';
import { printCosts } from './print/costs.ts';
import { printTimingJson } from './print/timing-json.ts';
import { RunCosts } from './run-costs.ts';

/** Declares the options about how fast a run is, and about what it costs. */
export function addSpeedOptions(lint: Command): void {
  lint
    .option('--cache', 'keep results, and look again only at what has changed since')
    .option('--no-cache', 'neither use nor keep results of earlier runs (default)')
    .addOption(
      new Option(
        '--cache-location <folder>',
        'where --cache keeps them (default: node_modules/.cache/coldopen, or .coldopen-cache where the show is no package)',
      ).implies({ cache: true }),
    )
    .addOption(
      new Option(
        '--changed [ref]',
        'only what git says has changed since the last commit, or since the branch left <ref>, and what comes of it elsewhere',
      ).conflicts(['fix', 'fixDryRun']),
    )
    .option('--timing', 'tell on standard error what each rule, stage and file costs')
    .option('--timing-file <file>', 'write the same to a file as JSON; see schemas/timing.schema.json');
}

/** The cache that was asked for. What a stranger sent may hold files that look like one. */
export function cacheOf(
  root: string,
  { options, cwd }: Pick<Invocation, 'options' | 'cwd'>,
): LintRunOptions['cache'] {
  if (options['cache'] !== true) return undefined;
  const given = options['cacheLocation'] as string | undefined;
  const location = given === undefined ? undefined : resolve(cwd, given);
  if (isSafe({ options }) && (location === undefined || !relative(root, location).startsWith('..')))
    throw new OperationError(
      'Unexpected --cache beside --safe: a cache in the show may have come with what is not trusted.',
      'Keep it outside: \'--cache-location "$RUNNER_TEMP/coldopen"\'.',
    );
  return { location, variant: process.env['COLDOPEN_PARSER'] };
}

/** What git says has changed, where only that was asked for. */
export async function changesOf(
  root: string,
  { options, cwd }: Pick<Invocation, 'options' | 'cwd'>,
): Promise<LintRunOptions['changes']> {
  const ref = options['changed'] as string | boolean | undefined;
  if (ref === undefined || ref === false) return undefined;
  const { changedFiles } = await import('./changed-files.ts');
  return changedFiles(root, ref === true ? undefined : String(ref), cwd);
}

/** What sums up the costs of a run, where that was asked for. */
export function costsOf({ options }: Pick<Invocation, 'options'>): RunCosts | undefined {
  return options['timing'] === true || options['timingFile'] !== undefined ? new RunCosts() : undefined;
}

/** Tells what was summed up, since the process began. */
export async function tellCosts(
  { root, costs }: { readonly root: string; readonly costs: RunCosts | undefined },
  { options, cwd, terminal }: Pick<Invocation, 'options' | 'cwd' | 'terminal'>,
): Promise<void> {
  if (!costs) return;
  const totalMs = performance.now();
  if (options['timing'] === true) terminal.err(`\n${printCosts(costs, totalMs, terminal.width)}`);
  const file = options['timingFile'] as string | undefined;
  if (file !== undefined) await writeReport(root, resolve(cwd, file), printTimingJson(costs, totalMs), file);
}
