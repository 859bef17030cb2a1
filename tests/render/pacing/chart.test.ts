import { XMLValidator } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RenderInput, Rundown } from '../../../src/model/index.ts';
import { drawPacing, drawPacingForPage } from '../../../src/render/pacing-svg.ts';
import { canOpenPages, openBrowser } from '../../support/browser.ts';
import { distance } from '../../support/color-vision.ts';
import { BODIES, chartInput } from './episodes.ts';

const bodyOf = (name: string): string => BODIES[name] ?? '';

/** The same episode as it was recorded: everything a tenth longer, with an ad of a minute after the first segment. */
function recorded(input: RenderInput): RenderInput {
  const shifted = (ms: number, at: number): number => Math.round(ms * 1.1) + (at > 0 ? 60_000 : 0);
  const segments = input.rundown.segments.map((segment, at) => {
    const [startMs, endMs] = [shifted(segment.startMs, at), shifted(segment.endMs, at)];
    const beats = segment.beats.map((beat) => ({
      ...beat,
      basis: 'recorded' as const,
      startMs: shifted(beat.startMs, at),
      endMs: shifted(beat.endMs, at),
    }));
    return { ...segment, beats, startMs, endMs, basis: 'recorded' as const, recordedMs: endMs - startMs };
  });
  const totalMs = segments.at(-1)?.endMs ?? 0;
  const rundown: Rundown = { ...input.rundown, segments, basis: 'recorded', totalMs, endMs: totalMs };
  return { ...input, rundown };
}

test.each(Object.keys(BODIES))('%s: the picture is sound, on its own and in a page', (name) => {
  const input = chartInput(bodyOf(name));
  for (const svg of [drawPacing(input), drawPacingForPage(input), drawPacing(recorded(input))]) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|="-?\d+\.\d{3,}/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  }
});

test('in a page every id begins with a line, and there is no style sheet', () => {
  const svg = drawPacingForPage(chartInput(bodyOf('three hours')));
  for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(/^_pacing-/);
  expect(svg).not.toContain('<style');
});

test('each kind of cue has a row and a sign of its own', () => {
  const svg = drawPacing(chartInput(bodyOf('three hours')));
  for (const row of ['Music', 'Sound effects', 'Pauses', 'Visuals', 'Stage'])
    expect(svg).toContain(`>${row}</text>`);
  const signs = ['MUSIC', 'SFX', 'PAUSE', 'VISUAL', 'STAGE'].map((kind) => {
    const found = new RegExp(`<(\\w+)([^>]*)><title>${kind}:`).exec(svg);
    return `${found?.[1]} ${(found?.[2] ?? '').replace(/[\d.]+/g, '')}`;
  });
  expect(new Set(signs).size).toBe(5);
});

test('concepts stand at their times, with their names, and all of them in words', () => {
  const input = chartInput(bodyOf('three hours'));
  const svg = drawPacing(input);
  const dots = [...svg.matchAll(/<circle[^>]* cx="([\d.]+)"[^>]*><title>new concept: ([^<,]+)/g)];
  expect(dots.map(([, , name]) => name)).toEqual(input.rundown.concepts.map(({ name }) => name));
  const places = dots.map(([, x]) => Number(x));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(svg).toContain('>Latency floor</text>');
  expect(svg).toContain('New concepts: Latency floor at 7:');
});

test('what is too long, out of balance and off its plan is marked by more than a colour', () => {
  const svg = drawPacing(chartInput(bodyOf('three hours')));
  expect(svg).toContain('>Too long</text>');
  expect(svg).toMatch(/>! Technical without rest [\d:]+ to [\d:]+: 10:\d\d<\/text>/);
  expect(svg).toMatch(/>! Cycle [\d:]+ to [\d:]+: no recap<\/text>/);
  expect(svg).toMatch(/>−[\d:]+ !!<\/text>/);
});

test('a recording stands beside plan and estimate, and leaves room for what is not of the script', () => {
  const input = chartInput(bodyOf('no pacing'));
  const svg = drawPacing(recorded(input));
  for (const lane of ['Planned', 'Estimated', 'Recorded', 'recorded'])
    expect(svg).toContain(`>${lane}</text>`);
  expect(drawPacing(input)).not.toContain('ecorded</text>');
  const [first, second] = [
    ...svg.matchAll(/<rect class="pacing-frame"[^>]* x="([\d.]+)" y="\d+" width="([\d.]+)"/g),
  ];
  expect(Number(second?.[1])).toBeGreaterThan(Number(first?.[1]) + Number(first?.[2]) + 1);
});

test('neighbours of one category that are too narrow for edges are one box, which names them', () => {
  const body = `## Core (1 h)\n\n${Array.from({ length: 6 }, () => ':::definition{term="x"}\nWords.\n:::\n\n:::concept\nWords.\n:::\n\n').join('')}[PAUSE: 50 min]\n`;
  const titles = [...drawPacing(chartInput(body)).matchAll(/<title>([^<]*\(technical\)[^<]*)</g)];
  expect(titles.map(([, title]) => title)).toEqual([
    expect.stringMatching(/^definition, concept, technical \(technical\), 0:00 to 50:/),
  ]);
});

describe.skipIf(!canOpenPages)('as eyes see it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => browser.close());

  /** The most frequent colour of each share's longest beat in a screenshot, as the browser shows it to those eyes. */
  async function seen(
    vision: string,
    colorScheme: 'light' | 'dark',
  ): Promise<Readonly<Record<string, string>>> {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1_000, height: 800 } });
    await page.setContent(
      `<style>body { margin: 0 }</style>${drawPacing(chartInput(bodyOf('three hours'))).replace(/^<\?xml.*\?>/, '')}`,
    );
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: vision as 'tritanopia' });
    const boxes = await page.evaluate<
      Record<string, { x: number; y: number; width: number; height: number }>
    >(`
      Object.fromEntries(['technical', 'relief', 'recap'].map((share) => {
        const all = [...document.querySelectorAll('rect[fill="url(#pacing-' + share + ')"]')].map((box) => box.getBoundingClientRect());
        const { x, y, width, height } = all.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
        return [share, { x, y, width, height }];
      }))`);
    const colors: Record<string, string> = {};
    for (const [share, { x, y, width, height }] of Object.entries(boxes)) {
      const clip = { x: x + 1, y: y + 1, width: Math.max(2, width - 2), height: Math.max(2, height - 2) };
      const shot = (await page.screenshot({ clip })).toString('base64');
      colors[share] = await page.evaluate<string>(`(async () => {
        const picture = new Image();
        picture.src = 'data:image/png;base64,${shot}';
        await picture.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const counts = new Map();
        for (let at = 0; at < data.length; at += 4) {
          const color = '#' + [data[at], data[at + 1], data[at + 2]].map((part) => part.toString(16).padStart(2, '0')).join('');
          counts.set(color, (counts.get(color) ?? 0) + 1);
        }
        return [...counts].toSorted(([, a], [, b]) => b - a)[0][0];
      })()`);
    }
    await page.close();
    return colors;
  }

  test.each(['none', 'protanopia', 'deuteranopia', 'tritanopia'])(
    'shares stay apart in a picture seen with %s',
    async (vision) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { technical = '', relief = '', recap = '' } = await seen(vision, colorScheme);
        for (const [one, other] of [
          [technical, relief],
          [technical, recap],
          [relief, recap],
        ] as const)
          expect({ colorScheme, far: distance(one, other, 'all cones') > 25, one, other }).toEqual({
            colorScheme,
            far: true,
            one,
            other,
          });
      }
    },
    120_000,
  );
});
