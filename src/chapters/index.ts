import type { ChapterFormat } from './format.ts';
import { ffmetadata } from './formats/ffmetadata.ts';
import { json } from './formats/json.ts';
import { psc } from './formats/psc.ts';
import { webvtt } from './formats/webvtt.ts';
import { youtube } from './formats/youtube.ts';

export type { ChapterFormat, ChapterReading } from './format.ts';
export { type ChapterSheetInput, makeChapterSheet } from './make-chapter-sheet.ts';
export { tidySheet } from './tidy-sheet.ts';

/** Every chapter format, in the order that lists show them. */
export const CHAPTER_FORMATS = [
  json,
  psc,
  webvtt,
  ffmetadata,
  youtube,
] as const satisfies readonly ChapterFormat[];

export type ChapterFormatName = (typeof CHAPTER_FORMATS)[number]['name'];
