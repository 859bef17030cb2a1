import { extname } from 'node:path';
import { counted } from '../notation/counted.ts';
import { type Basis, type Chapter, OperationError } from '../model/index.ts';
import { type Artwork, heavyArtwork } from './artwork.ts';
import { type AudioContainer, CONTAINERS } from './containers.ts';
import { type AudioChapter, fitChapters, refuseBasis } from './fit-chapters.ts';
import { formerCover } from './former-cover.ts';
import { playerNotes } from './player-notes.ts';
import { type AudioProbe, probeAudio } from './probe.ts';
import { findAudioPrograms } from './programs.ts';
import { readBack } from './read-back.ts';
import { shownName } from './shown-name.ts';
import { type AudioTags, lyricsLanguage, mergeTags } from './tags.ts';
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
  /** Hears how much of the result is written, in milliseconds of audio. */
  readonly onTime?: ((ms: number, totalMs: number) => void) | undefined;
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
    const onTime = (ms: number) => request.onTime?.(ms, probe.durationMs);
    const work = { programs, folder, signal, onTime };
    const tagged: TaggedAudio = {
      source: audio,
      container,
      codec: probe.codec,
      durationMs: probe.durationMs,
      tags: mergeTags(probe.tags, request.tags ?? {}, container.chapterPlace),
      language: request.tags?.language ?? lyricsLanguage(probe.tags) ?? 'und',
      chapters,
      cover: request.cover ?? (await formerCover(probe, audio, work)),
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
    notes: [
      ...notes,
      ...withoutImages(chapters, request.images),
      ...heavyArtwork(request.cover),
      ...playerNotes(chapters, container, probe.durationMs),
    ],
  };
}

function withoutImages(chapters: readonly AudioChapter[], images: EmbedRequest['images']): readonly string[] {
  const left = chapters.filter(({ image }) => image !== undefined && !images?.has(image)).length;
  if (left === 0) return [];
  return [
    `${counted(left, 'image')} of chapters left out: expected them in the folder that --images names, for nothing is fetched from the web.`,
  ];
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
