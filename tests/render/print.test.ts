import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderer as script } from '../../src/render/script.ts';
import { canOpenPages, openBrowser } from '../support/browser.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';

const HEAD = `---
series: foundational
episode: 1
title: On paper
format: plain
hosts: [maya, sam]
---

`;

/** A word that stands once in the script: those of one speech share its number. */
const mark = (speech: number, place: 'opening' | 'closing') =>
  `${place}${String(speech)
    .padStart(2, '0')
    .replace(/\d/g, (digit) => 'bdgklmnprs'[Number(digit)] ?? '')}mark`;

/** Speeches of all lengths that fit a page, in beats of all kinds, with what belongs to them. */
function speech(number: number, words: number): string {
  const filler = Array.from({ length: words }, (_, at) => `word${'abcdefg'[at % 7]}`).join(' ');
  const who = number % 2 === 0 ? '**MAYA:** ' : '**SAM:** ';
  const formula = number % 5 === 0 ? ' It is $$\\frac{2d}{c}$$ of `HTTP/2`.' : '';
  return `${who}${mark(number, 'opening')} ${filler}.${formula} ${mark(number, 'closing')}\n\n`;
}

const LENGTHS = Array.from({ length: 60 }, (_, at) => 8 + ((at * 37) % 230));
const LONG = 60;
const LONG_WORDS = 1_400;

const BODY = [
  '## Cold open: All of it (20 min)\n\n[MUSIC: theme, 12s]\n\n',
  ...LENGTHS.map((words, at) => {
    const said = speech(at, words);
    if (at % 6 === 1) return `:::story\n${said}:::\n\n`;
    if (at % 6 === 3) return `:::recap\n${said}[SFX: a bell, 2s]\n:::\n\n`;
    return at % 6 === 5 ? `### Part ${at} begins\n\n${said}` : said;
  }),
  `## Core 1: Too long (10 min)\n\n${speech(LONG, LONG_WORDS)}`,
].join('');

interface Word {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The lines of a PDF's cells with their pages and places, in points from the bottom left. */
async function wordsOf(pdf: Uint8Array): Promise<readonly Word[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const words: Word[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    let open: { page: number; text: string; x: number; y: number; end: number } | undefined;
    for (const item of (await (await document.getPage(page)).getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      // Ligatures are letters of their own.
      const text = item.str.normalize('NFKC');
      if (open && Math.abs(open.y - y) < 2 && x >= open.end - 2 && x - open.end < 12) {
        open.text += text;
        open.end = x + item.width;
      } else {
        open = { page, text, x, y, end: x + item.width };
        words.push(open);
      }
    }
  }
  await task.destroy();
  return words.filter(({ text }) => text.trim() !== '');
}

describe.skipIf(!canOpenPages)('on paper', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'coldopen-print-'));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** The page as a reader prints it from a dark screen, without backgrounds. */
  async function printed(html: string, format: 'A4' | 'Letter'): Promise<readonly Word[]> {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.goto(pathToFileURL(path).href);
    const pdf = await page.pdf({ format });
    await page.close();
    return wordsOf(pdf);
  }
  const scriptPages = async () => renderTexts(script, await renderInput(HEAD + BODY));
  const pageOf = (words: readonly Word[], text: string) => {
    const found = words.filter((word) => word.text.includes(text));
    expect({ text, times: found.length }).toEqual({ text, times: 1 });
    return found[0]?.page ?? 0;
  };

  test.each(['A4', 'Letter'] as const)(
    'no speech that fits a page is split, on %s',
    async (format) => {
      const words = await printed((await scriptPages())['script.html'] ?? '', format);
      const split = LENGTHS.map((_, at) => at).filter(
        (at) => pageOf(words, mark(at, 'opening')) !== pageOf(words, mark(at, 'closing')),
      );
      expect(split).toEqual([]);
      expect(new Set(words.map(({ page }) => page)).size).toBeGreaterThan(8);
    },
    120_000,
  );

  test('the style sheet is what keeps speeches whole', async () => {
    const html = ((await scriptPages())['script.html'] ?? '').replaceAll('break-inside: avoid', '');
    const words = await printed(html, 'A4');
    const split = LENGTHS.filter(
      (_, at) => pageOf(words, mark(at, 'opening')) !== pageOf(words, mark(at, 'closing')),
    );
    expect(split.length).toBeGreaterThan(0);
  }, 120_000);

  test('beats keep tones and lines of their own on paper, printed from a dark screen', async () => {
    const path = join(folder, 'beats.html');
    writeFileSync(path, (await scriptPages())['script.html'] ?? '');
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.goto(pathToFileURL(path).href);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const looks = await page.evaluate<string[]>(`['opening', 'technical', 'relief', 'recap'].map((tone) => {
      const { borderLeftStyle, borderLeftColor } = getComputedStyle(document.querySelector('.legend .' + tone));
      return borderLeftStyle + ' ' + borderLeftColor;
    })`);
    expect(looks).toEqual([
      'dotted rgb(14, 101, 92)',
      'solid rgb(34, 107, 192)',
      'double rgb(175, 72, 3)',
      'dashed rgb(81, 28, 71)',
    ]);
    const chart = 'getComputedStyle(document.querySelector(".pacing-technical")).fill';
    expect(await page.evaluate(chart)).toBe('rgb(34, 107, 192)');
    await page.close();
  }, 120_000);

  test('a speech longer than a page runs on, whole, and wastes no page', async () => {
    const words = await printed((await scriptPages())['script.html'] ?? '', 'A4');
    const [first, last] = [pageOf(words, mark(LONG, 'opening')), pageOf(words, mark(LONG, 'closing'))];
    expect(last).toBeGreaterThan(first);
    const said = words.filter(({ page, x }) => page >= first && page <= last && x > 100);
    const count = said.flatMap(({ text }) => text.match(/word[a-g]\b/g) ?? []).length;
    expect(count).toBeGreaterThanOrEqual(LONG_WORDS);
    for (let page = first; page <= last; page++)
      expect(words.filter((word) => word.page === page).length).toBeGreaterThan(5);
  }, 120_000);

  test('each speech has its clock beside its first line, in the margin', async () => {
    const html = (await scriptPages())['script.html'] ?? '';
    const words = await printed(html, 'A4');
    for (const at of [0, 7, 20, 41, 59]) {
      const first = words.find(({ text }) => text.includes(mark(at, 'opening')));
      const clock = new RegExp(
        `<span class="clock">([\\d:]+)</span>\\s*<div class="said">(?:(?!class="clock")[^])*?${mark(at, 'opening')}`,
      );
      const shown = clock.exec(html)?.[1];
      expect(shown).toMatch(/^\d+:\d\d/);
      const beside = words.find(
        ({ page, text, x, y }) =>
          page === first?.page &&
          text.trim() === shown &&
          x < (first?.x ?? 0) &&
          Math.abs(y - (first?.y ?? 0)) < 30,
      );
      expect({ at, beside: beside?.text.trim() }).toEqual({ at, beside: shown });
    }
  }, 120_000);

  test('the head of a segment, a part and a beat is never the last thing on its page', async () => {
    const words = await printed((await scriptPages())['script.html'] ?? '', 'A4');
    for (let at = 5; at < LENGTHS.length; at += 6)
      expect(pageOf(words, `Part ${at} begins`)).toBe(pageOf(words, mark(at, 'opening')));
  }, 120_000);

  test('cue sheet, formulas in words and pronunciations are there', async () => {
    const words = await printed((await scriptPages())['script.html'] ?? '', 'A4');
    const text = words
      .map((word) => word.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Cue sheet');
    expect(text).toMatch(/2\s?d over\s?c/);
    expect(text).toMatch(/H\s?T\s?T\s?P 2|H T T P two/);
  }, 120_000);

  test('a teleprompter’s script splits no speech that fits its page', async () => {
    const words = await printed((await scriptPages())['teleprompter.html'] ?? '', 'A4');
    const short = LENGTHS.map((count, at) => ({ count, at })).filter(({ count }) => count < 90);
    const split = short.filter(
      ({ at }) => pageOf(words, mark(at, 'opening')) !== pageOf(words, mark(at, 'closing')),
    );
    expect(split).toEqual([]);
    expect(words.some(({ text }) => /Slower|Faster|Mirror/.test(text))).toBe(false);
  }, 120_000);
});
