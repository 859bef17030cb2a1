import type { Chapter, ChapterSheet, EpisodeFacts, Rundown, RundownChapter, Show } from '../model/index.ts';

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
      .filter(hasLength)
      .flatMap((segment) => [
        chapterOf(segment, 1, episode.facts),
        ...(subChapters ? segment.chapters.filter(hasLength) : []).map((one) =>
          chapterOf(one, 2, episode.facts),
        ),
      ]),
  };
}

/** With what the frontmatter adds under the heading's id. */
function chapterOf(
  { id, title, startMs, endMs }: RundownChapter,
  level: number,
  facts: EpisodeFacts,
): Chapter {
  const { chapters = {} } = facts;
  return { title, startMs, endMs, level, ...(Object.hasOwn(chapters, id) ? chapters[id] : undefined) };
}

function hasLength({ startMs, endMs }: RundownChapter): boolean {
  return endMs > startMs;
}
