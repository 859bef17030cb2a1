import type { Chapter, ChapterSheet } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import type { ChapterFault } from './platform.ts';

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;
const UTF8 = new TextEncoder();

/** The first chapter begins at 0. */
export function* firstAtZero(who: string, { chapters }: ChapterSheet): Iterable<ChapterFault> {
  const [first] = chapters;
  if (first === undefined || Math.floor(first.startMs) === 0) return;
  yield {
    chapter: 0,
    message: `The first chapter begins at ${formatTimestamp(first.startMs)}; ${who} expects 00:00.`,
    hint: 'Begin the list at 0, with a chapter such as "Start".',
  };
}

/** Each chapter begins after the one before it, counted in steps of `stepMs`. */
export function* increasing(who: string, { chapters }: ChapterSheet, stepMs = 1): Iterable<ChapterFault> {
  for (const [index, { title, startMs }] of chapters.entries()) {
    const before = chapters[index - 1];
    if (before === undefined || Math.floor(startMs / stepMs) > Math.floor(before.startMs / stepMs)) continue;
    const when =
      startMs < before.startMs ? 'before' : stepMs === 1 ? 'together with' : 'in the same second as';
    yield {
      chapter: index,
      message: `"${shown(title)}" begins ${when} "${shown(before.title)}"; ${who} expects each chapter later than the one before.`,
      hint: 'Put the chapters in order, or join the two.',
    };
  }
}

/** There are at least `least` chapters that are listed. An empty list is one that nobody made. */
export function* atLeast(who: string, least: number, { chapters }: ChapterSheet): Iterable<ChapterFault> {
  const count = chapters.filter(({ hidden }) => !hidden).length;
  if (count === 0 || count >= least) return;
  yield {
    message: `There ${count === 1 ? 'is 1 chapter' : `are ${count} chapters`}; ${who} expects at least ${least}.`,
    hint: 'Part a long one in two.',
  };
}

/** No more than `most`. */
export function* atMost(who: string, most: number, { chapters }: ChapterSheet): Iterable<ChapterFault> {
  if (chapters.length <= most) return;
  yield {
    message: `There are ${chapters.length} chapters; ${who} holds ${most} at most.`,
    hint: 'List fewer, such as the segments without their sub-chapters.',
  };
}

/** Each chapter goes on for `leastMs`, counted in whole seconds as a description has them; the last one up to the end. */
export function* longEnough(
  who: string,
  leastMs: number,
  { chapters, totalMs }: ChapterSheet,
): Iterable<ChapterFault> {
  for (const [index, { title, startMs }] of chapters.entries()) {
    const next = chapters[index + 1]?.startMs ?? Math.max(totalMs, chapters.at(-1)?.endMs ?? 0);
    const lengthMs = wholeSeconds(next) - wholeSeconds(startMs);
    // What is out of order is another rule's; a last chapter whose end nobody knows ends right where it begins.
    const isUnknown = index === chapters.length - 1 && next <= startMs + 1;
    if (lengthMs >= leastMs || lengthMs < 0 || isUnknown) continue;
    yield {
      chapter: index,
      message: `"${shown(title)}" lasts ${formatLength(lengthMs)}; ${who} expects at least ${formatLength(leastMs)}.`,
      hint: 'Join it with the chapter before or after.',
    };
  }
}

/** Titles of fewer than `limit` UTF-16 code units. */
export function* titlesUnder(who: string, limit: number, { chapters }: ChapterSheet): Iterable<ChapterFault> {
  for (const [index, chapter] of listed(chapters)) {
    const { length } = chapter.title;
    if (length < limit || (chapter.shortTitle !== undefined && chapter.shortTitle.length < limit)) continue;
    yield {
      chapter: index,
      message: `"${shown(chapter.title)}" has ${length} characters; ${who} expects fewer than ${limit}.`,
      hint: 'Say the same in fewer words.',
    };
  }
}

/** Titles of at most `most` bytes in UTF-8. */
export function* titleBytes(who: string, most: number, { chapters }: ChapterSheet): Iterable<ChapterFault> {
  for (const [index, { title }] of listed(chapters)) {
    // A code unit takes three bytes at most.
    if (title.length * 3 <= most) continue;
    const { length } = UTF8.encode(title);
    if (length <= most) continue;
    yield {
      chapter: index,
      message: `"${shown(title)}" takes ${length} bytes; ${who} reads ${most} at most.`,
      hint: 'Say the same in fewer words. Letters beyond a to z take two to four bytes each.',
    };
  }
}

/** Titles without emoji. */
export function* noEmoji(who: string, { chapters }: ChapterSheet): Iterable<ChapterFault> {
  for (const [index, { title }] of listed(chapters)) {
    const [emoji] = EMOJI.exec(title) ?? [];
    if (emoji === undefined) continue;
    yield {
      chapter: index,
      message: `"${shown(title)}" has the emoji ${emoji}; ${who} expects plain text.`,
      hint: 'Leave it out.',
    };
  }
}

/** The chapters that a list shows, with their places. */
export function* listed(chapters: readonly Chapter[]): Iterable<readonly [number, Chapter]> {
  for (const entry of chapters.entries()) if (!entry[1].hidden) yield entry;
}

/** A title inside a sentence: on one line and short. */
export function shown(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1_000) * 1_000;
}
