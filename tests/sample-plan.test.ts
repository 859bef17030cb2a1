import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckedShow, checkShow } from '../src/check/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

let checked: CheckedShow;
beforeAll(async () => {
  checked = await checkShow({ root });
});

const plans = () => checked.show.series.flatMap(({ planned }) => planned);
const sketches = () => checked.show.series.flatMap((series) => series.sketches ?? []);

describe('the plan of the sample show', () => {
  test('is seven series on one numbering from 1 to 120', () => {
    expect(checked.show.series.map(({ id, episodes }) => [id, episodes?.from, episodes?.to])).toEqual([
      ['foundational', 1, 12],
      ['pattern-mastery', 13, 30],
      ['architecture-masterclass', 31, 50],
      ['quantitative-systems', 51, 65],
      ['leadership', 66, 80],
      ['legendary-failures', 81, 100],
      ['future-systems', 101, 120],
    ]);
    const numbers = [
      ...plans().map(({ number }) => number),
      ...sketches().flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    ];
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    for (const series of checked.show.series)
      expect([series.description, series.level, series.format]).not.toContain(undefined);
  });

  test('gives every planned episode something to be about', () => {
    const bare = plans().filter(
      ({ topics = [], focus, concepts = [] }) =>
        (topics.length === 0 && focus === undefined) || concepts.length === 0,
    );
    expect(bare.map(({ number }) => number)).toEqual([]);
  });

  test('has no warning that episodes/README.md does not explain, and explains none that is gone', async () => {
    const page = await readFile(join(root, 'episodes/README.md'), 'utf8');
    const found = checked.diagnostics.filter(
      ({ severity, path }) => severity !== 'hint' && !path.endsWith('.md'),
    );
    expect(new Set(found.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(
      new Set(['warning source-minutes-short']),
    );
    const short = /for episode (\d+) fill (.+) of (.+); expected (.+) more\./;
    const rows = found.map(({ message }) => (short.exec(message) ?? []).slice(1, 5).join(' | '));
    const listed = [...page.matchAll(/^\| (\d+ \| [^|]+ \| [^|]+ \| [^|]+) \|/gm)].map(([, row]) => row);
    expect(listed.toSorted()).toEqual(rows.toSorted());
  });

  test('has no hint but of documents that are still to come', () => {
    const hints = checked.diagnostics.filter(({ severity }) => severity === 'hint');
    expect(new Set(hints.map(({ rule }) => rule))).toEqual(new Set(['planned-source-path']));
  });
});

/** The first episode that carries each concept, planned, sketched or written. */
function firstEpisodes(): ReadonlyMap<string, number> {
  const carriers: [number | undefined, readonly string[]][] = [
    ...plans().map(({ number, concepts }): [number, readonly string[]] => [number, concepts ?? []]),
    ...sketches().map(({ from, concepts }): [number, readonly string[]] => [from, concepts ?? []]),
    ...checked.episodes.map(({ episode: { facts } }): [number | undefined, readonly string[]] => [
      facts.number,
      facts.concepts,
    ]),
  ];
  const first = new Map<string, number>();
  for (const [number = Number.POSITIVE_INFINITY, concepts] of carriers)
    for (const id of concepts) first.set(id, Math.min(number, first.get(id) ?? number));
  return first;
}

describe('the concepts of the sample show', () => {
  test('are more than eighty, and each is carried by an episode', () => {
    const { concepts } = checked.show.settings;
    expect(concepts.length).toBeGreaterThan(80);
    const first = firstEpisodes();
    expect(concepts.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([]);
  });

  test('none is carried before what it needs', () => {
    const first = firstEpisodes();
    const late = checked.show.settings.concepts.flatMap(({ id, prerequisites }) =>
      prerequisites
        .filter((needed) => (first.get(needed) ?? 0) > (first.get(id) ?? 0))
        .map((needed) => `${id} (${first.get(id)}) needs ${needed} (${first.get(needed)})`),
    );
    expect(late).toEqual([]);
  });
});

test('learning tracks name planned episodes, each after what it needs', () => {
  const tracks = checked.show.settings.tracks ?? [];
  expect(tracks.map(({ id }) => id)).toEqual(['beginner', 'practitioner', 'expert']);
  const byNumber = new Map(plans().map((plan) => [plan.number, plan]));
  for (const { id, episodes } of tracks)
    for (const [at, number] of episodes.entries()) {
      const heard = episodes.slice(0, at);
      const needed = byNumber.get(number)?.prerequisites;
      expect([id, number, needed?.filter((each) => !heard.includes(each))]).toEqual([id, number, []]);
      expect(heard).not.toContain(number);
    }
});

test('recurring characters change over the whole show', () => {
  for (const { id, arc } of checked.show.settings.cast) {
    expect([id, arc.at(-1)?.to]).toEqual([id, 120]);
    expect(arc.length).toBeGreaterThan(1);
    for (const [at, { from }] of arc.entries())
      expect([id, from]).toEqual([id, at === 0 ? from : (arc[at - 1]?.to ?? 0) + 1]);
  }
});
