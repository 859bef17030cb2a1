import type { Chapter, ChapterSheet, Episode, Rundown } from '../model/index.ts';
import { type Names, titleKey } from './title-likeness.ts';

/** A segment or sub-chapter of the script, as a list of chapters may name it. */
export interface NamedPart {
  /** Index of its segment. */
  readonly segment: number;
  /** Whether it is the segment itself. */
  readonly isSegment: boolean;
  /** Where it begins on the rundown's clock. */
  readonly atMs: number;
  readonly title: string;
  readonly names: Names;
}

/** Segments and their `###` in reading order. Beside its title a segment may go by its label, by both, or by its short title. */
export function namedParts(episode: Episode, { segments }: Rundown): readonly NamedPart[] {
  const { chapters: notes = {} } = episode.facts;
  const shortOf = (id: string): string | undefined =>
    Object.hasOwn(notes, id) ? notes[id]?.shortTitle : undefined;
  return segments.flatMap((segment, index) => {
    const label = episode.segments[index]?.label;
    const { id, title, startMs } = segment;
    const full = [title, label && `${label} ${title}`, shortOf(id)];
    return [
      {
        segment: index,
        isSegment: true,
        atMs: startMs,
        title: title || label || id,
        names: { full: keysOf(full), label: label && titleKey(label) },
      },
      ...segment.chapters.map((chapter) => ({
        segment: index,
        isSegment: false,
        atMs: chapter.startMs,
        title: chapter.title,
        names: { full: keysOf([chapter.title, shortOf(chapter.id)]) },
      })),
    ];
  });
}

function keysOf(titles: readonly (string | undefined)[]): readonly string[] {
  return titles.map((title) => titleKey(title ?? '')).filter((key) => key !== '');
}

/** A chapter that listeners see; `isEndTold` unless it is the last one of a list that does not say how long the recording is. */
export interface ListedChapter {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly isEndTold: boolean;
}

/** What a tidied sheet lists. A chapter that goes over into a hidden one goes on. */
export function listedChapters({ chapters }: ChapterSheet): readonly ListedChapter[] {
  const listed: ListedChapter[] = [];
  for (const { hidden, title, startMs, endMs } of chapters) {
    const before = listed.at(-1);
    if (!hidden) listed.push({ title, startMs, endMs, isEndTold: isTold({ startMs, endMs }) });
    else if (before?.endMs === startMs) listed[listed.length - 1] = { ...before, endMs };
  }
  return listed;
}

/** A chapter without an end is given a millisecond where sheets are tidied. */
function isTold({ startMs, endMs }: Pick<Chapter, 'startMs' | 'endMs'>): boolean {
  return endMs - startMs > 1;
}
