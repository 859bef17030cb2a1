import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  checkEpisodes,
  compareDiagnostics,
  type Diagnostic,
  fixShow,
  type OpenedShow,
  openShow,
  replaceFile,
} from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { printFindings } from '../print/findings.ts';
import { describeFixes, showFixes } from '../print/fixes.ts';
import { printJson } from '../print/json.ts';
import { countFindings, summarise } from '../print/summary.ts';
import { locateShow, type ShowFolder, shownPath } from '../show-folder.ts';

export const command: CommandModule = {
  define(lint: Command) {
    lint
      .description(
        'Check episodes and the files of the show, and print what is wrong with the line it stands on. Nothing is written without --fix.',
      )
      .argument(
        '[paths...]',
        'episodes, folders or YAML files of the show; the whole show where none is named',
      )
      .addOption(
        new Option('--format <name>', 'how findings are printed')
          .choices(['pretty', 'json'])
          .default('pretty'),
      )
      .option('--max-warnings <count>', 'fail if there are more warnings than this', wholeNumber)
      .option('--quiet', 'print errors only')
      .option('--fix', 'mend what can be mended without changing what is said, then print what is left')
      .addOption(
        new Option('--fix-dry-run', 'show as a patch what --fix would do, and write nothing').conflicts([
          'fix',
          'format',
          'maxWarnings',
          'quiet',
        ]),
      );
    examples(lint, [
      ['coldopen lint', 'the whole show'],
      ['coldopen lint episodes/foundational', 'one series'],
      ['coldopen lint --max-warnings 0', 'warnings fail too, as one may want in CI'],
      ['coldopen lint --fix', 'spellings, stray lines and invisible characters are mended in place'],
      ['coldopen lint --format json', 'for other programs; see schemas/diagnostics.schema.json'],
    ]);
    lint.addHelpText(
      'after',
      '\nExit codes: 0 no errors, 1 errors (or too many warnings), 2 the check could not be done.' +
        '\nA rule is switched off or made stricter under "lint:" in episodes/show.yaml; docs/rules.md lists them all.',
    );
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const place = await locateShow(operands, cwd);
  if (options['fixDryRun'] === true) return showFixes(await fixShow(place), terminal);
  const { opened, all } =
    options['fix'] === true ? await fixed(place, { cwd, terminal }) : await found(place);
  const printed = options['quiet'] === true ? all.filter(({ severity }) => severity === 'error') : all;
  const maxWarnings = options['maxWarnings'] as number | undefined;
  const counts = countFindings(all);
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
  if (options['format'] === 'json') {
    terminal.out(printJson(printed));
  } else {
    printFindings(printed, { files: opened.files, cwd, terminal });
    const summary = summarise(countFindings(printed));
    terminal.out(`${summary === '' ? cleanSentence(opened) : summary}\n`);
  }
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
  for await (const { diagnostics } of checkEpisodes(opened)) all.push(...diagnostics);
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

function cleanSentence({ selected }: OpenedShow): string {
  return `Nothing found in ${selected.length} ${selected.length === 1 ? 'episode' : 'episodes'}.`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 0.');
  return Number(text);
}
