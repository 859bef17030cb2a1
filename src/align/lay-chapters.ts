import type { RundownSegment } from '../model/index.ts';
import type { Mark } from './alignment.ts';
import type { ListedChapter } from './chapter-names.ts';
import type { SegmentDraft } from './fill-places.ts';
import type { TitleMatch } from './match-titles.ts';

/** Chapters that are no part of the script by their titles, and what they were taken for. */
export interface OtherChapters {
  /** Indexes: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The segment they are taken to be a part of; undefined where they are not of the script. */
  readonly segment?: number | undefined;
}

/** What chapters tell of each segment, and what was made of the chapters in between. */
export function layChapters(
  segments: readonly RundownSegment[],
  matches: readonly TitleMatch[],
  chapters: readonly ListedChapter[],
): { readonly drafts: readonly SegmentDraft[]; readonly others: readonly OtherChapters[] } {
  const drafts = segments.map((segment, index) => draftOf(segment, ofSegment(matches, index), chapters));
  const first = matches[0]?.chapter ?? chapters.length;
  const others: OtherChapters[] = first > 0 ? [{ from: 0, to: first }] : [];
  for (const [index, segment] of segments.entries()) {
    const last = ofSegment(matches, index).at(-1);
    const draft = drafts[index];
    if (!last || !draft) continue;
    const after = matches.find(({ part }) => part.segment > index);
    const from = last.chapter + 1;
    const to = after?.chapter ?? chapters.length;
    const next = segments[index + 1];
    const isFollowed =
      after?.part.segment === index + 1 ? after.part.atMs === next?.startMs : next === undefined;
    // What was not found may stand in the same chapter, and then nobody knows where this segment ends.
    if (!isFollowed && from === to) continue;
    const taken = isFollowed ? takenBy(segment, draft, chapters, from, to) : from;
    const end = chapters[taken - 1];
    if (end?.isEndTold) draft.endMs = end.endMs;
    if (taken > from) others.push({ from, to: taken, segment: index });
    if (to > taken) others.push({ from: taken, to });
  }
  return { drafts, others };
}

function ofSegment(matches: readonly TitleMatch[], segment: number): readonly TitleMatch[] {
  return matches.filter(({ part }) => part.segment === segment);
}

function draftOf(
  segment: RundownSegment,
  matches: readonly TitleMatch[],
  chapters: readonly ListedChapter[],
): SegmentDraft {
  const marks: readonly Mark[] = matches.map(({ part, chapter }) => ({
    atMs: part.atMs,
    heardMs: chapters[chapter]?.startMs ?? 0,
  }));
  const [first] = marks;
  const isStart = first?.atMs === segment.startMs;
  return { startMs: isStart ? first.heardMs : undefined, marks: isStart ? marks.slice(1) : marks };
}

/** How many of the chapters that follow a segment are a part of it: as many as bring it nearest to its estimate. */
function takenBy(
  { startMs, endMs }: RundownSegment,
  draft: SegmentDraft,
  chapters: readonly ListedChapter[],
  from: number,
  to: number,
): number {
  const [mark] = draft.marks;
  const heardMs = draft.startMs ?? (mark ? mark.heardMs - (mark.atMs - startMs) : 0);
  const missBy = (taken: number): number =>
    Math.abs((chapters[taken - 1]?.endMs ?? 0) - heardMs - (endMs - startMs));
  let best = from;
  for (let taken = from + 1; taken <= to; taken++) if (missBy(taken) < missBy(best)) best = taken;
  return best;
}
