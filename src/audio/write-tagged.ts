import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artwork } from './artwork.ts';
import type { AudioContainer } from './containers.ts';
import { runFfmpeg } from './ffmpeg-run.ts';
import type { AudioChapter } from './fit-chapters.ts';
import { metadataFile, metadataOptions } from './metadata-file.ts';
import { cutListedTitles } from './mp4-chapter-list.ts';
import type { AudioPrograms } from './programs.ts';
import { limitFor } from './run-limit.ts';
import { chapterComments, pictureComment } from './vorbis-comments.ts';
import { joinMp3 } from './write-mp3.ts';

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

/** What the work is done with. */
export interface Work {
  readonly programs: AudioPrograms;
  /** Where files may be left. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  /** Hears how far the output is, in milliseconds of audio. */
  readonly onTime?: ((ms: number) => void) | undefined;
}

const META: readonly string[] = ['-protocol_whitelist', 'file,pipe', '-f', 'ffmetadata'];

/** Writes the audio as it is, under new tags, chapters and artwork, and returns the path of the new file in `folder`. */
export async function writeTagged(audio: TaggedAudio, work: Work): Promise<string> {
  const { chapterPlace } = audio.container;
  const tags = tagsFor(audio);
  const listed = chapterPlace === 'mp4' || chapterPlace === 'matroska' ? audio.chapters : [];
  const meta = join(work.folder, 'tags.txt');
  await writeFile(meta, metadataFile(tags, listed));
  const cover = await coverFile(audio, work.folder);
  const picture = cover !== undefined && (chapterPlace === 'mp4' || audio.container.name === 'flac');
  const output = join(work.folder, `written.${audio.extension}`);
  await runFfmpeg(work.programs.ffmpeg, {
    inputs: [
      { path: audio.source },
      { path: meta, options: META },
      ...(picture ? [{ path: cover, options: pictureOptions(audio.cover) }] : []),
    ],
    options: [
      ...optionsFor(audio, cover),
      ...(picture ? COVER_STREAM : []),
      ...metadataOptions(tags, listed),
    ],
    output,
    signal: work.signal,
    onTime: work.onTime,
    limitMs: limitFor(audio.durationMs),
  });
  if (chapterPlace === 'id3') return joinMp3(audio, output, work);
  if (chapterPlace === 'mp4')
    await cutListedTitles(
      output,
      audio.chapters.map(({ title }) => title),
    );
  return output;
}

/** What ffmpeg writes as tags: in MP3 without what it has no right frame for, in Ogg and FLAC with chapters and artwork. */
function tagsFor({ container, tags, chapters, cover }: TaggedAudio): Readonly<Record<string, string>> {
  if (container.chapterPlace === 'id3')
    return Object.fromEntries(Object.entries(tags).filter(([name]) => !OWN_FRAMES.has(name)));
  if (container.chapterPlace !== 'vorbis') return tags;
  const asComment = cover !== undefined && container.name !== 'flac';
  return {
    ...tags,
    ...(asComment ? { METADATA_BLOCK_PICTURE: pictureComment(cover) } : {}),
    ...chapterComments(chapters),
  };
}

function optionsFor(audio: TaggedAudio, cover: string | undefined): readonly string[] {
  const { chapterPlace, muxer } = audio.container;
  if (chapterPlace === 'id3') return MP3_HEAD;
  if (chapterPlace === 'vorbis') return [...VORBIS, '-f', muxer];
  return [...WITH_CHAPTERS, ...(chapterPlace === 'mp4' ? mp4Options(audio) : matroskaOptions(audio, cover))];
}

async function coverFile({ cover }: TaggedAudio, folder: string): Promise<string | undefined> {
  if (cover === undefined) return undefined;
  const path = join(folder, cover.mediaType === 'image/png' ? 'cover.png' : 'cover.jpg');
  await writeFile(path, cover.bytes);
  return path;
}

/** Tags that `joinMp3` writes itself. */
const OWN_FRAMES: ReadonlySet<string> = new Set(['comment', 'lyrics']);
const MP3_HEAD = '-map 0:a:0 -map_metadata 1 -map_chapters -1 -c copy -t 0.1 -f mp3'
  .split(' ')
  // Sizes of chapters in version 2.4, which is the default, are corrupt in ffmpeg.
  .concat('-id3v2_version', '3', '-write_id3v1', '0', '-write_xing', '0');
const VORBIS =
  '-map 0:a:0 -map_metadata -1 -map_metadata:g 1:g -map_metadata:s:a -1 -map_chapters -1 -c copy'.split(' ');
const WITH_CHAPTERS = ['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1', '-c', 'copy'];

// The comment is how ffmpeg knows a front cover.
const COVER_STREAM = '-map 2:v:0 -disposition:v:0 attached_pic -metadata:s:v:0'
  .split(' ')
  .concat('comment=Cover (front)');

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
