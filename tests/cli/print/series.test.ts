import { expect, test } from 'vitest';
import { printSeries } from '../../../src/cli/print/rundown/series.ts';
import { widthOf } from '../../../src/cli/print/text-table.ts';
import type { SeriesPacing } from '../../../src/index.ts';
import { planOf } from '../../timing/plan.ts';

const ESCAPE = String.fromCharCode(27);

const rundown = planOf(
  '## Core: A (20 min)\n\n:::technical\nWords.\n\n[PAUSE: 10 min]\n:::\n\n## Coda: B (10 min)\n',
);
const SERIES: SeriesPacing = {
  title: `A series${ESCAPE}[2J`,
  rows: [
    {
      number: '1',
      title: 'Written in part',
      status: 'draft',
      episodes: 1,
      plannedMs: 1_800_000,
      rundown,
      runs: [],
      newConceptsPerHour: '4.5',
    },
    { number: '2', title: 'Only planned', status: 'planned', episodes: 1, plannedMs: 600_000, runs: [] },
    {
      number: '3–9',
      title: 'Sketched with a name that is much too long for one line of any terminal',
      status: 'planned',
      episodes: 7,
      runs: [],
    },
    { title: 'Nothing is known of it', status: 'draft', episodes: 1, runs: [] },
  ],
};

test('strips share one clock; what is only planned is dots', () => {
  const lines = printSeries(SERIES, 65, false).split('\n');
  expect(lines[0]).toContain('A series');
  expect(lines[0]).not.toContain(ESCAPE);
  expect(lines[0]).toContain(': 10 episodes, 1 written');
  // 30 minutes on 60 columns.
  expect(lines).toContainEqual(expect.stringMatching(/^ {5}█{20,21}·{19,21}$/));
  expect(lines).toContain(`     ${'·'.repeat(20)}`);
  expect(lines.find((line) => line.includes('3–9'))).toMatch(/… +7 episodes$/);
});

test.each([20, 40, 65, 200])('fits %d columns but for the explanations', (width) => {
  const lines = printSeries(SERIES, width, false).split('\n');
  const strips = lines.filter((line) => /[█▄▒·]{2}/.test(line));
  expect(strips.length).toBe(2);
  for (const line of strips) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(25, width));
  for (const name of ['Written in part', 'Only planned']) expect(lines.join('\n')).toContain(name);
});
