import type { ListedChapter, NamedPart } from './chapter-names.ts';
import { heaviestChain } from './title-chain.ts';
import { likeness, SURE, titleKey } from './title-likeness.ts';

/** A part of the script and the chapter that it is, by index; `how` says what that rests on. */
export interface TitleMatch {
  readonly part: NamedPart;
  readonly chapter: number;
  readonly how: 'title' | 'likeness' | 'order';
}

/** A chapter may be so many times as long as what it is taken for by its place alone. */
const WILD = 2.5;
/** More pairs than this are no list of chapters. */
const MOST_PAIRS = 1_000_000;

/**
 * Finds the parts of a script among chapters: both lists in their order, by what they are called. Where as many segments as
 * chapters are left between two that were found, and none is wildly longer than estimated, they are taken for each other.
 */
export function matchTitles(
  parts: readonly NamedPart[],
  chapters: readonly ListedChapter[],
  lengthOf: (segment: number) => number,
): readonly TitleMatch[] {
  if (parts.length * chapters.length > MOST_PAIRS) return [];
  const keys = chapters.map(({ title }) => titleKey(title));
  const rate = (part: number, chapter: number): number =>
    likeness(keys[chapter] ?? '', parts[part]?.names ?? { full: [] });
  const found = heaviestChain(parts.length, chapters.length, (row, column) => rate(row, column) ** 2).flatMap(
    ([row, chapter]): TitleMatch[] => {
      const part = parts[row];
      return part ? [{ part, chapter, how: rate(row, chapter) >= SURE ? 'title' : 'likeness' }] : [];
    },
  );
  return [...found, ...byOrder(found, parts, chapters, lengthOf)].toSorted((a, b) => a.chapter - b.chapter);
}

function byOrder(
  found: readonly TitleMatch[],
  parts: readonly NamedPart[],
  chapters: readonly ListedChapter[],
  lengthOf: (segment: number) => number,
): readonly TitleMatch[] {
  const segments = parts.filter(({ isSegment }) => isSegment);
  const guesses: TitleMatch[] = [];
  for (let at = 0; at <= found.length; at++) {
    const [before, after] = [found[at - 1], found[at]];
    const fromSegment = before ? before.part.segment + 1 : 0;
    const toSegment = after?.part.segment ?? segments.length;
    const fromChapter = before ? before.chapter + 1 : 0;
    const toChapter = after?.chapter ?? chapters.length;
    const left = segments.slice(fromSegment, toSegment);
    if (left.length === 0 || left.length !== toChapter - fromChapter) continue;
    const pairs = left.map(
      (part, index): TitleMatch => ({ part, chapter: fromChapter + index, how: 'order' }),
    );
    if (pairs.every(({ part, chapter }) => isPlausible(chapters[chapter], lengthOf(part.segment))))
      guesses.push(...pairs);
  }
  return guesses;
}

function isPlausible(chapter: ListedChapter | undefined, lengthMs: number): boolean {
  if (!chapter) return false;
  const heardMs = chapter.endMs - chapter.startMs;
  return !chapter.isEndTold || (heardMs <= WILD * lengthMs && lengthMs <= WILD * heardMs);
}
