import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  checkAcross,
  checkEpisodes,
  compareDiagnostics,
  describeRules,
  type Diagnostic,
  type EpisodeTrace,
  filesByPath,
  fixShow,
  type OpenedShow,
  openFingerprints,
  openShow,
  replaceFile,
} from '../../index.ts';
import { addBaselineOptions, throughBaseline, type ThroughBaseline } from '../lint-baseline.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { describeFixes, showFixes } from '../print/fixes.ts';
import { addReportOptions, makeReports, planReports, type ShowReport } from '../print/report-plan.ts';
import { countFindings } from '../print/summary.ts';
import { findRepository, repositoryPath } from '../repository.ts';
import { locateShow, type ShowFolder, shownPath } from '../show-folder.ts';

export const command: CommandModule = {
  define(lint: Command) {
    lint
      .description(
        'Check episodes and the files of the show, and print what is wrong with the line it stands on. No file of the show is written without --fix or --write-baseline.',
      )
      .argument(
        '[paths...]',
        'episodes, folders or YAML files of the show; the whole show where none is named',
      );
    addReportOptions(lint);
    lint
      .option('--max-warnings <count>', 'fail if there are more warnings than this', wholeNumber)
      .option('--quiet', 'print errors only')
      .option('--fix', 'mend what can be mended without changing what is said, then print what is left')
      .addOption(
        new Option('--fix-dry-run', 'show as a patch what --fix would do, and write nothing').conflicts([
          'fix',
          'format',
          'outputFile',
          'maxWarnings',
          'quiet',
          'writeBaseline',
          'addToBaseline',
        ]),
      );
    addBaselineOptions(lint);
    examples(lint, [
      ['coldopen lint', 'the whole show'],
      ['coldopen lint episodes/foundational', 'one series'],
      ['coldopen lint --max-warnings 0', 'warnings fail too, as one may want in CI'],
      ['coldopen lint --fix', 'spellings, stray lines and invisible characters are mended in place'],
      ['coldopen lint --format json', 'for other programs; see schemas/diagnostics.schema.json'],
      ['coldopen lint --format github --format sarif=lint.sarif', 'annotations, and a report in a file'],
    ]);
    lint.addHelpText(
      'after',
      '\nExit codes: 0 no errors, 1 errors (or too many warnings), 2 the check could not be done.' +
        '\nA rule is switched off or made stricter under "lint:" in episodes/show.yaml; docs/rules.md lists them all.' +
        '\ndocs/lint.md describes the formats, and how CI and editors use them.',
    );
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const place = await locateShow(operands, cwd);
  const plan = planReports({ options, cwd });
  if (options['fixDryRun'] === true) return showFixes(await fixShow(place), terminal);
  const { opened, all: everything } =
    options['fix'] === true ? await fixed(place, { cwd, terminal }) : await found(place);
  const baseline = await throughBaseline(opened, everything, { options, terminal });
  const all = baseline.shown;
  const isPrinted = ({ severity }: Diagnostic): boolean => options['quiet'] !== true || severity === 'error';
  const printed = { ...baseline, shown: all.filter(isPrinted), hidden: baseline.hidden.filter(isPrinted) };
  const maxWarnings = options['maxWarnings'] as number | undefined;
  const counts = countFindings(all);
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
  const report = { ...(await reportOf(opened, printed, cwd)), unreported: all.length - printed.shown.length };
  await makeReports(plan, report, { cwd, terminal });
  if (tooMany)
    terminal.err(`Warnings: ${counts.warning}, more than the ${maxWarnings} that --max-warnings allows.\n`);
  return counts.error > 0 || tooMany ? 1 : 0;
}

interface Findings {
  readonly opened: OpenedShow;
  readonly all: readonly Diagnostic[];
}

async function found(place: ShowFolder): Promise<Findings> {
  const opened = await openShow(place);
  const all = [...opened.diagnostics];
  const traces: EpisodeTrace[] = [];
  for await (const { diagnostics, file, comments, hidden, digest } of checkEpisodes(opened)) {
    all.push(...diagnostics);
    traces.push({ file, comments, hidden, digest });
  }
  all.push(...(await checkAcross(opened, traces)));
  return { opened, all: all.toSorted(compareDiagnostics) };
}

async function fixed(
  place: ShowFolder,
  { cwd, terminal }: Pick<Invocation, 'cwd' | 'terminal'>,
): Promise<Findings> {
  const { opened, diagnostics, fixed: files } = await fixShow(place);
  for (const file of files) {
    await replaceFile(join(place.root, file.path), `${file.byteOrderMark ? '\uFEFF' : ''}${file.after}`);
    terminal.err(describeFixes(file, shownPath(place.root, file.path, cwd)));
  }
  return { opened, all: diagnostics };
}

async function reportOf(
  { root, files, selected }: OpenedShow,
  { shown, hidden, gone, exists }: ThroughBaseline,
  cwd: string,
): Promise<Omit<ShowReport, 'unreported'>> {
  const byPath = filesByPath(files);
  const repository = await findRepository(root);
  return {
    root,
    diagnostics: shown,
    baseline: exists ? { hidden, gone } : undefined,
    fingerprintsOf: await openFingerprints(files),
    rules: await describeRules(),
    episodes: selected.map(({ path }) => path),
    textOf: (path) => byPath.get(path)?.text,
    shownPath: (path) => shownPath(root, path, cwd),
    repositoryPath: (path) => repositoryPath(repository, root, path),
  };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 0.');
  return Number(text);
}
