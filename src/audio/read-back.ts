import { findDifference, notAsWritten } from './compare.ts';
import { id3Address } from './id3-chapters.ts';
import { type AudioProbe, type FileChapter, probeAudio } from './probe.ts';
import type { AudioPrograms } from './programs.ts';
import type { TaggedAudio } from './write-tagged.ts';

/**
 * Reads a new file again and throws unless it holds the chapters to the letter and the millisecond, with their links and images, and
 * the artwork, and lasts as long as before.
 */
export async function readBack(
  finished: string,
  audio: TaggedAudio,
  programs: AudioPrograms,
  signal: AbortSignal | undefined,
): Promise<AudioProbe> {
  const back = await probeAudio(programs, finished, signal);
  const difference = findDifference(audio.chapters, back.chapters) ?? findLoss(audio, back);
  if (difference !== undefined) throw notAsWritten(difference);
  // The length of an MP3 without a header of its own is only guessed, from all bytes of the file.
  if (audio.container.name !== 'mp3' && Math.abs(back.durationMs - audio.durationMs) > 100)
    throw notAsWritten(`it lasted ${back.durationMs} ms instead of ${audio.durationMs}`);
  return back;
}

function findLoss(audio: TaggedAudio, back: AudioProbe): string | undefined {
  // WebM has no place for it.
  if (audio.cover && !back.cover && audio.extension !== 'webm') return 'the artwork did not come back';
  const lost = audio.chapters.findIndex((_, index) => !hasParts(audio, index, back.chapters[index]));
  return lost < 0 ? undefined : `the link or the image of chapter ${lost + 1} did not come back`;
}

function hasParts(
  { chapters, container, images }: TaggedAudio,
  index: number,
  back: FileChapter | undefined,
): boolean {
  const { url, image } = chapters[index] ?? {};
  const link = container.chapterPlace === 'id3' && url !== undefined ? id3Address(url) : url;
  const size = image === undefined ? undefined : images?.get(image)?.bytes.length;
  return link === back?.url && size === back?.image?.sizeBytes;
}
