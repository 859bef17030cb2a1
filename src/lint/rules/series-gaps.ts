import { type Finding, type Series, type Show, spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'series-gaps',
  scope: 'show',
  severity: 'warning',
  description: 'Up to its last episode, a series has a file or a plan for each number of its range.',
  docs: {
    why: 'A listener who hears 6 after 4 looks for 5. What is planned or sketched in `series.yaml` is no gap, and numbers after the last one are only room to grow.',
  },
  *check({ show }): Iterable<Finding> {
    for (const series of show.series) {
      const missing = missingNumbers(series, show);
      if (missing.length === 0) continue;
      const { spans, file } = series.config;
      yield {
        path: file.path,
        span: spanOfValue(spans, '/episodes'),
        message: `The series ${quoted(series.id)} has neither a file nor a plan for ${runs(missing)}.`,
        hint: 'Write them, or list them under `planned:`.',
      };
    }
  },
};

/** Numbers from the series' first to its last one in use that nobody uses. Bounded, however large a range is. */
function missingNumbers(series: Series, show: Show): number[] {
  const range = series.episodes;
  if (!range) return [];
  const sketches = series.sketches ?? [];
  const used = new Set([
    ...show.outlines.flatMap(({ facts }) =>
      facts.series === series.id && facts.number !== undefined ? [facts.number] : [],
    ),
    ...series.planned.map(({ number }) => number),
  ]);
  const inside = (number: number) => range.from <= number && number <= range.to;
  const last = [...used, ...sketches.map(({ to }) => to)]
    .filter(inside)
    .reduce((most, number) => Math.max(most, number), 0);
  const missing: number[] = [];
  for (let number = range.from; number < last && missing.length < 1_000; number++)
    if (!used.has(number) && !sketches.some(({ from, to }) => from <= number && number <= to))
      missing.push(number);
  return missing;
}

/** `episode 3`, `episodes 3 and 5`, `episodes 3 to 5, 7 and 9`. */
function runs(numbers: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else found.push([number, number]);
  }
  const words = found.map(([from, to]) =>
    from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`,
  );
  const list = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `episode${numbers.length === 1 ? '' : 's'} ${list}`;
}
