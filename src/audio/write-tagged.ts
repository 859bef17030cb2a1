import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationError } from '../model/index.ts';
import type { Artwork } from './artwork.ts';
import type { AudioContainer } from './containers.ts';
import { runFfmpeg } from './ffmpeg-run.ts';
import type { AudioChapter } from './fit-chapters.ts';
import {
  chapterFrames,
  type Id3Frame,
  lyricsFrame,
  pictureFrame,
  readTag,
  tagSize,
  writeTag,
} from './id3.ts';
import { metadataFile, metadataOptions } from './metadata-file.ts';
import { cutListedTitles } from './mp4-chapter-list.ts';
import { cancelled } from './process.ts';
import type { AudioPrograms } from './programs.ts';
import { limitFor } from './run-limit.ts';
import { chapterComments, pictureComment } from './vorbis-comments.ts';

/** Audio, and all that the new file is to say of it. */
export interface TaggedAudio {
  readonly source: string;
  readonly container: AudioContainer;
  readonly codec: string;
  readonly durationMs: number;
  /** By ffmpeg's names; these and no others. */
  readonly tags: Readonly<Record<string, string>>;
  /** BCP 47, of the lyrics. */
  readonly language: string;
  readonly chapters: readonly AudioChapter[];
  readonly cover?: Artwork | undefined;
  /** Images of chapters, by their addresses. */
  readonly images?: ReadonlyMap<string, Artwork> | undefined;
  /** Lower case, without the dot. */
  readonly extension: string;
}

interface Work {
  readonly programs: AudioPrograms;
  /** Where files may be left. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

const META: readonly string[] = ['-protocol_whitelist', 'file,pipe', '-f', 'ffmetadata'];

/** Writes the audio as it is, under new tags, chapters and artwork, and returns the path of the new file in `folder`. */
export async function writeTagged(audio: TaggedAudio, work: Work): Promise<string> {
  const isVorbis = audio.container.chapterPlace === 'vorbis';
  const isMp3 = audio.container.chapterPlace === 'id3';
  const comments = isVorbis ? chapterComments(audio.chapters) : {};
  const { lyrics, ...bare } = audio.tags;
  const picture =
    isVorbis && audio.container.name !== 'flac' && audio.cover
      ? { METADATA_BLOCK_PICTURE: pictureComment(audio.cover) }
      : {};
  const tags = isMp3 ? bare : { ...audio.tags, ...picture, ...comments };
  const meta = join(work.folder, 'tags.txt');
  const listed = isVorbis || isMp3 ? [] : audio.chapters;
  await writeFile(meta, metadataFile(tags, listed));
  const unwritable = metadataOptions(tags, listed);
  const cover =
    audio.cover && join(work.folder, audio.cover.mediaType === 'image/png' ? 'cover.png' : 'cover.jpg');
  if (cover && audio.cover) await writeFile(cover, audio.cover.bytes);
  const output = join(work.folder, `written.${audio.extension}`);
  const inputs = [{ path: audio.source }, { path: meta, options: META }];
  const base = { inputs, output, signal: work.signal, limitMs: limitFor(audio.durationMs) };
  const run = (
    options: readonly string[],
    more: readonly { path: string; options: readonly string[] }[] = [],
  ) =>
    runFfmpeg(work.programs.ffmpeg, {
      ...base,
      inputs: [...inputs, ...more],
      options: [...options, ...unwritable],
    });
  const image = cover ? [{ path: cover, options: pictureOptions(audio.cover) }] : [];
  if (isMp3) {
    await run(MP3_HEAD);
    return joinMp3(audio, output, lyrics, work);
  }
  if (isVorbis) {
    const asStream = audio.container.name === 'flac' ? image : [];
    await run([...VORBIS, ...coverStream(asStream), '-f', audio.container.muxer], asStream);
  } else if (audio.container.chapterPlace === 'mp4') {
    await run([...WITH_CHAPTERS, ...coverStream(image), ...mp4Options(audio)], image);
    await cutListedTitles(
      output,
      audio.chapters.map(({ title }) => title),
    );
  } else await run([...WITH_CHAPTERS, ...matroskaOptions(audio, cover)]);
  return output;
}

const MP3_HEAD = '-map 0:a:0 -map_metadata 1 -map_chapters -1 -c copy -t 0.1 -f mp3'
  .split(' ')
  // Sizes of chapters in version 2.4, which is the default, are corrupt in ffmpeg.
  .concat('-id3v2_version', '3', '-write_id3v1', '0', '-write_xing', '0');
const VORBIS =
  '-map 0:a:0 -map_metadata -1 -map_metadata:g 1:g -map_metadata:s:a -1 -map_chapters -1 -c copy'.split(' ');
const WITH_CHAPTERS = ['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1', '-c', 'copy'];

function coverStream(image: readonly unknown[]): readonly string[] {
  return image.length === 0 ? [] : ['-map', '2:v:0', '-disposition:v:0', 'attached_pic'];
}

function pictureOptions(cover: Artwork | undefined): readonly string[] {
  const demuxer = cover?.mediaType === 'image/png' ? 'png_pipe' : 'jpeg_pipe';
  return ['-protocol_whitelist', 'file,pipe', '-f', demuxer];
}

function mp4Options({ codec, extension }: TaggedAudio): readonly string[] {
  const forPlayers = ['aac', 'alac', 'ac3'].includes(codec);
  const brand = extension === 'm4b' ? ['-brand', 'M4B '] : [];
  return ['-movflags', '+faststart', ...brand, '-f', forPlayers ? 'ipod' : 'mp4'];
}

function matroskaOptions({ cover: artwork, extension }: TaggedAudio, cover?: string): readonly string[] {
  if (extension === 'webm') return ['-f', 'webm'];
  if (artwork === undefined || cover === undefined) return ['-f', 'matroska'];
  const name = artwork.mediaType === 'image/png' ? 'cover.png' : 'cover.jpg';
  const facts = ['-metadata:s:t:0', `mimetype=${artwork.mediaType}`, '-metadata:s:t:0', `filename=${name}`];
  return ['-attach', `file:${cover}`, ...facts, '-f', 'matroska'];
}

/** The frames that ffmpeg wrote into `head`, with chapters and artwork, before the audio of the source byte for byte. */
async function joinMp3(
  { source, chapters, cover, images, language }: TaggedAudio,
  head: string,
  lyrics: string | undefined,
  { folder, signal }: Work,
): Promise<string> {
  const listed = chapters.map((chapter) => ({
    ...chapter,
    image: chapter.image === undefined ? undefined : images?.get(chapter.image),
  }));
  const frames: readonly Id3Frame[] = [
    ...readTag(await readFile(head)),
    ...(lyrics ? [lyricsFrame(lyrics, language)] : []),
    ...(cover ? [pictureFrame(cover)] : []),
    ...chapterFrames(listed),
  ];
  const tag = writeTag(frames);
  if (tag === undefined)
    throw new OperationError(
      'The images of the chapters are too large together: an MP3 file has room for 256 MB of metadata.',
      'Make them smaller.',
    );
  const output = join(folder, 'joined.mp3');
  await writeFile(output, tag);
  const { start, end } = await findMp3Audio(source);
  try {
    await pipeline(
      createReadStream(source, { start, end: end - 1, highWaterMark: 1_048_576 }),
      createWriteStream(output, { flags: 'a', highWaterMark: 1_048_576 }),
      { signal },
    );
  } catch (error) {
    throw signal?.aborted ? cancelled() : error;
  }
  return output;
}

/** Where the audio begins after the ID3v2 tags, and where it ends before an ID3v1 tag, whose title and artist would be stale. */
export async function findMp3Audio(path: string): Promise<{ readonly start: number; readonly end: number }> {
  const { size } = await stat(path);
  const file = await open(path, 'r');
  const read = async (at: number, length: number) => {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, at);
    return bytes.subarray(0, bytesRead);
  };
  try {
    let start = 0;
    for (let more = tagSize(await read(0, 10)); more !== undefined; more = tagSize(await read(start, 10)))
      start += 10 + more;
    const tail = size - start > 128 ? await read(size - 128, 3) : Buffer.alloc(0);
    const end = tail.toString('latin1') === 'TAG' ? size - 128 : size;
    if (start < end) return { start, end };
    throw new OperationError(
      'The MP3 file ends within its tags: it holds no sound.',
      'Play it to see whether it is whole.',
    );
  } finally {
    await file.close();
  }
}
