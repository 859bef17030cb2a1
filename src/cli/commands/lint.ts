import { type Command, InvalidArgumentError, Option } from 'commander';
import { costing, describeRules, type Diagnostic, filesByPath, openFingerprints } from '../../index.ts';
import { addBaselineOptions, throughBaseline, type ThroughBaseline } from '../lint-baseline.ts';
import { type Findings, fixed, found, type LintPlace, mend } from '../lint-findings.ts';
import { addSpeedOptions, costsOf, tellCosts } from '../lint-speed.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { addSafeOption, openRulesOfShow, tellLeftOut } from '../own-rules.ts';
import { showFixes } from '../print/fixes.ts';
import { addReportOptions, makeReports, planReports, type ShowReport } from '../print/report-plan.ts';
import { countFindings } from '../print/summary.ts';
import { findRepository, repositoryPath } from '../repository.ts';
import { expectShortRun } from '../short-run.ts';
import { locateShow, shownPath } from '../show-folder.ts';

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
      .option('--all', 'print also what a rule finds very often in one file')
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
    addRunOption(lint);
    addSafeOption(lint);
    addBaselineOptions(lint);
    addSpeedOptions(lint);
    examples(lint, [
      ['coldopen lint', 'the whole show'],
      ['coldopen lint episodes/foundational', 'one series'],
      ['coldopen lint --max-warnings 0', 'warnings fail too, as one may want in CI'],
      ['coldopen lint --cache', 'at once, where nothing has changed'],
      ['coldopen lint --changed origin/main', 'what a branch changes, as a pull request shows it'],
      ['coldopen lint --run-code', 'programs marked "run" must print what the text says'],
      ['coldopen lint --safe', "a stranger's pull request: no code of it is run"],
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

/** Fixes are made and judged in rounds, and no round is to run a program again. */
function addRunOption(lint: Command): void {
  lint.addOption(
    new Option(
      '--run-code',
      'run the programs that episodes mark `run`, each in a sandbox of its own, and compare what they print with what the text says',
    ).conflicts(['fix', 'fixDryRun']),
  );
}

async function run(invocation: Invocation): Promise<ExitCode> {
  expectShortRun(process.versions.v8);
  const place = await locateShow(invocation.operands, invocation.cwd);
  const ownRules = await openRulesOfShow(invocation);
  try {
    return await lint({ ...place, ownRules, costs: costsOf(invocation) }, invocation);
  } finally {
    await ownRules?.close();
  }
}

async function lint(place: LintPlace, { options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const plan = planReports({ options, cwd });
  if (options['fixDryRun'] === true) {
    const dry = await mend(place, { options, cwd, terminal });
    await tellLeftOut(dry.opened.files, { options, terminal });
    const code = showFixes(dry, terminal);
    await tellCosts(place, { options, cwd, terminal });
    return code;
  }
  const { opened, all: everything } =
    options['fix'] === true
      ? await fixed(place, { options, cwd, terminal })
      : await found(place, { options, cwd, terminal });
  await tellLeftOut(opened.files, { options, terminal });
  const baseline = await throughBaseline(opened, everything, { options, terminal });
  const all = baseline.shown;
  const isPrinted = ({ severity }: Diagnostic): boolean => options['quiet'] !== true || severity === 'error';
  const printed = { ...baseline, shown: all.filter(isPrinted), hidden: baseline.hidden.filter(isPrinted) };
  const maxWarnings = options['maxWarnings'] as number | undefined;
  const counts = countFindings(all);
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
  const needsRules = plan.some(({ format }) => format.needsRules === true);
  const report = {
    ...(await reportOf(opened, printed, { cwd, needsRules })),
    unreported: all.length - printed.shown.length,
    showsAll: options['all'] === true,
  };
  await costing(place.costs, ['print'], () => makeReports(plan, report, { cwd, terminal }));
  await tellCosts(place, { options, cwd, terminal });
  if (tooMany)
    terminal.err(`Warnings: ${counts.warning}, more than the ${maxWarnings} that --max-warnings allows.\n`);
  return counts.error > 0 || tooMany ? 1 : 0;
}

async function reportOf(
  { root, files, selected, own }: Findings['opened'],
  { shown, hidden, gone, exists }: ThroughBaseline,
  { cwd, needsRules }: { readonly cwd: string; readonly needsRules: boolean },
): Promise<Omit<ShowReport, 'unreported'>> {
  const byPath = filesByPath(files);
  const repository = await findRepository(root);
  return {
    root,
    diagnostics: shown,
    baseline: exists ? { hidden, gone } : undefined,
    fingerprintsOf: needsRules ? await openFingerprints(files) : () => [],
    rules: needsRules ? await describeRules(own?.rules) : [],
    episodes: selected.map(({ path }) => path),
    textOf: (path) => (byPath.get(path) ?? own?.files.get(path))?.text,
    shownPath: onceEach((path) => shownPath(root, path, cwd)),
    repositoryPath: onceEach((path) => repositoryPath(repository, root, path)),
  };
}

/** A file with a thousand findings is named a thousand times. */
function onceEach(nameOf: (path: string) => string): (path: string) => string {
  const names = new Map<string, string>();
  return (path) => {
    let name = names.get(path);
    if (name === undefined) names.set(path, (name = nameOf(path)));
    return name;
  };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 0.');
  return Number(text);
}
