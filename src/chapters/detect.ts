import type { ChapterFormat } from './format.ts';

/** Formats that others' files look like are asked last. */
const LAST = ['csv', 'auphonic', 'json', 'mp4chaps', 'audacity', 'youtube', 'spotify', 'apple'];

/** The format of a chapter file by what stands in it; undefined where none of `formats` knows it. */
export function detectChapterFormat<Format extends Pick<ChapterFormat, 'name' | 'recognises'>>(
  text: string,
  formats: readonly Format[],
): Format | undefined {
  const rank = ({ name }: Format) => LAST.indexOf(name);
  return [...formats].sort((a, b) => rank(a) - rank(b)).find((format) => format.recognises(text));
}
