import type { EpisodeFacts, Show } from '../model/index.ts';
import { numberedEpisodes } from './numbered-episodes.ts';

/**
 * The episodes that may be called the next one: the one with the next number that the show has, the next of its series, the next that has a
 * file, and what follows it in a learning track. Sorted, each once.
 */
export function nextEpisodes({ number, series }: EpisodeFacts, show: Show): readonly number[] {
  if (number === undefined) return [];
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const own = show.series.find(({ id }) => id === series);
  const planned = own?.planned.map((plan) => plan.number) ?? [];
  const written = show.outlines.flatMap(({ facts }) => (facts.number === undefined ? [] : [facts]));
  const ofSeries = written.flatMap((facts) => (facts.series === series ? [facts.number ?? 0] : []));
  const tracks = (show.settings.tracks ?? []).flatMap(({ episodes }) => {
    const after = episodes[episodes.indexOf(number) + 1];
    return episodes.includes(number) && after !== undefined ? [after] : [];
  });
  const found = [
    least([...numberedEpisodes(show).keys()].filter((other) => other > number)),
    least([...planned, ...ofSeries].filter((other) => other > number)),
    least(written.flatMap((facts) => ((facts.number ?? 0) > number ? [facts.number ?? 0] : []))),
    ...tracks,
  ];
  return [...new Set(found)]
    .filter((other) => other !== Infinity && other > number)
    .toSorted((a, b) => a - b);
}
