import { type Chapter, OperationError } from '../model/index.ts';
import { type Artwork, artworkOf } from './artwork.ts';
import { chapterImages } from './chapter-parts.ts';
import type { AudioContainer } from './containers.ts';
import { fitChapters, type FittedChapters } from './fit-chapters.ts';
import type { AudioProbe } from './probe.ts';

/** The chapters of one audio file as another takes them, with the images that they name. */
export interface CarriedChapters extends FittedChapters {
  readonly images: ReadonlyMap<string, Artwork>;
}

/** The chapters of `audio`, fitted to what is made of it; none, and a sentence, where they fit no more. */
export async function carryChapters(
  probe: AudioProbe,
  audio: string,
  container: AudioContainer,
  durationMs: number,
): Promise<CarriedChapters> {
  if (probe.chapters.length === 0) return { chapters: [], notes: [], images: new Map() };
  const images = await imagesOf(probe, audio);
  const listed = probe.chapters.map(({ startMs, endMs, title, url }): Chapter => {
    const image = images.has(addressOf(startMs)) ? addressOf(startMs) : undefined;
    return { startMs, endMs, title, url, image, level: 1 };
  });
  try {
    return { ...fitChapters(listed, container, durationMs), images };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { chapters: [], notes: [`The recording's chapters were left out. ${error.message}`], images };
  }
}

async function imagesOf({ chapters }: AudioProbe, audio: string): Promise<ReadonlyMap<string, Artwork>> {
  if (!chapters.some(({ image }) => image)) return new Map();
  const found = [...(await chapterImages(audio))].map(
    ([startMs, bytes]) => [addressOf(startMs), artworkOf(Buffer.from(bytes))] as const,
  );
  return new Map(found.flatMap(([address, image]) => (image ? [[address, image]] : [])));
}

/** Stands for the address that the file does not tell. */
function addressOf(startMs: number): string {
  return `https://chapter.invalid/${startMs}`;
}
