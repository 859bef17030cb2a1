import type { ChapterSheet, Episode, Rundown } from '../model/index.ts';
import type { Alignment } from './alignment.ts';
import { listedChapters, namedParts } from './chapter-names.ts';
import { chapterRemarks } from './chapter-remarks.ts';
import { fillPlaces } from './fill-places.ts';
import { layChapters } from './lay-chapters.ts';
import { matchTitles } from './match-titles.ts';

/** An episode and its rundown, made from the text. */
export interface Script {
  readonly episode: Episode;
  readonly rundown: Rundown;
}

/** Finds the segments of a script in the chapters of its recording; undefined where it has none of them. The sheet is a tidied one. */
export function alignChapters({ episode, rundown }: Script, sheet: ChapterSheet): Alignment | undefined {
  const { segments } = rundown;
  const chapters = listedChapters(sheet);
  const parts = namedParts(episode, rundown);
  const matches = matchTitles(parts, chapters, (index) => {
    const segment = segments[index];
    return segment ? segment.endMs - segment.startMs : 0;
  });
  if (matches.length === 0) return undefined;
  const { drafts, others } = layChapters(segments, matches, chapters);
  const last = chapters.at(-1);
  const totalMs = last?.isEndTold ? Math.max(last.endMs, sheet.totalMs) : undefined;
  return {
    places: fillPlaces(segments, drafts, totalMs),
    totalMs,
    remarks: chapterRemarks({ parts, chapters, matches, others, drafts }),
  };
}
