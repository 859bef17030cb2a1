import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  BASES,
  type Basis,
  findShowRoot,
  type FrameRate,
  type Insert,
  openChapters,
  OperationError,
  writeChapters,
  type WrittenChapters,
} from '../../index.ts';
import { namesIn, put, targetsOf } from '../chapter-output.ts';
import { basis, frameRate, insert, length } from '../chapter-options.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { guardTarget } from '../guard-target.ts';
import { tellRemarks } from '../print/chapter-remarks.ts';

const FORMATS =
  'json, psc, webvtt, ffmetadata, matroska, ogm, mp4chaps, cue, youtube, spotify, apple, audacity, reaper, audition, premiere, resolve, fcpxml, hindenburg, auphonic, csv';

export const command: CommandModule = {
  define(chapters: Command) {
    chapters
      .description(
        'Write the chapters of an episode, or of a chapter file in any format, in another format. What the format cannot keep is said.',
      )
      .argument('<file>', 'an episode, or a chapter file of any program; - is standard input')
      .requiredOption('--to <formats>', `what to write, one or several apart by commas: ${FORMATS}`)
      .option('--from <format>', 'what the file is, where it is not recognised')
      .option(
        '-o, --output <file>',
        'where to write, instead of to standard output; a folder for several formats',
      )
      .option(
        '--recorded <file>',
        'for an episode: its finished recording, as `coldopen rundown` takes it, for the times',
      )
      .option('--fps <rate>', 'frames a second, for lists of video editors: 25, 29.97df, …', frameRate)
      .option('--intro <length>', 'what is played before the episode, such as 12s', length)
      .option('--insert <at+length>', 'an ad in the audio, such as 12:00+30s; may be given again', insert)
      .option('--length <length>', 'how long the recording is, where the file does not say it', length)
      .option(
        '--basis <basis>',
        `what the times rest on, where the file does not say it: ${BASES.join(', ')}`,
        basis,
      )
      .option('--sub-chapters', 'list ### headings too');
    examples(chapters, [
      ['coldopen chapters episodes/foundational/001-floor.md --to youtube', 'for a description'],
      ['coldopen chapters 001-floor.md --recorded talk.vtt --to json', 'from script and transcript'],
      ['coldopen chapters labels.txt --to json -o chapters.json', 'from Audacity to the feed'],
      ['coldopen chapters markers.txt --to json,psc,youtube --fps 29.97df -o chapters', 'from Premiere'],
      ['coldopen chapters chapters.json --to json --intro 8s --insert 12:00+30s', 'for the feed with ads'],
    ]);
    chapters.addHelpText(
      'after',
      '\nExit codes: 0 written, 1 written but part of the file could not be read, a segment was not found in the recording, or its platform will refuse the list, 2 nothing was written.',
    );
  },
  run,
};

/** Options as `define` declares them. */
interface Given {
  readonly recorded?: string;
  readonly fps?: FrameRate;
  readonly from?: string;
  readonly intro?: number;
  readonly insert?: readonly Insert[];
  readonly length?: number;
  readonly basis?: Basis;
  readonly subChapters?: boolean;
}

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const [given = ''] = operands;
  const isInput = given === '-';
  const shown = isInput ? 'standard input' : given;
  const path = isInput ? given : resolve(cwd, given);
  const root = await findShowRoot(isInput ? cwd : dirname(path));
  const {
    fps: rate,
    from,
    intro,
    insert: inserts,
    length: totalMs,
    basis: stated,
    subChapters,
    recorded,
  } = options as Given;
  const names = namesIn(String(options['to']), FORMATS);
  const opened = await openChapters({
    path,
    shown,
    root,
    from,
    totalMs,
    subChapters,
    basis: stated,
    frameRate: rate,
    recorded: recorded === undefined ? undefined : { path: resolve(cwd, recorded), shown: recorded },
  });
  tellRemarks(opened.remarks, shown, terminal);
  if (opened.sheet.chapters.length === 0)
    throw new OperationError(`'${shown}' has no chapters; nothing was written.`);
  const files: WrittenChapters[] = [];
  for (const name of names)
    files.push(await writeChapters(opened.sheet, name, { frameRate: rate, introMs: intro, inserts }));
  const targets = targetsOf(files, options['output'] as string | undefined);
  for (const target of targets) await guardTarget(resolve(cwd, target), target, isInput ? undefined : path);
  for (const [index, file] of files.entries())
    await put(file, targets[index], { shown, root: root ?? cwd, cwd, terminal, named: files.length > 1 });
  const isWrong = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const isIncomplete = opened.remarks.some(({ line, harmless }) => line !== undefined && !harmless);
  const isUnheard = recorded !== undefined && opened.sheet.basis !== 'recorded';
  return isWrong || isIncomplete || isUnheard ? 1 : 0;
}
