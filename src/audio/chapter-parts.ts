import { chapterParts, type ChapterParts } from './id3-chapters.ts';
import { readTagBytes } from './id3.ts';
import type { AudioProbe, FileChapter } from './probe.ts';
import { vorbisLinks } from './vorbis-comments.ts';

/** A probe with the links and images of its chapters, which ffprobe does not tell. */
export async function withChapterParts(probe: AudioProbe, path: string): Promise<AudioProbe> {
  const { chapters, container, tags } = probe;
  if (chapters.length === 0) return probe;
  if (container?.chapterPlace === 'vorbis') {
    const links = vorbisLinks(tags, chapters.length);
    return { ...probe, chapters: chapters.map((chapter, index) => withUrl(chapter, links[index])) };
  }
  if (container?.chapterPlace !== 'id3') return probe;
  const parts = byStart(chapterParts(await readTagBytes(path)));
  return {
    ...probe,
    chapters: chapters.map((chapter) => {
      const { url, image } = parts.get(chapter.startMs) ?? {};
      const facts = image && { mediaType: image.mediaType, sizeBytes: image.bytes.length };
      return { ...withUrl(chapter, url), ...(facts ? { image: facts } : {}) };
    }),
  };
}

/** The images of chapters in an MP3 file, by the starts of the chapters in milliseconds. */
export async function chapterImages(path: string): Promise<ReadonlyMap<number, Buffer>> {
  const found = [...byStart(chapterParts(await readTagBytes(path))).values()];
  return new Map(found.flatMap(({ startMs, image }) => (image ? [[startMs, image.bytes]] : [])));
}

function byStart(parts: readonly ChapterParts[]): ReadonlyMap<number, ChapterParts> {
  return new Map(parts.map((part) => [part.startMs, part]));
}

function withUrl(chapter: FileChapter, url: string | undefined): FileChapter {
  return url === undefined ? chapter : { ...chapter, url };
}
