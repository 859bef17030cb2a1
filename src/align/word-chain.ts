import { longestRising } from '../notation/longest-rising.ts';

/** Longest and shortest run of words that may tell a place, where it stands once on both sides. */
const LONGEST_RUN = 4;
const SHORTEST_RUN = 2;

interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  readonly run: number;
}

/**
 * For each word of `a` its place in `b`, or -1. Runs of words that stand once on both sides are matched, those that are out of order
 * dropped, and what lies between is gone through with shorter runs. Places only rise. Time grows with the number of words.
 */
export function matchWords(a: readonly string[], b: readonly string[]): Int32Array {
  const places = new Int32Array(a.length).fill(-1);
  const gaps: Gap[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, run: LONGEST_RUN }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    const { aFrom, aTo, bFrom, bTo, run } = gap;
    if (run < SHORTEST_RUN || aTo - aFrom < run || bTo - bFrom < run) continue;
    const anchors = longestRising(
      uniqueRuns(a, b, gap),
      ([, place]) => place,
      (place, from) => place > from,
    );
    if (anchors.length === 0) {
      gaps.push({ ...gap, run: run - 1 });
      continue;
    }
    let [aDone, bDone] = [aFrom, bFrom];
    for (const [aAnchor, bAnchor] of anchors) {
      if (aAnchor < aDone || bAnchor < bDone) continue;
      let [aStart, bStart, aEnd, bEnd] = [aAnchor, bAnchor, aAnchor + run, bAnchor + run];
      while (aStart > aDone && bStart > bDone && a[aStart - 1] === b[bStart - 1])
        [aStart, bStart] = [aStart - 1, bStart - 1];
      while (aEnd < aTo && bEnd < bTo && a[aEnd] === b[bEnd]) [aEnd, bEnd] = [aEnd + 1, bEnd + 1];
      for (let at = aStart; at < aEnd; at++) places[at] = bStart + at - aStart;
      gaps.push({ aFrom: aDone, aTo: aStart, bFrom: bDone, bTo: bStart, run: run - 1 });
      [aDone, bDone] = [aEnd, bEnd];
    }
    gaps.push({ aFrom: aDone, aTo, bFrom: bDone, bTo, run: run - 1 });
  }
  return places;
}

/** Where runs stand that both sides have once, by their place in `a`. */
function uniqueRuns(
  a: readonly string[],
  b: readonly string[],
  gap: Gap,
): readonly (readonly [number, number])[] {
  const { aFrom, aTo, bFrom, bTo, run } = gap;
  const inA = runsIn(a, aFrom, aTo, run);
  const inB = runsIn(b, bFrom, bTo, run, inA);
  const pairs: [number, number][] = [];
  for (const [words, place] of inA) {
    const other = inB.get(words);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other]);
  }
  return pairs;
}

/** Every run (or every one that is also among `known`, which is all that a long transcript keeps) with its place, or -1 where it stands more than once. */
function runsIn(
  words: readonly string[],
  from: number,
  to: number,
  run: number,
  known?: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + run <= to; at++) {
    const key = words.slice(at, at + run).join(' ');
    if (known === undefined || known.has(key)) places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}
