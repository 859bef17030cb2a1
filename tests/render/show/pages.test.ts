import { fileURLToPath, pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBoard } from '../../../src/board/index.ts';
import type { Show, ShowRenderInput, Templates } from '../../../src/model/index.ts';
import { readTemplates } from '../../../src/read/index.ts';
import { renderStatusPage, SHOW_RENDERERS } from '../../../src/render/index.ts';
import { canOpenPages, findBarriers, openBrowser, openPage } from '../../support/browser.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { canValidateHtml, validateHtml } from '../../support/html-validator.ts';
import { plannedShow } from '../../support/planned-show.ts';
import { LARGE_SHOW, SMALL_SHOW } from './shows.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
let templates: Templates;
beforeAll(async () => {
  templates = await readTemplates(PROJECT);
});

const OUTPUTS: ShowRenderInput['outputs'] = [
  { path: 'main/001-one/script.html', output: 'script' },
  { path: 'main/001-one/show-notes.html', output: 'show-notes' },
  { path: 'main/001-one/show-notes.md', output: 'show-notes' },
  { path: 'other/001-one/study-guide.pdf', output: 'study-guide' },
  { path: 'main/pacing.html', output: 'series-pacing' },
  { path: 'main/pacing.svg', output: 'series-pacing' },
];

async function indexOf(show: Show, own: Readonly<Record<string, string>> = {}): Promise<string> {
  const ours = Object.entries(own).map(
    ([name, text]) => [name, { path: `templates/${name}`, text }] as const,
  );
  const all: Templates = new Map([...templates, ...ours]);
  const renderer = SHOW_RENDERERS.find(({ name }) => name === 'index');
  const files =
    (await renderer?.render({ show, templates: all, outputs: OUTPUTS, rundowns: new Map() })) ?? [];
  expect(files.map(({ path }) => path)).toEqual(['index.html']);
  return String(files[0]?.content);
}

async function boardOf(show: Show): Promise<string> {
  const progress = new Map(
    show.outlines.map(({ facts }) => [
      facts.path,
      { writtenMs: 90_000, pacingScore: 87.5, findings: { errors: 1, warnings: 2, hints: 0 } },
    ]),
  );
  return renderStatusPage(makeBoard({ show, progress, diagnostics: [] }), templates);
}

/** Words that mean something to HTML, YAML and Handlebars, wherever an author can put words. */
const hostileShow = (words: string): Show => {
  const text = JSON.stringify(words);
  return plannedShow({
    'show.yaml': `{ title: ${text}, description: ${text}, author: ${text}, site: "javascript:alert(1)", language: en, threads: [{ id: ${text}, title: ${text} }], concepts: [{ id: ${text}, name: ${text}, prerequisites: [${text}, x] }], tracks: [{ id: ${text}, title: ${text}, description: ${text}, episodes: [1, 2, 2, 77] }] }`,
    'main/series.yaml': `{ title: ${text}, description: ${text}, format: ${text}, audience: [${text}], level: beginner, planned: [{ number: 2, title: ${text}, focus: ${text}, topics: [${text}], objectives: [${text}], concepts: [${text}], threads: [${text}], prerequisites: [1] }, { episodes: { from: 5, to: 9 }, title: ${text}, focus: ${text} }] }`,
    'main/001-one.md': `---\n${JSON.stringify({ series: 'main', episode: 1, title: words, summary: words, format: words, concepts: [words] })}\n---\n`,
    'main/001-again.md': '---\nseries: main\nepisode: 1\ntitle: The same number\n---\n',
    'main/none.md': '---\nseries: gone\ntitle: No number\n---\n',
  });
};
const HOSTILE = '<script>alert(1)</script> {{title}} " \' &amp; --> \u0000 \u202e </style> [x](y)';

test.skipIf(!canValidateHtml)(
  'index and board are valid HTML, for a large show, a small one, none, and a hostile one',
  async () => {
    const shows = {
      large: LARGE_SHOW,
      small: SMALL_SHOW,
      empty: plannedShow({}),
      hostile: hostileShow(HOSTILE),
    };
    const pages: Record<string, string> = {};
    for (const [name, show] of Object.entries(shows)) {
      pages[`${name}-index.html`] = await indexOf(show);
      pages[`${name}-board.html`] = await boardOf(show);
    }
    expect(await validateHtml(pages)).toEqual([]);
  },
  120_000,
);

test('the index links to outputs that are there, and to no others', async () => {
  const page = await indexOf(SMALL_SHOW);
  const links = [...page.matchAll(/href="([^"#][^"]*)"/g)].map((match) => match[1]);
  expect(links).toEqual([
    'main/pacing.html',
    'main/001-one/show-notes.html',
    'main/001-one/show-notes.html',
    'main/001-one/script.html',
  ]);
});

test('the board says how written episodes keep 7-3-1, and of plans nothing', async () => {
  const cells = [...(await boardOf(SMALL_SHOW)).matchAll(/<tr>\n[^]*?<\/tr>/g)].map(([row]) =>
    row.includes('<td class="right">87.5</td>'),
  );
  expect(cells).toEqual([true, false]);
});

test('every link inside the index leads somewhere', async () => {
  for (const show of [LARGE_SHOW, SMALL_SHOW, hostileShow('x y')]) {
    const page = await indexOf(show);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  }
});

test('the same show gives the same page', async () => {
  expect(await indexOf(LARGE_SHOW)).toBe(await indexOf(LARGE_SHOW));
});

test('a show replaces the page, or a piece of it', async () => {
  expect(
    await indexOf(SMALL_SHOW, { 'index.html.hbs': '{{#each series}}{{title}}: {{count}}{{/each}}' }),
  ).toBe('Main: 2 episodes');
  expect(await indexOf(SMALL_SHOW, { 'partials/index-episode.html.hbs': '[{{number}}]' })).toContain('[1]');
});

describe.skipIf(!canOpenPages)('in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'coldopen-index-'));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from a file, as a reader would, with its own policy in force. */
  async function openFile(html: string, javaScriptEnabled = true) {
    const path = join(folder, 'index.html');
    writeFileSync(path, html);
    const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 1100, height: 900 } });
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    await page.goto(pathToFileURL(path).href);
    return { page, trouble };
  }
  const shown = async (page: Page, selector: string) =>
    page
      .locator(`${selector}:visible`)
      .evaluateAll((nodes) => nodes.map((node) => (node as unknown as { id: string }).id));

  test.each(['light', 'dark'] as const)(
    'both pages are accessible, fit a phone and ask for nothing, in %s',
    async (colorScheme) => {
      for (const html of [await indexOf(LARGE_SHOW), await boardOf(LARGE_SHOW), await indexOf(SMALL_SHOW)]) {
        const { page, requests } = await openPage(browser, html, { colorScheme, width: 375 });
        await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
        expect(await findBarriers(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(requests).toEqual([]);
        await page.close();
      }
    },
    180_000,
  );

  test('the search finds words in any order, counts, narrows by status, and gives everything back', async () => {
    const { page, trouble } = await openFile(await indexOf(LARGE_SHOW));
    const all = await shown(page, '[data-item]');
    expect(all.length).toBeGreaterThan(200);
    await page.fill('#_words', 'ZEBRA  crossing');
    await expect.poll(async () => page.textContent('#_count')).toBe('1 episode');
    expect(await shown(page, '[data-item]')).toEqual(['episode-42']);
    expect(await shown(page, ':is(h2, h3)')).toEqual(['_episodes', 'series-s3']);
    await page.fill('#_words', 'cafe');
    await expect.poll(async () => page.textContent('#_count')).toBe('1 concept');
    await page.fill('#_words', 'no such words anywhere');
    await expect.poll(async () => page.textContent('#_count')).toBe('Nothing found');
    await page.fill('#_words', '');
    await page.selectOption('#_status', 'review');
    await expect.poll(async () => page.textContent('#_count')).toBe('1 episode');
    expect(await shown(page, '[data-item]')).toEqual(['episode-1']);
    await page.selectOption('#_status', '');
    await expect.poll(async () => page.textContent('#_count')).toBe('');
    expect(await shown(page, '[data-item]')).toEqual(all);
    expect(trouble).toEqual([]);
    await page.close();
  }, 120_000);

  test('a link to what the search hides shows it again', async () => {
    const { page } = await openFile(await indexOf(LARGE_SHOW));
    await page.fill('#_words', 'zebra');
    await expect.poll(async () => page.textContent('#_count')).toBe('1 episode');
    await page.click('#episode-42 summary');
    await page.click('#episode-42 details a');
    expect(await page.inputValue('#_words')).toBe('');
    expect(await page.evaluate('document.querySelector(":target").checkVisibility()')).toBe(true);
    await page.close();
  }, 120_000);

  test('without scripts the page is whole, and shows no search that could not work', async () => {
    const { page } = await openFile(await indexOf(LARGE_SHOW), false);
    expect(await page.locator('[data-item]:visible').count()).toBe(await page.locator('[data-item]').count());
    expect(await page.locator('#_search').isVisible()).toBe(false);
    await page.close();
  }, 120_000);

  test('no words of an author run or become markup', async () => {
    const { page, trouble } = await openFile(await indexOf(hostileShow(HOSTILE)));
    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script> {{title}}');
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    expect(trouble).toEqual([]);
    await fc.assert(
      fc.asyncProperty(hostileText, async (words) => {
        const show = hostileShow(words);
        for (const html of [await indexOf(show), await boardOf(show)]) {
          const found: unknown = await page.evaluate(
            `((html) => { const page = new DOMParser().parseFromString(html, 'text/html');
              return [page.querySelectorAll('script').length, page.querySelectorAll('style').length,
                page.querySelectorAll('iframe, object, embed, img, base, b').length,
                [...page.querySelectorAll('a')].filter((a) => !/^(?:#|https?:|main\\/)/.test(a.getAttribute('href'))).length]; })(${JSON.stringify(html)})`,
          );
          expect(found).toEqual([html.includes('data-item') ? 1 : 0, 1, 0, 0]);
        }
      }),
      { numRuns: 40 },
    );
    await page.close();
  }, 300_000);
});
