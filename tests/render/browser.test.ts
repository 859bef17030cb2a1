import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Renderer } from '../../src/model/index.ts';
import { renderer as script } from '../../src/render/script.ts';
import { renderer as showNotes } from '../../src/render/show-notes.ts';
import { TELEPROMPTER_SCRIPT } from '../../src/render/teleprompter-script.ts';
import { canOpenPages, findBarriers, openBrowser, openPage } from '../support/browser.ts';
import { hostileText } from '../support/hostile-text.ts';
import { canValidateHtml, validateHtml } from '../support/html-validator.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';
import { HOSTILE } from './hostile-episode.ts';
import { OTHERS, SAMPLE } from './sample-episode.ts';

const RENDERERS: readonly Renderer[] = [script, showNotes];

/** The HTML pages of an episode, by name. */
async function pagesOf(text: string, prefix = ''): Promise<Record<string, string>> {
  const input = await renderInput(text, { others: OTHERS });
  const pages: Record<string, string> = {};
  for (const renderer of RENDERERS) {
    for (const [name, page] of Object.entries(await renderTexts(renderer, input)))
      if (name.endsWith('.html')) pages[prefix + name] = page;
  }
  return pages;
}

/** Everything in a page that could run, load or lead somewhere it must not, and ids that stand twice. */
const FIND_DANGERS = `(html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = [];
  const ids = new Set();
  for (const element of page.querySelectorAll('*')) {
    const name = element.localName;
    // The teleprompter's clockwork is the one script, to the letter.
    if (name === 'script' && element.textContent === ${JSON.stringify(TELEPROMPTER_SCRIPT)} && element.attributes.length === 0) continue;
    if (['script', 'iframe', 'object', 'embed', 'form', 'base', 'link'].includes(name)) found.push(name);
    if (name === 'style' && element.parentElement !== page.head) found.push('style in body');
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on')) found.push(name + ' ' + attribute);
      if (['href', 'src', 'xlink:href'].includes(attribute) && !/^(?:https?:|mailto:|#|\\.\\.\\/|[\\w%.-]+(?:[/?#]|$))/.test(value))
        found.push(attribute + '=' + value);
      if (attribute === 'src' && /^(?:https?:|\\/\\/)/.test(value)) found.push('loads ' + value);
      if (attribute === 'id' && ids.has(value)) found.push('id twice: ' + value);
      if (attribute === 'id') ids.add(value);
    }
  }
  if (page.querySelectorAll('style').length !== 1) found.push('styles');
  return found;
}`;

test.skipIf(!canValidateHtml)(
  'every page is valid HTML, whatever the episode holds',
  async () => {
    const pages = { ...(await pagesOf(SAMPLE)), ...(await pagesOf(HOSTILE, 'hostile-')) };
    expect(await validateHtml(pages)).toEqual([]);
  },
  120_000,
);

describe.skipIf(!canOpenPages)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => browser.close());

  test('every page is accessible, fits a phone and asks for nothing, in light and dark', async () => {
    for (const [name, html] of Object.entries(await pagesOf(SAMPLE))) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, requests } = await openPage(browser, html, { colorScheme, width: 375 });
        // What is folded away must be readable too.
        await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
        expect({ name, colorScheme, barriers: await findBarriers(page) }).toEqual({
          name,
          colorScheme,
          barriers: [],
        });
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(requests).toEqual([]);
        await page.close();
      }
    }
  }, 120_000);

  test('what looks like markup in a hostile episode stays words', async () => {
    for (const [name, html] of Object.entries(await pagesOf(HOSTILE))) {
      const { page, requests } = await openPage(browser, html, { colorScheme: 'light', width: 900 });
      const alerts: string[] = [];
      page.on('dialog', (dialog) => alerts.push(dialog.message()));
      expect({ name, dangers: await page.evaluate(`(${FIND_DANGERS})(${JSON.stringify(html)})`) }).toEqual({
        name,
        dangers: [],
      });
      expect(requests).toEqual([]);
      expect(alerts).toEqual([]);
      expect(await page.title()).toContain('<script>alert("title")</script> {{episode}}');
      if (name === 'script.html') expect(html).toContain('Kept words');
      await page.close();
    }
  }, 120_000);

  test('text of any kind never becomes markup that runs', async () => {
    const { page } = await openPage(browser, '<p>', { colorScheme: 'light', width: 900 });
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (title, body) => {
        const head = JSON.stringify({
          title,
          format: 'plain',
          hosts: ['maya'],
          summary: body,
          tags: [title],
        });
        const text = `---\n${head}\n---\n\n## Core 1: ${title} (1 min)\n\n${body}\n\n:::definition{term="x"}\n${body}\n:::\n`;
        for (const html of Object.values(await pagesOf(text)))
          expect(await page.evaluate(`(${FIND_DANGERS})(${JSON.stringify(html)})`)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    await page.close();
  }, 300_000);
});
