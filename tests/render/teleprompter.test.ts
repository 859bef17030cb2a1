import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderer as script } from '../../src/render/script.ts';
import { canOpenPages, findBarriers, openBrowser, openPage } from '../support/browser.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';
import { SAMPLE } from './sample-episode.ts';

async function prompter(): Promise<string> {
  return (await renderTexts(script, await renderInput(SAMPLE)))['teleprompter.html'] ?? '';
}

test('the policy lets the page’s own script run and nothing else', async () => {
  const html = await prompter();
  const inline = /<script>([^]*)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(inline).digest('base64');
  expect(inline).not.toBe('');
  expect(html).toContain(`default-src 'none'`);
  expect(html.replaceAll('&#x3D;', '=')).toContain(`; script-src 'sha256-${hash}'">`);
});

/** How far the line whose time has come is from the reading mark, in px; the clock stands still for it. */
const FROM_MARK = `(() => {
  const [, minutes, seconds] = /(\\d+):(\\d+),/.exec(document.querySelector('#_clock').textContent);
  const ms = (Number(minutes) * 60 + Number(seconds)) * 1000;
  const line = [...document.querySelectorAll('[data-at]')].findLast((each) => Number(each.dataset.at) <= ms + 999);
  return line.getBoundingClientRect().top - innerHeight * 0.4;
})()`;

describe.skipIf(!canOpenPages)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => browser.close());

  /** Time stands still but for `page.clock`; the policy holds. */
  async function open(reducedMotion: 'reduce' | 'no-preference' = 'no-preference'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion });
    await page.clock.install({ time: 0 });
    await page.setContent(await prompter());
    await page.clock.pauseAt(600_000);
    return page;
  }
  const text = (page: Page, id: string) => page.textContent(`#${id}`);
  const scrolled = (page: Page) => page.evaluate<number>('scrollY');

  test('it stands still until the space bar, then keeps to the clock at its speed', async () => {
    const page = await open();
    const start = await scrolled(page);
    await page.clock.runFor(5_000);
    expect(await scrolled(page)).toBe(start);
    await page.keyboard.press(' ');
    expect(await text(page, '_run')).toBe('Stop');
    await page.clock.runFor(20_000);
    expect(await text(page, '_clock')).toMatch(/^0:(?:19|20),/);
    expect(await scrolled(page)).toBeGreaterThan(start);
    for (let times = 0; times < 20; times++) await page.keyboard.press('ArrowUp');
    expect(await text(page, '_speed')).toBe('200 %');
    await page.clock.runFor(5_000);
    expect(await text(page, '_clock')).toMatch(/^0:(?:29|30),/);
    await page.keyboard.press(' ');
    const stopped = await scrolled(page);
    await page.clock.runFor(5_000);
    expect(await scrolled(page)).toBe(stopped);
    await page.close();
  }, 120_000);

  test('arrows put each line at the reading mark, and a hand on the page moves the clock', async () => {
    const page = await open();
    const seen = new Set<string | null>();
    for (let times = 0; times < 6; times++) {
      await page.keyboard.press('ArrowRight');
      seen.add(await text(page, '_clock'));
      expect(Math.abs(await page.evaluate<number>(FROM_MARK))).toBeLessThan(2);
    }
    expect(seen.size).toBe(6);
    const at = await text(page, '_clock');
    await page.keyboard.press('ArrowLeft');
    expect(await text(page, '_clock')).not.toBe(at);
    await page.keyboard.press('r');
    expect(await text(page, '_clock')).toMatch(/^0:00,/);
    await page.evaluate('scrollTo(0, 1500)');
    await expect.poll(() => text(page, '_clock')).not.toMatch(/^0:00,/);
    await page.close();
  }, 120_000);

  test('keys and buttons turn the letters’ size, the mirror and the help', async () => {
    const page = await open();
    const size = () => page.evaluate<string>('getComputedStyle(document.querySelector("main")).fontSize');
    const normal = Number.parseFloat(await size());
    await page.keyboard.press('+');
    expect(Number.parseFloat(await size())).toBeCloseTo(normal * 1.1, 1);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(Number.parseFloat(await size())).toBeCloseTo(normal * 0.9, 1);
    const turned = () => page.evaluate<string>('getComputedStyle(document.querySelector("main")).transform');
    await page.keyboard.press('m');
    expect(await turned()).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    await page.click('#_mirror');
    expect(await turned()).toBe('none');
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await ground()).toBe('rgb(0, 0, 0)');
    await page.keyboard.press('l');
    expect(await ground()).toBe('rgb(255, 255, 255)');
    expect(await page.getAttribute('#_light', 'aria-pressed')).toBe('true');
    await page.click('#_light');
    expect(await ground()).toBe('rgb(0, 0, 0)');
    expect(await page.isVisible('#_help')).toBe(true);
    await page.keyboard.press('?');
    expect(await page.isVisible('#_help')).toBe(false);
    await page.click('#_run');
    expect(await text(page, '_run')).toBe('Stop');
    await page.keyboard.press(' ');
    expect(await text(page, '_run')).toBe('Start');
    await page.close();
  }, 120_000);

  test.each([0, 1])(
    'it is accessible, dark and light',
    async (presses) => {
      const { page } = await openPage(browser, await prompter(), { colorScheme: 'light', width: 1000 });
      for (let times = 0; times < presses; times++) await page.keyboard.press('l');
      expect(await findBarriers(page)).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test('where less motion is asked for, it steps from line to line', async () => {
    const page = await open('reduce');
    await page.keyboard.press(' ');
    const places = new Set<number>();
    for (let times = 0; times < 30; times++) {
      await page.clock.runFor(1_000);
      places.add(await scrolled(page));
    }
    expect(places.size).toBeGreaterThan(1);
    expect(places.size).toBeLessThan(15);
    await page.close();
  }, 120_000);
});
