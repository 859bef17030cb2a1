import type { EpisodeFacts, Show } from '../model/index.ts';
import { numberedEpisodes } from './numbered-episodes.ts';

/**
 * The episodes that may be called the next one: the one with the next number that the show has, the next of its series, the next that has a
 * file, and what follows it in a learning track. Sorted, each once.
 */
export function nextEpisodes({ number, series }: EpisodeFacts, show: Show): readonly number[] {
  if (number === undefined) return [];
  const { all, written, bySeries } = numbersOf(show);
  const after = (numbers: readonly number[] = []) => numbers.find((other) => other > number) ?? [];
  const tracks = (show.settings.tracks ?? []).flatMap(({ episodes }) => {
    const next = episodes[episodes.indexOf(number) + 1];
    return episodes.includes(number) && next !== undefined && next > number ? [next] : [];
  });
  const found = [after(all), after(written), after(bySeries.get(series ?? '')), ...tracks].flat();
  return [...new Set(found)].toSorted((a, b) => a - b);
}

interface Numbers {
  readonly all: readonly number[];
  readonly written: readonly number[];
  readonly bySeries: ReadonlyMap<string, readonly number[]>;
}

const numbersByOutlines = new WeakMap<Show['outlines'], Numbers>();

/** The numbers of the show's episodes, sorted. Made once, also where the show is copied to be completed. */
function numbersOf(show: Show): Numbers {
  let numbers = numbersByOutlines.get(show.outlines);
  if (!numbers) numbersByOutlines.set(show.outlines, (numbers = collectNumbers(show)));
  return numbers;
}

function collectNumbers(show: Show): Numbers {
  const sorted = (numbers: readonly (number | undefined)[]) =>
    numbers.filter((number) => number !== undefined).toSorted((a, b) => a - b);
  const bySeries = show.series.map(({ id, planned }) => {
    const files = show.outlines.filter(({ facts }) => facts.series === id).map(({ facts }) => facts.number);
    return [id, sorted([...planned.map(({ number }) => number), ...files])] as const;
  });
  return {
    all: sorted([...numberedEpisodes(show).keys()]),
    written: sorted(show.outlines.map(({ facts }) => facts.number)),
    bySeries: new Map(bySeries),
  };
}
