import { dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  type Basis,
  findShowRoot,
  type FrameRate,
  type Insert,
  openChapters,
  parseDuration,
  parseFrameRate,
  writeChapters,
  writeReport,
} from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { tellRemarks, tellWriting } from '../print/chapter-remarks.ts';

const FORMATS =
  'json, psc, webvtt, ffmetadata, matroska, ogm, mp4chaps, cue, youtube, spotify, apple, audacity, reaper, audition, premiere, resolve, fcpxml, hindenburg, auphonic, csv';
const BASES: readonly Basis[] = ['planned', 'estimated', 'recorded'];

export const command: CommandModule = {
  define(chapters: Command) {
    chapters
      .description(
        'Write the chapters of an episode, or of a chapter file in any format, in another format. What the format cannot keep is said.',
      )
      .argument('<file>', 'an episode, or a chapter file of any program')
      .requiredOption('--to <format>', `what to write: ${FORMATS}`)
      .option('--from <format>', 'what the file is, where it is not recognised')
      .option('-o, --output <file>', 'where to write, instead of to standard output')
      .option('--fps <rate>', 'frames a second, for lists of video editors: 25, 29.97df, …', frameRate)
      .option('--intro <length>', 'what is played before the episode, such as 12s', length)
      .option('--insert <at+length>', 'an ad in the audio, such as 12:00+30s; may be given again', insert, [])
      .option('--length <length>', 'how long the recording is, where the file does not say it', length)
      .option(
        '--basis <basis>',
        `what the times rest on, where the file does not say it: ${BASES.join(', ')}`,
        basis,
      )
      .option('--sub-chapters', 'list ### headings too');
    examples(chapters, [
      ['coldopen chapters episodes/foundational/001-floor.md --to youtube', 'for a description'],
      ['coldopen chapters labels.txt --to json -o chapters.json', 'from Audacity to the feed'],
      ['coldopen chapters markers.txt --to psc --fps 29.97df', 'from Premiere'],
      ['coldopen chapters chapters.json --to json --intro 8s --insert 12:00+30s', 'for the feed with ads'],
    ]);
    chapters.addHelpText(
      'after',
      '\nExit codes: 0 written, 1 written but part of the file could not be read or its platform will refuse the list, 2 nothing was written.',
    );
  },
  run,
};

/** Options as `define` declares them. */
interface Given {
  readonly fps?: FrameRate;
  readonly from?: string;
  readonly intro?: number;
  readonly insert?: readonly Insert[];
  readonly length?: number;
  readonly basis?: Basis;
  readonly subChapters?: boolean;
}

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const [operand = ''] = operands;
  const path = resolve(cwd, operand);
  const root = await findShowRoot(dirname(path));
  const { fps, from, intro, insert: inserts, length: totalMs, basis: stated, subChapters } = options as Given;
  const opened = await openChapters({
    path,
    shown: operand,
    root,
    from,
    totalMs,
    subChapters,
    basis: stated,
    frameRate: fps,
  });
  tellRemarks(opened.remarks, operand, terminal);
  const written = await writeChapters(opened.sheet, String(options['to']), {
    frameRate: fps,
    introMs: intro,
    inserts,
  });
  const output = options['output'];
  if (typeof output === 'string') await writeReport(root ?? cwd, resolve(cwd, output), written.text, output);
  else terminal.out(written.text);
  tellWriting(written, operand, terminal);
  const isWrong = written.findings.some(({ severity }) => severity === 'error');
  const isIncomplete = opened.remarks.some(({ line, harmless }) => line !== undefined && !harmless);
  return isWrong || isIncomplete ? 1 : 0;
}

function length(text: string): number {
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? undefined : parseDuration(text);
  if (ms !== undefined) return ms;
  throw new InvalidArgumentError('Expected a length with its unit, such as 12s, 1:30 or 58 min.');
}

/** Commander hands over what earlier ones gave. */
function insert(text: string, before: readonly Insert[]): readonly Insert[] {
  const [at = '', long = '', more] = text.split('+');
  const atMs = parseDuration(at.trim());
  if (atMs === undefined || more !== undefined || !/\D/.test(at))
    throw new InvalidArgumentError('Expected a position in the recording and a length, such as 12:00+30s.');
  return [...before, { atMs, lengthMs: length(long.trim()) }];
}

function frameRate(text: string) {
  const rate = parseFrameRate(text);
  if (rate !== undefined) return rate;
  throw new InvalidArgumentError(
    'Expected 23.976, 24, 25, 29.97, 29.97df, 30, 48, 50, 59.94, 59.94df or 60.',
  );
}

function basis(text: string): Basis {
  const found = BASES.find((one) => one === text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`Expected one of ${BASES.join(', ')}.`);
}
