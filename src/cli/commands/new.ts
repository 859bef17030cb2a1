import { join } from 'node:path';
import { Argument, type Command, InvalidArgumentError } from 'commander';
import {
  closest,
  createFile,
  OperationError,
  openShow,
  scaffoldEpisode,
  scaffoldSeries,
} from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { locateShow, shownPath } from '../show-folder.ts';

const KINDS = ['episode', 'series'];

export const command: CommandModule = {
  define(add: Command) {
    add
      .description(
        "Add an episode or a series to the show. A new episode has the segments of its series' format with their times, and the parts of a cold open, ready to be filled.",
      )
      .addArgument(new Argument('<kind>', 'episode or series'))
      .argument('<title...>', 'its title; quotes are not needed')
      .option('--series <id>', 'the series that a new episode belongs to')
      .option('--number <n>', 'its number; the next free one where none is given', wholeNumber);
    examples(add, [
      ['coldopen new episode "The floor under it"', 'in the only series, or the one that plans it'],
      ['coldopen new episode Quorums --series foundational', 'in this series'],
      ['coldopen new episode Quorums --number 7', 'with this number'],
      ['coldopen new series "War stories"', 'a series, with its episode numbers'],
    ]);
  },
  run,
};

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('Expected a whole number, such as 7.');
  return Number(value);
}

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const [kind = '', ...words] = operands;
  if (!KINDS.includes(kind)) {
    const near = closest(kind, KINDS);
    throw new OperationError(
      `Unexpected '${kind}', expected 'episode' or 'series'.`,
      near === undefined ? "'coldopen new --help' shows examples." : `Did you mean '${near}'?`,
    );
  }
  const { root } = await locateShow([], cwd);
  const { show } = await openShow({ root });
  const request = {
    title: words.join(' '),
    series: options['series'] as string | undefined,
    number: options['number'] as number | undefined,
  };
  const file = await (kind === 'episode' ? scaffoldEpisode(show, request) : scaffoldSeries(show, request));
  const shown = shownPath(root, file.path, cwd);
  await createFile(join(root, file.path), String(file.content), shown);
  terminal.out(`${shown}\n`);
  terminal.err(
    kind === 'episode'
      ? `Write it where the comments are; 'coldopen lint ${shown}' says what is missing.\n`
      : `'coldopen new episode <title> --series ${file.path.split('/')[1] ?? ''}' adds its first episode.\n`,
  );
  return 0;
}
