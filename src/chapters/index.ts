import type { ChapterFormat } from './format.ts';
import { apple } from './formats/apple.ts';
import { audacity } from './formats/audacity.ts';
import { audition } from './formats/audition.ts';
import { auphonic } from './formats/auphonic.ts';
import { csv } from './formats/csv.ts';
import { cue } from './formats/cue.ts';
import { fcpxml } from './formats/fcpxml.ts';
import { ffmetadata } from './formats/ffmetadata.ts';
import { hindenburg } from './formats/hindenburg.ts';
import { json } from './formats/json.ts';
import { matroska } from './formats/matroska.ts';
import { mp4chaps } from './formats/mp4chaps.ts';
import { ogm } from './formats/ogm.ts';
import { premiere } from './formats/premiere.ts';
import { psc } from './formats/psc.ts';
import { reaper } from './formats/reaper.ts';
import { resolve } from './formats/resolve.ts';
import { spotify } from './formats/spotify.ts';
import { webvtt } from './formats/webvtt.ts';
import { youtube } from './formats/youtube.ts';

export { detectChapterFormat } from './detect.ts';
export { encodingRemarks } from './encoding-remarks.ts';
export { chapterFileName } from './format.ts';
export type {
  ChapterField,
  ChapterFormat,
  ChapterKeeps,
  ChapterOptions,
  ChapterReading,
  ChapterRefusal,
  ChapterRemark,
  TimeStep,
} from './format.ts';
export { judgeWriting } from './judge-writing.ts';
export { describeLosses } from './losses.ts';
export { mendReading } from './mend-reading.ts';
export { type ChapterSheetInput, makeChapterSheet } from './make-chapter-sheet.ts';
export {
  type ChapterAspect,
  type ChapterFinding,
  type ChapterPlatform,
  CHAPTER_PLATFORMS,
  judgeSheet,
  readersOf,
} from './platforms/index.ts';
export { type ReadingContext, sheetOfReading } from './sheet-of-reading.ts';
export { type Insert, shiftSheet } from './shift-sheet.ts';
export { tidySheet } from './tidy-sheet.ts';

/** Every chapter format, in the order that lists show them. */
export const CHAPTER_FORMATS = [
  json,
  psc,
  webvtt,
  ffmetadata,
  matroska,
  ogm,
  mp4chaps,
  cue,
  youtube,
  spotify,
  apple,
  audacity,
  reaper,
  audition,
  premiere,
  resolve,
  fcpxml,
  hindenburg,
  auphonic,
  csv,
] as const satisfies readonly ChapterFormat[];

export type ChapterFormatName = (typeof CHAPTER_FORMATS)[number]['name'];

/** What a build writes where the show does not say. */
export const USUAL_FORMATS: readonly ChapterFormatName[] = ['json', 'psc', 'webvtt', 'ffmetadata', 'youtube'];
