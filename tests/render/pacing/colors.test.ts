import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHART_COLORS, CHART_STYLE } from '../../../src/render/pacing/colors.ts';
import { contrast, distance, EYES } from '../../support/color-vision.ts';

const SHARES = ['technical', 'relief', 'recap'] as const;
const STYLE = readFileSync(new URL('../../../templates/partials/style.html.hbs', import.meta.url), 'utf8');

/** The variables of the pages' style sheet: those of the root, or those in its media query. */
function pageColors(scheme: 'light' | 'dark' | 'print'): Readonly<Record<string, string>> {
  const start = { light: ':root {', dark: '(prefers-color-scheme: dark)', print: '@media print' }[scheme];
  const block = STYLE.slice(STYLE.indexOf(start)).split('}')[0] ?? '';
  const found = [...block.matchAll(/--([\w-]+): (#[\da-f]{3,6})\b/g)];
  return Object.fromEntries(found.map(([, name, color = '']) => [name, long(color)]));
}

function long(color: string): string {
  return color.length === 4 ? `#${color.slice(1).replace(/./g, '$&$&')}` : color;
}

const PAIRS = SHARES.flatMap((one, at) => SHARES.slice(at + 1).map((other) => [one, other] as const));

describe.each(['light', 'dark'] as const)('the chart in %s', (scheme) => {
  const colors = CHART_COLORS[scheme];
  const page = pageColors(scheme);
  const grounds = [colors.ground, page['paper'] ?? ''];

  test.each(['text', 'quiet', 'fault'] as const)('words in %s can be read', (name) => {
    for (const ground of grounds) expect(contrast(colors[name], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('words on the plan can be read', () => {
    expect(contrast(colors.text, colors.plan)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EYES)('signs and areas stand out from their ground for eyes with %s', (eyes) => {
    for (const name of [...SHARES, 'frame', 'fault'] as const)
      for (const ground of grounds) expect(contrast(colors[name], ground, eyes)).toBeGreaterThanOrEqual(3);
  });

  test.each(EYES)('textures stand out from their own colour for eyes with %s', (eyes) => {
    expect(contrast(colors.relief, colors.stripe, eyes)).toBeGreaterThanOrEqual(2.5);
    expect(contrast(colors.recap, colors.dot, eyes)).toBeGreaterThanOrEqual(2.5);
  });

  test.each(EYES)('shares look different to eyes with %s', (eyes) => {
    for (const [one, other] of PAIRS) expect(distance(colors[one], colors[other], eyes)).toBeGreaterThan(30);
  });

  test('shares have the tones of the script', () => {
    for (const share of SHARES) expect(page[share]).toBe(colors[share]);
  });
});

describe.each(['light', 'dark', 'print'] as const)('tones of beats on pages in %s', (scheme) => {
  const page = pageColors(scheme);
  const tones = ['technical', 'relief', 'recap', 'opening'];

  test('can be read as words', () => {
    for (const tone of tones)
      expect(contrast(page[tone] ?? '', page['paper'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EYES)('look different to eyes with %s', (eyes) => {
    for (const [at, one] of tones.entries())
      for (const other of tones.slice(at + 1))
        expect(distance(page[one] ?? '', page[other] ?? '', eyes)).toBeGreaterThan(12);
  });
});

test('the style sheet turns every colour dark, and never on paper', () => {
  for (const color of Object.values(CHART_COLORS.dark)) expect(CHART_STYLE).toContain(`: ${color};`);
  expect(CHART_STYLE).toContain('@media screen and (prefers-color-scheme: dark)');
});
