import { describe, expect, test } from 'vitest';
import { catalogueOf, describeGap, walkTracks } from '../../src/catalogue/index.ts';
import { plannedShow } from '../support/planned-show.ts';

/** `1: [a, b]` lines as a series' plan; `b` rests on `a`, and `c` on `b`. */
function gapsOf(episodes: readonly number[], plan: string) {
  const show = plannedShow({
    'show.yaml': `title: M
concepts:
  - { id: a, name: First }
  - { id: b, name: Second, prerequisites: [a] }
  - { id: c, name: Third, prerequisites: [b, gone] }
tracks: [{ id: t, title: T, episodes: [${episodes.join(', ')}] }]
`,
    'main/series.yaml': `title: M\nplanned:\n${plan}`,
  });
  const [report] = walkTracks(show, catalogueOf(show));
  return (report?.gaps ?? []).map((gap) =>
    describeGap(gap, report?.track ?? { id: '', title: '', episodes: [] }, show),
  );
}

const plan = (...concepts: readonly string[]) =>
  concepts.map((list, at) => `  - { number: ${at + 1}, title: E, concepts: [${list}] }`).join('\n');

describe('what a track lacks', () => {
  test('nothing, where one episode teaches a concept together with what it rests on', () => {
    expect(gapsOf([1], plan('b, a'))).toEqual([]);
  });

  test('a concept is looked at where the track first takes it up, and not again', () => {
    expect(gapsOf([1, 2, 3], plan('b', 'b', 'b, c')).map(({ message }) => message)).toEqual([
      'The track `t` never teaches `First`, on which `Second` in episode 1 rests.',
    ]);
  });

  test('who teaches it is named, where anybody does', () => {
    expect(gapsOf([1], plan('b'))[0]?.hint).toBe('No episode of the show carries it yet.');
    expect(gapsOf([1], plan('b', 'a'))[0]?.hint).toBe('Episode 2 carries it: put it before 1.');
    expect(gapsOf([1, 2], plan('b', 'a'))[0]?.hint).toBe('Put 2 before 1.');
  });

  test('a concept that the show does not have is left to the rule that names it', () => {
    expect(gapsOf([1, 2, 3], plan('a', 'b', 'c'))).toEqual([]);
  });

  test('episodes of a sketch count, and do not ask for one another', () => {
    const sketch = '  - { episodes: { from: 4, to: 6 }, title: Rest, prerequisites: [1], concepts: [b] }';
    expect(gapsOf([1, 5, 4], `${plan('a')}\n${sketch}`)).toEqual([]);
    expect(gapsOf([5, 1], `${plan('a')}\n${sketch}`).map(({ message }) => message)).toEqual([
      'The track `t` has episode 1 after episode 5, which asks to hear it first.',
      'The track `t` teaches `First` only after episode 5, whose `Second` rests on it.',
    ]);
  });
});
