import type { Chapter, ChapterSheet } from '../model/index.ts';

/** Titles of at most `longest` UTF-16 code units: the chapter's short title where the title is longer, else the title cut at a word. */
export function shortenTitles(sheet: ChapterSheet, longest: number | undefined): ChapterSheet {
  if (longest === undefined) return sheet;
  return { ...sheet, chapters: sheet.chapters.map((chapter) => shorten(chapter, longest)) };
}

function shorten(chapter: Chapter, longest: number): Chapter {
  const { title, shortTitle } = chapter;
  if (title.length <= longest) return chapter;
  return { ...chapter, title: cut(shortTitle || title, longest) };
}

/** Cut before a word where one begins in the last half, else between two characters as readers see them. */
function cut(title: string, longest: number): string {
  if (title.length <= longest) return title;
  const room = longest - 1;
  const space = title.lastIndexOf(' ', room);
  return `${title.slice(0, space > room / 2 ? space : graphemeStart(title, room)).trimEnd()}…`;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the character that reaches past `room` begins; a single one that is longer is cut between code points. */
function graphemeStart(text: string, room: number): number {
  let start = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(0, room + 64))) {
    if (index + segment.length > room) break;
    start = index + segment.length;
  }
  if (start > 0) return start;
  return /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room - 1 : room;
}
