import type { Chapter, ChapterSheet, EpisodeFacts, Rundown, RundownSegment, Show } from '../model/index.ts';

export interface ChapterSheetInput {
  readonly episode: { readonly facts: EpisodeFacts };
  readonly rundown: Rundown;
  readonly show: Pick<Show, 'settings'>;
  /** Also list `###` sub-chapters. Left out unless asked for: players show one flat list, best kept short. */
  readonly subChapters?: boolean | undefined;
}

/** The chapter sheet of an episode: its segments, on the rundown's times and basis. A segment without length is no chapter. */
export function makeChapterSheet({ episode, rundown, show, subChapters }: ChapterSheetInput): ChapterSheet {
  return {
    episodeTitle: episode.facts.title,
    episodeNumber: episode.facts.number,
    showTitle: show.settings.title,
    author: show.settings.author,
    language: show.settings.language,
    basis: rundown.basis,
    totalMs: rundown.totalMs,
    chapters: rundown.segments
      .filter(({ startMs, endMs }) => endMs > startMs)
      .flatMap((segment) => [segmentChapter(segment), ...(subChapters ? subChaptersOf(segment) : [])]),
  };
}

function segmentChapter({ title, startMs, endMs }: RundownSegment): Chapter {
  return { title, startMs, endMs, level: 1 };
}

function subChaptersOf(segment: RundownSegment): readonly Chapter[] {
  return segment.chapters
    .filter(({ startMs, endMs }) => endMs > startMs)
    .map(({ title, startMs, endMs }) => ({ title, startMs, endMs, level: 2 }));
}
