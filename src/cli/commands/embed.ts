import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  counted,
  type Artwork,
  type AudioTags,
  type Chapter,
  embedChapters,
  findShowRoot,
  OperationError,
  openChapters,
  readArtwork,
  readEpisodeTags,
} from '../../index.ts';
import { cancellable } from '../cancel.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { plain } from '../print/plain.ts';
import { shareOf, workBar } from '../print/work-bar.ts';
import { Progress } from '../progress.ts';

export const command: CommandModule = {
  define(embed: Command) {
    embed
      .description(
        'Write chapters, tags and artwork into an audio file (MP3, M4A, Opus, Ogg, FLAC, Matroska) without encoding it again. The result is read back and compared before it gets its name.',
      )
      .argument('<chapters>', 'an episode, or a chapter file in any format')
      .argument('<audio>', 'the audio; it is left as it is unless --in-place')
      .option('-o, --output <file>', 'the result; talk.mp3 becomes talk.chapters.mp3 unless told')
      .option('--in-place', 'replace the audio itself')
      .option('--force', 'replace another file that has the name of the result')
      .option('--allow-estimates', 'embed although the times are not taken from the recording')
      .option('--from <format>', 'what the chapter file is, where it is not recognised')
      .option('--title <text>', 'title of the episode')
      .option('--show <text>', 'name of the show')
      .option('--author <text>', 'who made it')
      .option('--number <n>', 'number of the episode', wholeNumber)
      .option('--description <text>', 'what it is about')
      .option('--artwork <image>', 'a JPEG or PNG file; the artwork of the show or of the audio unless told')
      .option('--images <folder>', 'where images of chapters lie, by the last part of their addresses (MP3)')
      .option('--lyrics <file>', 'the transcript as plain text; that of the episode unless told')
      .option('--no-lyrics', 'without a transcript');
    examples(embed, [
      ['coldopen embed markers.csv talk.mp3', 'talk.chapters.mp3, from a marker list'],
      ['coldopen embed chapters.json talk.m4a --in-place', 'into the file itself'],
      ['coldopen embed chapters.json talk.mp3 --artwork cover.jpg', 'with artwork'],
    ]);
    embed.addHelpText(
      'after',
      '\nCtrl-C leaves nothing behind. Exit codes: 0, 2 where nothing was written, 130 or 143 where it was cancelled. Needs ffmpeg 5 or newer.',
    );
  },
  run,
};

/** Options as `define` declares them. */
interface Given {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly force?: boolean;
  readonly allowEstimates?: boolean;
  readonly from?: string;
  readonly title?: string;
  readonly show?: string;
  readonly author?: string;
  readonly number?: number;
  readonly description?: string;
  readonly artwork?: string;
  readonly images?: string;
  /** False for --no-lyrics. */
  readonly lyrics?: string | boolean;
}

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const [source = '', audio = ''] = operands;
  const given = options as Given;
  if (given.inPlace && given.output !== undefined)
    throw new OperationError('Unexpected --output beside --in-place, expected one of the two.');
  const path = resolve(cwd, source);
  const root = await findShowRoot(dirname(path));
  const { sheet, format, remarks } = await openChapters({ path, shown: source, root, from: given.from });
  for (const { line, column, message } of remarks)
    terminal.err(
      `${plain(source)}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${plain(message)}\n`,
    );
  const isEpisode = format === undefined && root !== undefined;
  const own = isEpisode ? await readEpisodeTags(root, path) : undefined;
  const named = {
    title: sheet.episodeTitle || undefined,
    show: sheet.showTitle || undefined,
    author: sheet.author,
  };
  const progress = new Progress(terminal);
  const beganAt = performance.now();
  const onTime = (ms: number, totalMs: number) =>
    progress.show(workBar('Writing', shareOf(ms, totalMs), performance.now() - beganAt, terminal.width));
  const result = await cancellable(async (signal) =>
    embedChapters({
      audio: resolve(cwd, audio),
      out: given.output === undefined ? undefined : resolve(cwd, given.output),
      inPlace: given.inPlace,
      force: given.force,
      chapters: sheet.chapters,
      basis: sheet.basis,
      allowEstimates: given.allowEstimates,
      tags: await givenTags(given, own?.tags ?? named, cwd),
      cover: given.artwork === undefined ? own?.cover : await readArtwork(resolve(cwd, given.artwork)),
      images:
        given.images === undefined ? undefined : await readImages(sheet.chapters, resolve(cwd, given.images)),
      signal,
      onTime,
    }),
  ).finally(() => progress.clear());
  const left = given.artwork === undefined ? (own?.notes ?? []) : [];
  for (const note of [...left, ...result.notes]) terminal.err(`${plain(note)}\n`);
  terminal.err(`Embedded ${counted(result.chapters, 'chapter')}, read back and compared.\n`);
  terminal.out(`${plain(relative(cwd, result.path))}\n`);
  return 0;
}

async function givenTags(given: Given, base: AudioTags, cwd: string): Promise<AudioTags> {
  const { lyrics } = given;
  return {
    ...base,
    title: given.title ?? base.title,
    show: given.show ?? base.show,
    author: given.author ?? base.author,
    episodeNumber: given.number ?? base.episodeNumber,
    description: given.description ?? base.description,
    lyrics:
      lyrics === false
        ? undefined
        : typeof lyrics === 'string'
          ? await readLyrics(resolve(cwd, lyrics), lyrics)
          : base.lyrics,
  };
}

async function readLyrics(path: string, shown: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined && text.length < 5_000_000) return text;
  throw new OperationError(`Cannot read '${plain(shown)}', expected a transcript as plain text.`);
}

/** The images that chapters name, found by the last part of their addresses. */
async function readImages(
  chapters: readonly Chapter[],
  folder: string,
): Promise<ReadonlyMap<string, Artwork>> {
  const images = new Map<string, Artwork>();
  for (const { image } of chapters) {
    if (image === undefined || images.has(image)) continue;
    images.set(image, await readArtwork(join(folder, basename(lastPart(image)))));
  }
  return images;
}

function lastPart(address: string): string {
  const pathname = URL.canParse(address) ? new URL(address).pathname : address;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number, such as 12.');
}
