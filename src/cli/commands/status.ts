import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  counted,
  openBoard,
  openCalendar,
  renderBoard,
  type Status,
  STATUSES,
  writeReport,
} from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { printBoard } from '../print/board.ts';
import { printBoardJson } from '../print/status-json.ts';
import { locateShow } from '../show-folder.ts';

export const command: CommandModule = {
  define(status: Command) {
    status
      .description(
        'Show how far every episode is: its status, minutes planned and written, sign-offs, findings, and what it needs next. Nothing is built.',
      )
      .option('--series <ids>', 'only these series, separated by commas', list)
      .option('--status <names>', `only these of ${STATUSES.join(', ')}`, statuses)
      .addOption(new Option('--json', 'as JSON, for other programs').conflicts(['html', 'ics']))
      .addOption(
        new Option('--html [file]', 'as one page, into a file or to the terminal').conflicts(['json', 'ics']),
      )
      .addOption(
        new Option('--ics [file]', 'as a calendar of the days on which episodes come out').conflicts([
          'json',
          'html',
        ]),
      );
    examples(status, [
      ['coldopen status', 'the production board'],
      ['coldopen status --status draft,review', 'what is being worked on'],
      ['coldopen status --html board.html', 'a page for those who do not use a terminal'],
      ['coldopen status --ics show.ics', 'when everything comes out, for a calendar'],
      ['coldopen status --json', 'for other programs; see schemas/status.schema.json'],
    ]);
    status.addHelpText(
      'after',
      '\nAn episode comes out on the date of its frontmatter or its plan, or at the pace of its series (pace: in series.yaml).' +
        '\nExit codes: 0, or 2 where the show could not be read.',
    );
  },
  run,
};

async function run({ options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const { root } = await locateShow([], cwd);
  const wanted = {
    root,
    series: (options['series'] as readonly string[] | undefined) ?? [],
    statuses: (options['status'] as readonly Status[] | undefined) ?? [],
  };
  const deliver = async (content: string, file: unknown): Promise<void> => {
    if (typeof file === 'string' && file !== '-') await writeReport(root, resolve(cwd, file), content, file);
    else terminal.out(content);
  };
  if (options['ics'] !== undefined) {
    const { content, events, undated } = await openCalendar(wanted);
    await deliver(content, options['ics']);
    const without = undated === 0 ? '' : `, and ${counted(undated, 'episode')} without a date left out`;
    terminal.err(`${counted(events, 'episode')} in the calendar${without}.\n`);
    return 0;
  }
  const board = await openBoard(wanted);
  if (options['html'] !== undefined) await deliver(await renderBoard(root, board), options['html']);
  else if (options['json'] === true) terminal.out(printBoardJson(board));
  else terminal.out(printBoard(board, { colour: terminal.colour.out, width: terminal.width }));
  return 0;
}

function list(text: string): readonly string[] {
  return text.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function statuses(text: string): readonly Status[] {
  return list(text).map((name) => {
    const known = STATUSES.find((status) => status === name);
    if (known === undefined)
      throw new InvalidArgumentError(`Unexpected '${name}', expected some of ${STATUSES.join(', ')}.`);
    return known;
  });
}
