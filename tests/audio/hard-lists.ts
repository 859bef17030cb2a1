import fc from 'fast-check';
import { tidySheet } from '../../src/chapters/index.ts';
import type { Chapter } from '../../src/model/index.ts';
import { anySheet } from '../support/sheets.ts';

/** Length of the audio that the lists fit. */
export const LENGTH_MS = 60_000;

const chapter = (startMs: number, title: string, url?: string): Chapter => ({
  startMs,
  endMs: startMs,
  title,
  level: 1,
  url,
});

/** Titles that some format, program or shell takes for something else. */
const TITLES = [
  'a = b; c # d \\ e',
  '\\',
  'ends in \\',
  '=',
  ';comment',
  '#1',
  '[CHAPTER]',
  ';FFMETADATA1',
  'TIMEBASE=1/1000',
  'CHAPTER001=00:00:00.000',
  '-->',
  '--',
  '-y',
  ']]>',
  '<b>R&D</b> &amp; "quotes" \'single\'',
  '$HOME `id` $(id) %d %s %%',
  '=HYPERLINK("x")',
  'ﬁ ﬂ ﷺ ½ ①',
  'שלום עולם',
  'مرحبا \u200Fبالعالم',
  'हिन्दी में शीर्षक',
  'e\u0301 u\u0308 ḍ̇ ṩ',
  '👩‍👩‍👧‍👦 👍🏽 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '日本語の章題',
  '𝕌𝕟𝕚𝕔𝕠𝕕𝕖',
  'ÿ',
  'http://example.org/?a=1&b=2',
  '/etc/passwd',
  'C:\\temp\\new',
  '0',
  '\u00A0',
  'x'.repeat(127),
  'x'.repeat(128),
  'x'.repeat(255),
  'x'.repeat(256),
  `${'x'.repeat(254)}é`,
  'é'.repeat(128),
  '👍🏽'.repeat(40),
  `${'long '.repeat(999)}title`,
  'あ'.repeat(1_667),
  '𝄞'.repeat(2_500),
  'two\nlines',
  '\r\n three \r\n\tlines\u2028',
];

const byHand: readonly (readonly Chapter[])[] = [
  ...TITLES.map((title) => [chapter(0, title), chapter(1_001, 'between'), chapter(2_003, title)]),
  [chapter(0, 'only one')],
  [chapter(0, 'a'), chapter(1, 'b'), chapter(2, 'c'), chapter(3, 'd')],
  [chapter(0, 'a'), chapter(LENGTH_MS - 1, 'the last millisecond')],
  [chapter(33_333, 'late, out of order'), chapter(0, 'first'), chapter(10, 'second')],
  Array.from({ length: 255 }, (_, at) => chapter(at * 235, `Chapter ${at + 1}: ${'é'.repeat(at % 60)}`)),
  Array.from({ length: 300 }, (_, at) => chapter(at * 199, TITLES[at % TITLES.length] ?? '')),
  Array.from({ length: 200 }, (_, at) => chapter(at, '')),
  [chapter(0, 'same'), chapter(5_000, 'same'), chapter(10_000, 'same')],
  [
    chapter(0, 'a', 'https://example.org/é?x=1;y=2#z'),
    chapter(777, 'b'),
    chapter(1_999, 'c', 'http://x.org/'),
  ],
];

const generated = fc
  .sample(
    anySheet.filter(({ chapters }) => chapters.length > 1 && chapters.length < 20),
    { seed: 7, numRuns: 60 - byHand.length },
  )
  .map(({ chapters }) =>
    chapters.map((one) => ({
      ...one,
      hidden: undefined,
      startMs: Number.isFinite(one.startMs) ? Math.abs(Math.round(one.startMs)) % LENGTH_MS : 0,
    })),
  );

/** Sixty chapter lists that are hard to write. */
export const HARD_LISTS: readonly (readonly Chapter[])[] = [...byHand, ...generated];

/**
 * What must come back of a list: start, title and link, as every other format of ours would have it; but a first chapter stays
 * where it begins, unless the container wants it at the start.
 */
export function expectedOf(list: readonly Chapter[], firstAtStart: boolean): readonly Chapter[] {
  const facts = { episodeTitle: '', showTitle: '', language: 'en', basis: 'recorded' } as const;
  const { chapters } = tidySheet({ ...facts, totalMs: LENGTH_MS, chapters: list });
  return chapters.map((one, index) => (index === 0 && firstAtStart ? { ...one, startMs: 0 } : one));
}
