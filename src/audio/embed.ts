import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Basis, type Chapter, OperationError } from '../model/index.ts';
import { type Artwork, artworkOf } from './artwork.ts';
import { findDifference, notAsWritten } from './compare.ts';
import { type AudioContainer, CONTAINERS } from './containers.ts';
import { runFfmpeg } from './ffmpeg-run.ts';
import { fitChapters, refuseBasis } from './fit-chapters.ts';
import { chapterLinks, id3Address, readTag, tagSize } from './id3.ts';
import { playerNotes } from './player-notes.ts';
import { type AudioProbe, probeAudio } from './probe.ts';
import { type AudioPrograms, findAudioPrograms } from './programs.ts';
import { shownName } from './shown-name.ts';
import { type AudioTags, mergeTags } from './tags.ts';
import { chooseTarget, inWorkshop, place } from './workshop.ts';
import { type TaggedAudio, writeTagged } from './write-tagged.ts';

export interface EmbedRequest {
  /** Path of the audio. */
  readonly audio: string;
  /** Path of the result; without it, `talk.mp3` becomes `talk.chapters.mp3`. */
  readonly out?: string | undefined;
  /** Replaces the audio itself. */
  readonly inPlace?: boolean | undefined;
  /** Replaces another file that stands at `out`. */
  readonly force?: boolean | undefined;
  readonly chapters: readonly Chapter[];
  readonly basis: Basis;
  /** Embeds chapters although their times are not a recording's. */
  readonly allowEstimates?: boolean | undefined;
  readonly tags?: AudioTags | undefined;
  /** In place of the artwork that the audio has. */
  readonly cover?: Artwork | undefined;
  /** Images of chapters, by their addresses. */
  readonly images?: ReadonlyMap<string, Artwork> | undefined;
  /** Cancels: ffmpeg is killed, and nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
}

export interface EmbedResult {
  /** Where the result is. */
  readonly path: string;
  readonly container: AudioContainer;
  readonly chapters: number;
  /** Sentences about what was changed or left out. */
  readonly notes: readonly string[];
}

/**
 * Writes chapters, tags and artwork into a copy of an audio file, without encoding it again. The copy is read back and compared to
 * the letter and the millisecond before it gets its name; where anything differs an OperationError says which chapter, and nothing is left.
 */
export async function embedChapters(request: EmbedRequest): Promise<EmbedResult> {
  const refusal = request.allowEstimates ? undefined : refuseBasis(request.basis);
  if (refusal) throw refusal;
  const { audio, signal } = request;
  const programs = await findAudioPrograms();
  const probe = await probeAudio(programs, audio, signal);
  const container = embeddable(probe, audio);
  const wanted = request.out ?? besides(audio);
  checkExtension(wanted, container, request.inPlace === true);
  const { chapters, notes } = fitChapters(request.chapters, container, probe.durationMs);
  const target = await chooseTarget(audio, wanted, request);
  await inWorkshop(target.path, async (folder) => {
    const work = { programs, folder, signal };
    const tagged: TaggedAudio = {
      source: audio,
      container,
      codec: probe.codec,
      durationMs: probe.durationMs,
      tags: mergeTags(probe.tags, request.tags ?? {}, container.chapterPlace),
      language: request.tags?.language ?? 'und',
      chapters,
      cover: request.cover ?? (await coverOf(probe, audio, work)),
      images: request.images,
      extension: extensionOf(target.path),
    };
    const finished = await writeTagged(tagged, work);
    await readBack(finished, tagged, programs, signal);
    await place(finished, target);
  });
  return {
    path: target.path,
    container,
    chapters: chapters.length,
    notes: [...notes, ...playerNotes(chapters, container, probe.durationMs)],
  };
}

/** Reads a new file again and throws unless it holds the chapters to the letter and the millisecond, and lasts as long as before. */
export async function readBack(
  finished: string,
  { chapters, container, durationMs }: TaggedAudio,
  programs: AudioPrograms,
  signal: AbortSignal | undefined,
): Promise<AudioProbe> {
  const back = await probeAudio(programs, finished, signal);
  const difference =
    findDifference(chapters, back.chapters) ?? (await findLostLink(finished, chapters, container, back));
  if (difference !== undefined) throw notAsWritten(difference);
  // The length of an MP3 without a header of its own is only guessed, from all bytes of the file.
  if (container.name !== 'mp3' && Math.abs(back.durationMs - durationMs) > 100)
    throw notAsWritten(`it lasted ${back.durationMs} ms instead of ${durationMs}`);
  return back;
}

async function findLostLink(
  finished: string,
  chapters: TaggedAudio['chapters'],
  container: AudioContainer,
  back: AudioProbe,
): Promise<string | undefined> {
  if (!chapters.some(({ url }) => url !== undefined)) return undefined;
  const isMp3 = container.chapterPlace === 'id3';
  const links = isMp3
    ? chapterLinks(readTag(await readTagBytes(finished)))
    : chapters.map((_, index) => back.tags[`chapter${String(index + 1).padStart(3, '0')}url`]);
  const lost = chapters.findIndex(
    ({ url }, index) => (isMp3 && url ? id3Address(url) : url) !== links[index],
  );
  return lost < 0 ? undefined : `the link of chapter ${lost + 1} did not come back`;
}

async function readTagBytes(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  return bytes.subarray(0, 10 + (tagSize(bytes) ?? 0));
}

/** The artwork that audio has already; none where it is no JPEG or PNG. */
export async function coverOf(
  probe: AudioProbe,
  audio: string,
  {
    programs,
    folder,
    signal,
  }: { readonly programs: AudioPrograms; readonly folder: string; readonly signal?: AbortSignal | undefined },
): Promise<Artwork | undefined> {
  if (probe.cover === undefined || !['mjpeg', 'png'].includes(probe.cover.codec)) return undefined;
  const output = join(folder, 'former-cover');
  const options = ['-map', '0:v:0', '-c', 'copy', '-frames:v', '1', '-f', 'image2pipe'];
  await runFfmpeg(programs.ffmpeg, { inputs: [{ path: audio }], options, output, limitMs: 120_000, signal });
  return artworkOf(await readFile(output));
}

function embeddable({ container, video, formatName, codec }: AudioProbe, audio: string): AudioContainer {
  const shown = shownName(audio);
  if (container === undefined)
    throw new OperationError(
      `Chapters have no place in '${shown}', a file of the kind ${formatName} (${codec}).`,
      `'coldopen master' makes an MP3, M4A or Opus file of it; chapters go into ${CONTAINERS.map(({ title }) => title).join(', ')}.`,
    );
  if (video)
    throw new OperationError(
      `'${shown}' has moving pictures; expected audio only.`,
      'Export the sound by itself.',
    );
  return container;
}

function checkExtension(wanted: string, container: AudioContainer, inPlace: boolean): void {
  const extension = extensionOf(wanted);
  if (inPlace || container.extensions.includes(extension)) return;
  throw new OperationError(
    `Unexpected name '${shownName(wanted)}': the audio is ${container.title} and is not encoded again, so expected ${container.extensions.map((one) => `.${one}`).join(' or ')}.`,
    "'coldopen master' encodes audio anew.",
  );
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

function besides(audio: string): string {
  const extension = extname(audio);
  return `${audio.slice(0, audio.length - extension.length)}.chapters${extension}`;
}
