import { expect, test } from 'vitest';
import { type CatalogueEpisode, catalogueOf, episodesByNumber } from '../../src/catalogue/index.ts';
import { plannedShow } from '../support/planned-show.ts';

const SHOW = plannedShow({
  'main/series.yaml': `title: Main
number: 1
format: hour
planned:
  - { number: 2, title: Two as planned, focus: About two, prerequisites: [1], concepts: [c], threads: [t], date: 2026-05-02 }
  - { number: 3, title: Three }
  - { episodes: { from: 4, to: 7 }, title: The rest }
  - { number: 6, title: Six }
`,
  'main/002-two.md': '---\nseries: main\nepisode: 2\ntitle: Two\nconcepts: []\n---\n',
  'main/005-five.md': '---\nseries: main\nepisode: 5\ntitle: Five\nsummary: Own words\n---\n',
  'lost/009-nine.md': '---\nseries: gone\nepisode: 9\ntitle: Nine\n---\n',
  'main/x.md': '---\nseries: main\ntitle: Without a number\n---\n',
});

test('every episode stands once, by series and number, with what file and plan tell together', () => {
  const [main, lost] = catalogueOf(SHOW);
  expect(
    main?.entries.map((entry) => (entry.kind === 'sketch' ? entry.numbers : [entry.number, entry.title])),
  ).toEqual([
    [2, 'Two'],
    [3, 'Three'],
    [4, 7],
    [5, 'Five'],
    [6, 'Six'],
    [undefined, 'Without a number'],
  ]);
  expect([lost?.series, lost?.entries.map((entry) => entry.kind === 'episode' && entry.number)]).toEqual([
    undefined,
    [9],
  ]);
});

test('the file comes first; what it does not say comes from the plan, and an empty list says something', () => {
  const two = episodesByNumber(catalogueOf(SHOW)).get(2) as CatalogueEpisode;
  expect(two).toMatchObject({
    title: 'Two',
    status: 'draft',
    summary: 'About two',
    date: '2026-05-02',
    plannedMs: 3_600_000,
    prerequisites: [1],
    threads: ['t'],
    concepts: [],
  });
});

test('a number is found in its file, its plan or its sketch', () => {
  const byNumber = episodesByNumber(catalogueOf(SHOW));
  expect([...byNumber.keys()].toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 9]);
  expect(byNumber.get(7)?.kind).toBe('sketch');
  expect(byNumber.get(6)?.kind).toBe('episode');
});

test('a range that somebody mistyped by some zeros costs little', () => {
  const show = plannedShow({
    'main/series.yaml': 'title: M\nplanned: [{ episodes: { from: 1, to: 9000000000 }, title: T }]',
  });
  expect(episodesByNumber(catalogueOf(show)).size).toBe(10_000);
});
