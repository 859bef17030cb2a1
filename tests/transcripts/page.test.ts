import { expect, test } from 'vitest';
import { html } from '../../src/transcripts/formats/html.ts';
import { makeTranscript } from '../../src/transcripts/index.ts';
import { canOpenPages, findBarriers, openBrowser, openPage } from '../support/browser.ts';
import { episode, sampleRundown, show } from '../support/sample-rundown.ts';

test.skipIf(!canOpenPages)(
  'the transcript’s page has no barriers, light or dark, asks for nothing, and fits a phone',
  { timeout: 120_000 },
  async () => {
    const text = html.write(makeTranscript({ episode: episode(), show: show(), rundown: sampleRundown() }));
    const browser = await openBrowser();
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, requests } = await openPage(browser, text, { colorScheme, width: 320 });
        expect(await findBarriers(page)).toEqual([]);
        expect(requests).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      }
    } finally {
      await browser.close();
    }
  },
);
