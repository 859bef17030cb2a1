import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RenderInput } from '../../src/model/index.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { drawPacing } from '../../src/render/pacing-svg.ts';
import { fitted, textWidth } from '../../src/render/pacing/svg.ts';
import { renderer } from '../../src/render/rundown.ts';
import { writeRundownJson } from '../../src/render/rundown-json.ts';
import { planTiming } from '../../src/timing/index.ts';
import { SHOW } from '../timing/plan.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/rundown.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const WHOLE = `## Cold open: A knock (2 min)

:::hook
**MAYA:** Somebody knocked. [@x]
:::

[MUSIC: theme, 12s]

## Core: What it cost & what it did not (20 min)

### A sub-chapter

:::technical
[PAUSE: 9 min]
:::

**THEO:** Words about the walk to the door.

:::story
[PAUSE: 3 min]

[SFX: a door <creaks>, 3s]
:::

:::recap
[PAUSE: 1 min]
:::

:::technical
[PAUSE: 3 min]
:::

Words.

## More: Written by nobody yet (20 min)

## Coda: Farewell (18 min)

Goodbye.
`;

function inputFor(body: string, title = 'A second knock'): RenderInput {
  const text = `---\nseries: main\nepisode: 2\ntitle: ${JSON.stringify(title)}\nformat: format\nhosts: [maya]\n---\n\n${body}`;
  const episode = parseEpisode({ path: 'episodes/main/002-second.md', text, defects: [] }, SHOW);
  return { episode, rundown: planTiming(episode, SHOW), show: SHOW, templates: new Map(), images: new Map() };
}

async function render(input: RenderInput): Promise<{ json: string; svg: string }> {
  return { json: await writeRundownJson(input), svg: drawPacing(input) };
}

function expectSound({ json, svg }: { json: string; svg: string }): void {
  expect(validate(JSON.parse(json)) ? [] : validate.errors).toEqual([]);
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
}

const BODIES: readonly (readonly [string, string])[] = [
  ['whole', WHOLE],
  ['empty', ''],
  ['planned', '## Core: A (20 min)\n\n## More: B (20 min)'],
  ['without any times', '## Core: A\n\n## More: B'],
  ['three hours', `## Core: A (3 h)\n\n:::technical\n[PAUSE: 3 h]\n:::\n\nWords.`],
  ['a hundred hours', '## Core: A (9999 h)\n\n[PAUSE: 9999 h]\n\nWords.'],
];

test('the output is data and two pictures', async () => {
  const files = await renderer.render(inputFor(WHOLE));
  expect(files.map(({ path }) => path)).toEqual(['rundown.json', 'pacing.svg', 'pacing.pdf']);
  expect(files.slice(0, 2).map(({ content }) => content)).toEqual(
    Object.values(await render(inputFor(WHOLE))),
  );
});

describe('rundown.json', () => {
  test('golden', async () => {
    const { json } = await render(inputFor(WHOLE));
    await expect(json).toMatchFileSnapshot('rundown/golden/rundown.json');
  });

  test.each(BODIES)('%s follows the schema', async (_, body) => expectSound(await render(inputFor(body))));

  test('the schema refuses what it does not know', () => {
    const data = { ...JSON.parse(JSON.stringify({})), version: 2 };
    expect(validate(data)).toBe(false);
  });
});

describe('pacing.svg', () => {
  test('golden', async () => {
    const { svg } = await render(inputFor(WHOLE));
    await expect(svg).toMatchFileSnapshot('rundown/golden/pacing.svg');
  });

  test('is well formed for libxml2', () => {
    const svg = drawPacing(inputFor(WHOLE));
    expect(() => execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: svg })).not.toThrow();
  });

  test('is told in words', () => {
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(drawPacing(inputFor(WHOLE))) as {
      svg: { title: { '#text': string }; desc: { '#text': string } };
    };
    expect(svg.title['#text']).toBe('Pacing of Episode 2: A second knock');
    expect(svg.desc['#text']).toContain('2. Core, from 0:14, runs 16 min 5 s, planned 20 min.');
    expect(svg.desc['#text']).toContain('3. More, from 16:19, only planned, planned 20 min.');
    expect(svg.desc['#text']).toMatch(
      /Cycle from 0:14 to 13:18: out of balance with technical 9:02\. Cycle from 13:18 to 16:19: too short to judge/,
    );
  });

  test('names every segment, also where its box is too narrow, and what is out of balance', () => {
    const svg = drawPacing(inputFor(WHOLE));
    for (const name of ['1', '2 Core', '3 More', '4 Coda', 'Core: What it cost &amp; what it did not'])
      expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain('technical for 9:02');
    expect(svg).toContain('SFX: a door &lt;creaks&gt;, 3s, at 12:1');
  });

  test('holds no script and no reference out of itself', () => {
    const svg = drawPacing(inputFor(WHOLE, '"><script>alert(1)</script><image href="https://example.org"/>'));
    expect(svg).not.toMatch(/<script|<image|<foreignObject|@import|@font-face|javascript:/);
    const urls = [...svg.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url);
    expect(urls.every((url) => url?.startsWith('#pacing-'))).toBe(true);
    expect(svg).not.toMatch(/\s(?:href|xlink:href|src|on\w+)=["']/);
  });

  test('property: whatever a title holds, XML and JSON are sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (title) => {
        const { episode, ...rest } = inputFor(WHOLE);
        const facts = { ...episode.facts, title };
        const segments = episode.segments.map((segment) => ({ ...segment, label: title }));
        expectSound(await render({ ...rest, episode: { ...episode, facts, segments } }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('text that has to fit', () => {
  test.each([
    ['short', 100, 'short'],
    ['a title that is much too long for its place', 100, 'a title that is…'],
    ['', 10, ''],
    ['🎉🎉🎉🎉🎉🎉', 40, '🎉🎉…'],
  ])('%j in %d', (text, width, expected) => expect(fitted(text, width)).toBe(expected));

  test('property: it fits, whole or cut at a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 20, max: 400 }),
        (text, width) => {
          const made = fitted(text, width);
          expect(textWidth(made)).toBeLessThanOrEqual(width);
          expect(() => encodeURIComponent(made)).not.toThrow();
        },
      ),
    );
  });
});
