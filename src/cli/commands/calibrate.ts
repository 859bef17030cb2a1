import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  type Calibration,
  calibrateByLength,
  calibrateByTranscripts,
  OperationError,
  readShow,
  replaceFile,
  rewriteRates,
  singleLine,
} from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { printCalibration, printCalibrationJson } from '../print/calibration.ts';
import { locateShow } from '../show-folder.ts';
import { lengthReader } from '../length-option.ts';

export const command: CommandModule = {
  define(calibrate: Command) {
    calibrate
      .description(
        'Tell how fast your hosts speak, from timed transcripts of finished recordings, or from the length of one. It is what estimates of an episode rest on most.',
      )
      .argument(
        '<files...>',
        'transcripts with speakers and times (WebVTT, SubRip, Podcasting 2.0 JSON, text); with --length the episode that was recorded',
      )
      .option(
        '--length <length>',
        'how long the recording is, such as 58:12',
        lengthReader('58:12, 1:02:30 or 58 min'),
      )
      .option(
        '--speaker <id=name>',
        'what the transcripts call a member of the cast; without a name, all that nobody else says; may be given again',
        speaker,
        [],
      )
      .option('--write', 'set words-per-minute of those members in episodes/show.yaml')
      .option('--json', 'as JSON, for other programs');
    examples(calibrate, [
      ['coldopen calibrate 001.vtt 002.vtt', 'what the rates are'],
      ['coldopen calibrate 001.txt --speaker maya="Speaker 1" --write', 'and put them into show.yaml'],
      ['coldopen calibrate episodes/foundational/001-floor.md --length 58:12', 'by length alone'],
    ]);
    calibrate.addHelpText(
      'after',
      '\nExit codes: 0 somebody of the cast has a rate, 1 nobody has, 2 the files could not be read.',
    );
  },
  run,
};

/** Options as `define` declares them. */
interface Given {
  readonly length?: number;
  readonly speaker: readonly { readonly member: string; readonly name?: string | undefined }[];
  readonly write?: boolean;
  readonly json?: boolean;
}

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const { length: recordedMs, speaker: mappings, write, json } = options as unknown as Given;
  const { root } = await locateShow(operands, cwd);
  const [first = '', ...others] = operands;
  if (recordedMs !== undefined && (others.length > 0 || mappings.length > 0))
    throw new OperationError(
      'Expected one episode with --length, and no --speaker: its script says who speaks.',
    );
  if (
    recordedMs === undefined &&
    operands.some(
      (operand) => resolve(cwd, operand).startsWith(join(root, 'episodes/')) && operand.endsWith('.md'),
    )
  )
    throw new OperationError(
      'Expected --length with an episode, such as --length 58:12, or transcripts of it.',
    );
  const found =
    recordedMs === undefined
      ? await calibrateByTranscripts(root, {
          transcripts: operands.map((operand) => ({ path: resolve(cwd, operand), shown: operand })),
          mappings,
        })
      : await calibrateByLength({ root, path: resolve(cwd, first), recordedMs });
  for (const { file, line, column, message } of found.remarks)
    terminal.err(`${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${singleLine(message)}\n`);
  terminal.out(json === true ? printCalibrationJson(found) : printCalibration(found, terminal.width));
  const rates = ratesOf(found);
  if (write === true && rates.size > 0) terminal.err(await writeRates(root, rates));
  if (rates.size > 0) return 0;
  terminal.err('Nobody of the cast has a rate: --speaker says what the transcripts call them.\n');
  return 1;
}

function ratesOf({ rates }: Calibration): ReadonlyMap<string, number> {
  return new Map(
    rates.flatMap(({ member, wordsPerMinute }) =>
      member === undefined || wordsPerMinute === undefined ? [] : [[member, wordsPerMinute]],
    ),
  );
}

async function writeRates(root: string, rates: ReadonlyMap<string, number>): Promise<string> {
  const { config } = await readShow(root);
  const isSafe = !config.defects.some(({ kind }) => kind === 'invalid-utf8');
  const text = isSafe ? await rewriteRates(config.text, rates) : undefined;
  if (text === undefined)
    throw new OperationError(
      'episodes/show.yaml was left as it is: the rates could not be set without touching anything else.',
      'Put them in by hand; they stand above.',
    );
  if (text === config.text) return 'episodes/show.yaml has these rates already.\n';
  await replaceFile(join(root, config.path), text);
  return `Set words-per-minute of ${[...rates.keys()].join(', ')} in episodes/show.yaml.\n`;
}

/** Commander hands over what earlier ones gave. */
function speaker(text: string, before: Given['speaker']): Given['speaker'] {
  const at = text.indexOf('=');
  const [member, name] = at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1).trim()];
  if (member.trim() !== '' && name !== '') return [...before, { member: member.trim(), name }];
  throw new InvalidArgumentError('Expected an id of the cast and a name, such as maya="Speaker 1".');
}
