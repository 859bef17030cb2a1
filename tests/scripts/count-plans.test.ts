import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../scripts/count-plans.ts';
import { countPlans } from '../../scripts/plans/compare.ts';
import { planEntries, readPlans } from '../../scripts/plans/read-plans.ts';
import { meaningfulWords, share, sharedRuns } from '../../scripts/plans/words.ts';
import type { ShowFiles } from '../../src/model/index.ts';
import { parseShow } from '../../src/parse/index.ts';
import { readShow } from '../../src/read/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PLAN = `# A roadmap
## Series 9
**Episodes 70-72 | 6 hours**

#### Episode 70: "Knocking at Scale" (2.5h)
**Content Sources:**
- \`/docs/knocks/door.md\` (Gold tier - 40min)
- Google door studies (20min)

**Cold Open:** A door that opened onto another door

### Episode 71: Bells - The Next Frontier
**Duration**: 3 hours
**Topics**:
- Bell towers in the mist

### Episodes 72-73: Sketched rooms
- Windows over the harbour

---
- Nothing of an episode
`;

const SERIES = `title: Doors
episodes: { from: 70, to: 73 }
planned:
  - number: 70
    title: "Knocking at scale"
    duration: 150m
    cold-open: { template: knock, story: Someone opened a door, and found another door. }
    sources:
      - { id: a, path: knocks/door.md, tier: gold, minutes: 40 }
      - { id: b, title: Door studies of Google, minutes: 20 }
  - number: 71
    title: "Bells: the next frontier"
    duration: 3h
    topics: [Towers with a bell, in mist]
  - episodes: { from: 72, to: 73 }
    title: Rooms
    topics: [A harbour under the windows]
`;

function missing(series: string): readonly string[] {
  const file = (path: string, text: string) => ({ path, text, defects: [] });
  const files: ShowFiles = {
    root: '/nowhere',
    config: file('episodes/show.yaml', 'title: Quiet'),
    sources: undefined,
    series: [file('episodes/doors/series.yaml', series)],
    formats: [],
    coldOpens: [],
    episodes: [],
  };
  return countPlans(planEntries('plan.txt', PLAN), parseShow(files)).missing;
}

describe('reading a plan', () => {
  const entries = planEntries('plan.txt', PLAN);

  test('episodes and ranges, with their lengths, sources and lines', () => {
    expect(entries).toMatchObject([
      {
        from: 70,
        to: 70,
        title: 'Knocking at Scale',
        minutes: 150,
        sources: [
          { path: '/docs/knocks/door.md', tier: 'gold', minutes: 40 },
          { words: 'Google door studies', minutes: 20 },
        ],
        lines: ['A door that opened onto another door'],
      },
      { from: 71, to: 71, minutes: 180, lines: ['Bell towers in the mist'] },
      { from: 72, to: 73, lines: ['Windows over the harbour'] },
    ]);
    expect(entries).toHaveLength(3);
  });

  test('a range that is only the headline of its episodes is none', () => {
    const plan = '## Episodes 1-2: Both\n### Episode 1: A\n### Episode 2: B\n';
    expect(planEntries('p', plan).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('counting a plan', () => {
  test('nothing is missing, though the show has its own words', () => expect(missing(SERIES)).toEqual([]));

  test.each([
    ['number: 71', 'number: 74', /episode 71 .* is not planned/],
    ['Bells: the', 'Horns: the', /has another title/],
    ['duration: 150m', 'duration: 160m', /lasts 150 minutes there, and 160 here/],
    ['knocks/door.md', 'knocks/gate.md', /lacks the source .*door\.md/],
    ['tier: gold', 'tier: silver', /lacks the source/],
    ['minutes: 40', 'minutes: 41', /lacks the source/],
    ['studies of Google, minutes: 20', 'studies, minutes: 20', /lacks the source Google/],
    ['Someone opened a door, and found another door.', 'A knock.', /lacks: A door that opened/],
    ['Towers with a bell, in mist', 'Towers', /lacks: Bell towers/],
    ['to: 73 }\n    title', 'to: 72 }\n    title', /73 is neither planned nor sketched/],
    ['A harbour under the windows', 'Rooms', /lack: Windows over the harbour/],
  ])('without “%s” something is', (find, put, expected) => {
    expect(SERIES).toContain(find);
    expect(missing(SERIES.replace(find, put)).join('\n')).toMatch(expected);
  });
});

test('words meet across their endings, and runs of words are found', () => {
  expect(meaningfulWords('The scaling of 5G networks')).toEqual(meaningfulWords('scale 5G network'));
  expect(share('one two', new Set(['one']))).toBe(0.5);
  expect(sharedRuns('a b c d', 'x b c d', 3)).toEqual(['b c d']);
});

describe.skipIf(!existsSync(PLANS))('the plans of this show', () => {
  test('have nothing that the series lack', async () => {
    const entries = (await readPlans(PLANS)) ?? [];
    const count = countPlans(entries, parseShow(await readShow(ROOT)));
    expect(count).toMatchObject({ episodes: 49, sketches: 6, sources: 61, missing: [] });
  });
});
