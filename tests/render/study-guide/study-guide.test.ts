import { beforeAll, describe, expect, test } from 'vitest';
import { type RenderInput, walkBlocks } from '../../../src/model/index.ts';
import { RENDERERS } from '../../../src/render/index.ts';
import { renderer } from '../../../src/render/study-guide/index.ts';
import { renderInput } from '../../support/render-input.ts';
import { SAMPLE } from '../sample-episode.ts';
import { inspect, renderGuide, runOn, textOf } from './guide-file.ts';

const EPISODE = `---
series: foundational
episode: 1
title: The floor
summary: Why nothing answers sooner than light allows.
format: plain
date: 2026-12-01
level: intermediate
hosts: [maya]
guests: [{ id: sam, name: Sam, role: a physicist }]
objectives: [Compute the floor of a round trip, Say what cannot be engineered away]
prerequisites: [2]
tags: [latency]
sources:
  - { id: first, title: Light in glass, author: A. Writer, year: 2009, url: 'https://example.org/glass' }
  - { id: unused, title: Never cited }
---

## Cold open: Three servers (2 min)

:::hook
**MAYA:** Three servers. Same data. Different *answers*. [@first]
:::

[SFX: a pager far away, 3s]

**SAM:** See [the glass](https://example.org/page), [the sum](ep:1#the-sum) and [the other episode](ep:2).[^n]

[^n]: A note at the end.

:::primer
You need **arithmetic** only.
:::

## Core 1: The *floor* of $$c$$ (15 min)

### The sum

It takes $$t = \\frac{d}{c}$$ seconds at least.

$$
t_{min} = \\frac{2 d n}{c}
$$

\`\`\`python file=code/floor.py caption="A program"
def floor(d):
    return 2 * d / 299_792_458  # seconds
\`\`\`

| Way | ms |
|:----|---:|
| glass | 56 |

:::definition{term="Floor"}
The *least* that a thing can take.
:::

:::exercise{level=advanced answer="Forty-two milliseconds."}
Work it out.
:::

:::quiz{id=q1 answer=b}
Which term cannot be engineered away?

a. queueing
b. propagation
c. serialization

> Distance over the speed of light.
:::

### Another part

\`\`\`mermaid
graph LR
  Alpha --> Beta
\`\`\`

- one
- two

1. first
2. second
`;

const OTHER =
  '---\nseries: foundational\nepisode: 2\ntitle: The other one\n---\n\n## Recap: Words (1 min)\n\nWords.\n';

let input: RenderInput;
let pdf: Uint8Array;
beforeAll(async () => {
  input = await renderInput(EPISODE, { others: { 'episodes/foundational/002-other.md': OTHER } });
  pdf = await renderGuide(input);
}, 60_000);

describe('the file', () => {
  test('is the same, byte by byte, each time', async () => {
    expect(Buffer.compare(await renderGuide(input), pdf)).toBe(0);
  });

  test('passes qpdf', () => {
    expect(runOn(pdf, 'qpdf', '--check') ?? 'No syntax').toContain('No syntax');
  });

  test('says what it is and in which language', async () => {
    const { info, preferences } = await inspect(pdf);
    expect(info).toMatchObject({ Title: 'The floor', Language: 'en', CreationDate: 'D:20261201000000Z' });
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
  });

  test('embeds every font, with a map back to text', () => {
    const rows = runOn(pdf, 'pdffonts')?.trim().split('\n').slice(2) ?? [];
    for (const row of rows) expect(row).toMatch(/ yes yes yes /);
  });
});

describe('the text', () => {
  test.each([
    'The floor',
    'Why nothing answers sooner than light allows.',
    'intermediate',
    'Times are estimates from the script, made before the recording.',
    '1. Compute the floor of a round trip',
    '• Episode 2: The other one',
    'You need arithmetic only.',
    'Maya Ito: Three servers. Same data. Different answers. [1]',
    'Sam: See the glass, the sum and the other episode.1',
    'It takes t = \\frac{d}{c} seconds at least.',
    'The floor of c',
    'def floor(d): return 2 * d / 299_792_458 # seconds',
    'A program',
    'Way ms glass 56',
    'Definition: Floor',
    'The least that a thing can take.',
    'Exercise 1 · advanced · Answer',
    'a. queueing b. propagation c. serialization',
    'Alpha',
    '• one • two',
    '1. first 2. second',
    '[1] A. Writer. Light in glass. 2009. https://example.org/glass',
    '1. A note at the end.',
  ])('holds "%s"', (sentence) => {
    expect(textOf(pdf) ?? sentence).toContain(sentence);
  });

  test('leaves out cues and sources that nobody cites', () => {
    expect(textOf(pdf) ?? '').not.toMatch(/pager|SFX|Never cited/);
  });

  test('keeps answers for the end', () => {
    const text = textOf(pdf);
    if (text === undefined) return;
    const [body = '', answers = ''] = text.split(/ Answers (?=Exercise 1)/);
    expect(body).not.toMatch(/Forty-two|Distance over/);
    expect(answers).toContain('Exercise 1 · The floor of c Forty-two milliseconds.');
    expect(answers).toContain('Question 1 · The floor of c b. propagation Distance over the speed of light.');
  });
});

test('every sentence of the sample episode can be copied with its spaces', { timeout: 60_000 }, async () => {
  const sample = await renderInput(SAMPLE);
  // The body of each page, without its running head and number.
  const area = ['-x', '0', '-y', '70', '-W', '596', '-H', '705'];
  const words = textOf(await renderGuide(sample), ...area);
  let sentences = 0;
  for (const block of walkBlocks(sample.episode.segments.flatMap((segment) => segment.beats))) {
    if (block.type !== 'paragraph') continue;
    for (const inline of block.children) {
      if (inline.type !== 'text') continue;
      for (const sentence of inline.value.trim().split(/(?<=[.!?])\s+/)) {
        sentences++;
        expect(words ?? sentence).toContain(sentence.replace(/\s+/g, ' '));
      }
    }
  }
  expect(sentences).toBeGreaterThan(10);
});

test('the registry says of it what it says of itself', () => {
  const entry = RENDERERS.find(({ name }) => name === 'study-guide');
  expect(entry?.description).toBe(renderer.description);
});

describe('finding the way', () => {
  const HEADINGS = [
    'Contents',
    'Objectives',
    'Prerequisites',
    'Primer',
    'Three servers',
    'The floor of c',
    '  The sum',
    '  Another part',
    'Answers',
    'Sources',
    'Notes',
  ];

  test('the outline is the headings, each with the page it stands on', async () => {
    const { outline } = await inspect(pdf);
    expect(outline.map(({ title, level }) => '  '.repeat(level - 1) + title)).toEqual(HEADINGS);
    for (const { title, page } of outline)
      expect(textOf(pdf, '-f', String(page), '-l', String(page)) ?? title).toContain(title);
  });

  test('the contents page gives the same pages', async () => {
    const { outline } = await inspect(pdf);
    const contents = textOf(pdf, '-f', '2', '-l', '2', '-layout');
    for (const { title, page } of outline.slice(1))
      expect(contents ?? `${title} ${page}`).toContain(`${title} ${page}`);
  });

  test('links lead to pages of this guide and to the addresses of the text', async () => {
    const { links, pages } = await inspect(pdf);
    const urls = links.flatMap(({ url }) => url ?? []);
    expect(urls).toContain('https://example.org/page');
    expect(urls).toContain('https://example.org/glass');
    expect(urls).toContain('../002-other/show-notes.html');
    const inside = links.flatMap(({ page }) => page ?? []);
    expect(inside.length).toBeGreaterThan(HEADINGS.length);
    for (const page of inside) expect(page >= 1 && page <= pages).toBe(true);
  });

  test('links to other episodes are whole where the show has a site', async () => {
    const settings = { site: 'https://show.example' };
    const others = { 'episodes/foundational/002-other.md': OTHER };
    const { links } = await inspect(await renderGuide(await renderInput(EPISODE, { others, settings })));
    expect(links.map(({ url }) => url)).toContain(
      'https://show.example/foundational/002-other/show-notes.html',
    );
  });
});
