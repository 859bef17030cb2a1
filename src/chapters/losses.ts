import type { Chapter, ChapterSheet } from '../model/index.ts';
import type { ChapterFormat, ChapterOptions } from './format.ts';
import { sheetOfReading } from './sheet-of-reading.ts';
import { tidySheet } from './tidy-sheet.ts';

/**
 * What a sheet loses in a format, one sentence each, found by reading back what was written. `text` is the format's file of
 * this sheet. Empty where everything came back.
 */
export function describeLosses(
  sheet: ChapterSheet,
  text: string,
  format: ChapterFormat,
  options: ChapterOptions = {},
): readonly string[] {
  const reading = format.read(text, options);
  const whole = tidySheet(sheet);
  const after = sheetOfReading(reading, { totalMs: whole.totalMs, language: whole.language });
  const hidden = format.keeps.fields.includes('hidden')
    ? 0
    : whole.chapters.filter((one) => one.hidden).length;
  const before = hidden === 0 ? whole.chapters : whole.chapters.filter((one) => !one.hidden);
  if (before.length !== after.chapters.length)
    return [`Of ${before.length} chapters, ${after.chapters.length} came back when the file was read again.`];
  const pairs = before.map((chapter, index) => [chapter, after.chapters[index] ?? chapter] as const);
  return [
    hidden > 0 && `${count(hidden, 'hidden chapter')} left out: the format cannot hide one.`,
    whole.basis !== 'recorded' &&
      reading.basis === undefined &&
      `The file cannot say that its times are ${whole.basis}, not recorded.`,
    lostTitles(pairs),
    lostTimes(pairs),
    lost(pairs, 'link', ({ url }) => url),
    lost(pairs, 'image', ({ image }) => image),
    lost(pairs, 'place', ({ location }) => location && JSON.stringify(location)),
    lost(pairs, 'sub-chapter', ({ level }) => (level > 1 ? level : undefined), 'listed like the others'),
  ].filter((sentence) => sentence !== false && sentence !== undefined);
}

type Pairs = readonly (readonly [before: Chapter, after: Chapter])[];

function lost(
  pairs: Pairs,
  what: string,
  of: (chapter: Chapter) => unknown,
  how = 'left out',
): string | undefined {
  const gone = pairs.filter(([before, after]) => of(before) !== undefined && of(before) !== of(after)).length;
  return gone === 0 ? undefined : `${count(gone, what)} ${how}: the format has no place for them.`;
}

function lostTitles(pairs: Pairs): string | undefined {
  const changed = pairs.filter(([before, after]) => before.title !== after.title);
  const [first] = changed;
  return first === undefined
    ? undefined
    : `${count(changed.length, 'title')} shortened or changed, such as "${first[0].title.slice(0, 60)}", now "${first[1].title.slice(0, 60)}".`;
}

function lostTimes(pairs: Pairs): string | undefined {
  const moves = pairs.map(([before, after]) => Math.abs(before.startMs - after.startMs));
  const moved = moves.filter((ms) => ms > 0).length;
  return moved === 0
    ? undefined
    : `${count(moved, 'start')} moved, by ${moves.reduce((most, ms) => Math.max(most, ms), 0)} ms at most: the format counts less finely.`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
