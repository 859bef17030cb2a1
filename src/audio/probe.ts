import { stat } from 'node:fs/promises';
import { OperationError } from '../model/index.ts';
import { withChapterParts } from './chapter-parts.ts';
import { type AudioContainer, containerOf } from './containers.ts';
import { GUARDED, localFile } from './input-safety.ts';
import { runProgram } from './process.ts';
import type { AudioPrograms } from './programs.ts';
import { shownName } from './shown-name.ts';
import { whyUnreadable } from './unreadable.ts';

/** A chapter as it stands in an audio file. */
export interface FileChapter {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
  /** Where an MP3, Opus, Ogg or FLAC file has one. */
  readonly url?: string;
  /** Where an MP3 file has one. */
  readonly image?: { readonly mediaType: string; readonly sizeBytes: number };
}

/** What an audio file says of itself. */
export interface AudioProbe {
  /** ffprobe's names of the format, joined by commas. */
  readonly formatName: string;
  /** Absent where chapters have no place in it. */
  readonly container?: AudioContainer | undefined;
  readonly durationMs: number;
  readonly sizeBytes: number;
  readonly bitsPerSecond?: number | undefined;
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  /** Number of audio streams; the facts above are of the first. */
  readonly audioStreams: number;
  /** The attached picture, by its place among the video streams. */
  readonly cover?: { readonly codec: string; readonly width: number; readonly height: number } | undefined;
  /** Whether moving pictures are in it. */
  readonly video: boolean;
  /** By ffmpeg's names in lower case, sorted; those of the file and those of its first audio stream. */
  readonly tags: Readonly<Record<string, string>>;
  readonly chapters: readonly FileChapter[];
}

const PROBE_MS = 60_000;

/** Reads what an audio file says of itself, with ffprobe; an OperationError where it is no audio. */
export async function probeAudio(
  { ffprobe }: AudioPrograms,
  path: string,
  signal?: AbortSignal,
): Promise<AudioProbe> {
  const shown = shownName(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw new OperationError(
      `Cannot read '${shown}': ${found ? 'it is no file' : 'it does not exist'}.`,
      'Name an audio file.',
    );
  const args = ['-v', 'error', ...GUARDED, '-of', 'json'];
  const shows = ['-show_chapters', '-show_format', '-show_streams'];
  const { code, out, err } = await runProgram(ffprobe, [...args, ...shows, '-i', localFile(path)], {
    limitMs: PROBE_MS,
    signal,
  });
  const json = code === 0 ? parseJson(out) : undefined;
  const probe = json && readProbe(json, found.size);
  if (!probe)
    throw new OperationError(
      `Cannot read '${shown}' as audio: ${code === 0 ? 'it holds no sound' : whyUnreadable(path, found.size, err)}.`,
      'Name an audio file that plays, such as an MP3, M4A, Opus, FLAC or WAV file.',
    );
  return withChapterParts(probe, path);
}

type Json = Readonly<Record<string, unknown>>;

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function readProbe(json: Json, sizeBytes: number): AudioProbe | undefined {
  const streams = listOf(json['streams']);
  const sounds = streams.filter((stream) => stream['codec_type'] === 'audio');
  const pictures = streams.filter((stream) => stream['codec_type'] === 'video');
  const isCover = (stream: Json) => asRecord(stream['disposition'])['attached_pic'] === 1;
  const [audio] = sounds;
  if (audio === undefined) return undefined;
  const format = asRecord(json['format']);
  const [formatName, codec] = [textOf(format['format_name']), textOf(audio['codec_name'])];
  const cover = pictures.find(isCover);
  return {
    formatName,
    container: containerOf(formatName, codec),
    durationMs: Math.floor((numberOf(format['duration']) ?? numberOf(audio['duration']) ?? 0) * 1_000),
    sizeBytes,
    bitsPerSecond: numberOf(audio['bit_rate']) ?? numberOf(format['bit_rate']),
    codec,
    sampleRate: numberOf(audio['sample_rate']) ?? 0,
    channels: numberOf(audio['channels']) ?? 0,
    audioStreams: sounds.length,
    cover: cover && {
      codec: textOf(cover['codec_name']),
      width: numberOf(cover['width']) ?? 0,
      height: numberOf(cover['height']) ?? 0,
    },
    video: pictures.some((stream) => !isCover(stream)),
    tags: tagsOf(asRecord(audio['tags']), asRecord(format['tags'])),
    chapters: listOf(json['chapters']).map(chapterOf),
  };
}

function chapterOf(chapter: Json): FileChapter {
  const ms = (edge: string) => Math.round((numberOf(chapter[`${edge}_time`]) ?? 0) * 1_000);
  return { startMs: ms('start'), endMs: ms('end'), title: textOf(asRecord(chapter['tags'])['title']) };
}

function tagsOf(...sources: readonly Json[]): Readonly<Record<string, string>> {
  const pairs = sources
    .flatMap((source) => Object.entries(source))
    .map(([key, value]) => [key.toLowerCase(), textOf(value)] as const);
  return Object.fromEntries([...new Map(pairs)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
