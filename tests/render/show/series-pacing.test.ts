import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputFile, Rundown, Show, ShowRenderInput } from '../../../src/model/index.ts';
import { parseEpisode } from '../../../src/parse/index.ts';
import { readTemplates } from '../../../src/read/index.ts';
import { renderer } from '../../../src/render/show/series-pacing.ts';
import { planTiming } from '../../../src/timing/index.ts';
import { canOpenPages, findBarriers, openBrowser, openPage } from '../../support/browser.ts';
import { canValidateHtml, validateHtml } from '../../support/html-validator.ts';
import { plannedShow } from '../../support/planned-show.ts';

const TEMPLATES = readTemplates(fileURLToPath(new URL('../../../', import.meta.url)));

const HOSTILE = '<script>alert(1)</script> {{title}} " \' &amp; </style>';
const beat = (name: string, minutes: number) => `:::${name}\nSay this.\n\n[PAUSE: ${minutes} min]\n:::\n\n`;
const FILES = {
  'main/001-one.md': `---\nseries: main\nepisode: 1\ntitle: One\nstatus: draft\nconcepts: [floor, tail]\n---\n\n## Core: A (20 min)\n\n:::concept{id=floor}\nWords.\n:::\n\n${beat('technical', 7)}${beat('story', 3)}${beat('recap', 1)}`,
  'main/002-two.md': `---\nseries: main\nepisode: 2\ntitle: ${JSON.stringify(HOSTILE)}\nstatus: draft\n---\n\n## Core: B (10 min)\n\n## Coda: C (5 min)\n`,
  'main/003-three.md': '---\nseries: main\nepisode: 3\ntitle: Three\nstatus: draft\n---\n\nNothing yet.\n',
};
const SHOW: Show = plannedShow({
  'show.yaml':
    'title: A show\nlanguage: en\nconcepts: [{ id: floor, name: Floor }, { id: tail, name: Tail }]',
  'main/series.yaml':
    'title: Main\nnumber: 1\nduration: 60m\nplanned: [{ number: 4, title: Four, duration: 30m }, { episodes: { from: 5, to: 9 }, title: Later }]',
  'empty/series.yaml': 'title: Empty\nplanned: []',
  'plans/series.yaml': 'title: Plans\nplanned: [{ number: 20, title: Twenty }]',
  ...FILES,
});

async function filesOf(input: Partial<ShowRenderInput> = {}): Promise<readonly OutputFile[]> {
  const rundowns = new Map<string, Rundown>();
  for (const [name, text] of Object.entries(FILES)) {
    const episode = parseEpisode({ path: `episodes/${name}`, text, defects: [] }, SHOW);
    rundowns.set(episode.facts.id, planTiming(episode, SHOW));
  }
  const outputs = [{ path: 'main/001-one/script.html', output: 'script' as const }];
  return renderer.render({ show: SHOW, templates: await TEMPLATES, outputs, rundowns, ...input });
}
const textOf = (files: readonly OutputFile[], path: string) =>
  String(files.find((file) => file.path === path)?.content ?? '');

test('each series that has episodes gets a page and a picture in its folder', async () => {
  const paths = (await filesOf()).map(({ path }) => path);
  expect(paths).toEqual(['main/pacing.html', 'main/pacing.svg', 'plans/pacing.html', 'plans/pacing.svg']);
});

test('the table says of each episode how long it runs, how it keeps 7-3-1, and how dense it is', async () => {
  const page = textOf(await filesOf(), 'main/pacing.html');
  const rows = [...page.matchAll(/<tr><td[^]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell]) => cell),
  );
  expect(rows.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5–9']);
  expect(rows[0]).toEqual([
    '1',
    '<a href="001-one/script.html">One</a>',
    'Draft',
    '20:00',
    '11:06',
    'estimated',
    '−8:54 !!',
    '–',
    '64 / 27 / 9',
    '0',
    '1',
    '5.4',
  ]);
  expect(rows[1]?.slice(3, 7)).toEqual(['15:00', '–', '–', '–']);
  expect(rows[3]?.slice(2, 6)).toEqual(['Planned', '30:00', '–', '–']);
  expect(rows[4]?.[2]).toBe('Planned, 5 episodes');
  expect(page).toContain('9 episodes, 1 written');
});

test('the picture is sound, stands alone and is told in words', async () => {
  const files = await filesOf();
  for (const path of ['main/pacing.svg', 'plans/pacing.svg']) {
    const svg = textOf(files, path);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(() => execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: svg })).not.toThrow();
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|<image|@import|\s(?:href|src|on\w+)=["']/);
  }
  const { svg } = new XMLParser().parse(textOf(files, 'main/pacing.svg')) as {
    svg: { title: string; desc: string };
  };
  expect(svg.title).toBe('Pacing of Main');
  expect(svg.desc).toContain(
    '1. One: runs 11 min 6 s (estimated), planned 20 min, 7-3-1 not checked, 5.4 new concepts an hour.',
  );
  expect(svg.desc).toContain('4. Four: not written, planned 30 min.');
});

test('all strips share one clock', async () => {
  const svg = textOf(await filesOf(), 'main/pacing.svg');
  const planned = /<rect[^>]* x="290"[^>]* width="([\d.]+)"[^>]*><title>only planned, 30 min</.exec(svg);
  const story = /<rect[^>]* width="([\d.]+)"[^>]*><title>relief,/.exec(svg);
  const perMinute = Number(planned?.[1]) / 30;
  // Three minutes, less the line around them.
  expect(Number(story?.[1]) / perMinute).toBeGreaterThan(2.7);
  expect(Number(story?.[1]) / perMinute).toBeLessThan(3.1);
});

test('the same show gives the same bytes, and without rundowns all of it is plans', async () => {
  expect(await filesOf()).toEqual(await filesOf());
  const page = textOf(await filesOf({ rundowns: new Map() }), 'main/pacing.html');
  expect(page).toContain('9 episodes, 0 written');
});

test.skipIf(!canValidateHtml)(
  'pages are valid HTML',
  async () => {
    const pages = (await filesOf()).filter(({ path }) => path.endsWith('.html'));
    expect(
      await validateHtml(
        Object.fromEntries(pages.map(({ path, content }) => [path.replace('/', '-'), String(content)])),
      ),
    ).toEqual([]);
  },
  120_000,
);

describe.skipIf(!canOpenPages)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => browser.close());

  test.each(['light', 'dark'] as const)(
    'the page is accessible, fits a phone, asks for nothing and runs nothing, in %s',
    async (colorScheme) => {
      const html = textOf(await filesOf(), 'main/pacing.html');
      const { page, requests } = await openPage(browser, html, { colorScheme, width: 375 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(0);
      expect(await page.textContent('tbody')).toContain('<script>alert(1)</script> {{title}}');
      expect(requests).toEqual([]);
      await page.close();
    },
    120_000,
  );
});
