import type { Chapter, ChapterSheet } from '../model/index.ts';
import { describeBasis, findBasis } from '../notation/basis.ts';
import { formatSeconds, parseTimestamp } from '../notation/timestamp.ts';
import type { ChapterReading } from './format.ts';
import { Remarks } from './remarks.ts';

const HOUR_MS = 3_600_000;
const TIME = String.raw`\d{1,4}(?::\d{1,2}){1,2}`;
const LINE = new RegExp(String.raw`^[ \t]*(?:\((${TIME})\)|\[(${TIME})\]|(${TIME}))(?![\d:.,])[ \t]*(.*)$`);
const SEPARATOR = /^[-–—:|][ \t]+/;

/** Lines `time title` of a tidied sheet; `<` and `>`, which YouTube refuses, become ‹ and ›. Before a recording the first line warns. */
export function writeDescription(
  { basis, chapters }: ChapterSheet,
  { hours }: { readonly hours: 'always' | 'where needed' },
): string {
  const withHours = hours === 'always' || (chapters.at(-1)?.startMs ?? 0) >= HOUR_MS;
  // A dash that all titles have would be taken for what parts them from the times: one that does is put before it.
  const dash = areDashed(chapters) ? '– ' : '';
  const lines = chapters.map(
    ({ startMs, title }) => `${clock(startMs, withHours)} ${dash}${withoutAngles(title)}`,
  );
  if (basis !== 'recorded') lines.unshift(`Do not publish yet. ${describeBasis(basis)}`, '');
  return lines.map((line) => `${line}\n`).join('');
}

function areDashed(chapters: readonly Pick<Chapter, 'title'>[]): boolean {
  return chapters.length > 1 && chapters.every(({ title }) => SEPARATOR.test(title));
}

/** Padded, for Apple Podcasts and YouTube ask for `00:00` or `00:00:00` first; all lines of a list have one form. */
function clock(ms: number, hours: boolean): string {
  const time = formatSeconds(Math.floor(ms / 1_000));
  return hours ? time : time.slice(3);
}

function withoutAngles(title: string): string {
  return title.replace(/</g, '‹').replace(/>/g, '›');
}

/** Whether some line begins with a time in whole seconds. */
export function looksLikeDescription(text: string): boolean {
  return text.split(/\r\n|\r|\n/, 2_000).some((line) => LINE.test(line));
}

/** Lines that begin with a time, bare or in brackets; other lines are the description's own. A dash that all lines have is none of their titles. */
export function readDescription(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [, round, square, bare, title = ''] = LINE.exec(line) ?? [];
    const time = round ?? square ?? bare;
    if (time === undefined) continue;
    const startMs = parseTimestamp(time) ?? 0;
    chapters.push({
      title: title.trim(),
      startMs,
      endMs: startMs,
      level: 1,
      place: { line: index + 1, column: 1 },
    });
  }
  if (chapters.length === 0) remarks.file('No line begins with a time such as `00:00`.');
  return {
    basis: findBasis(text),
    chapters: areDashed(chapters)
      ? chapters.map((one) => ({ ...one, title: one.title.replace(SEPARATOR, '') }))
      : chapters,
    remarks: remarks.all,
  };
}
