import type { TranscriptFormat } from './format.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { md } from './formats/md.ts';
import { srt } from './formats/srt.ts';
import { txt } from './formats/txt.ts';
import { vtt } from './formats/vtt.ts';

export type { TranscriptFormat } from './format.ts';
export { makeTranscript, type TranscriptInput } from './make-transcript.ts';
export { isEstimated, readTranscript, TRANSCRIPT_READERS } from './read-transcript.ts';
export type { TimedPiece, TranscriptReading, TranscriptRemark } from './timed-turns.ts';
export { tidyTranscript } from './tidy-transcript.ts';

/** Every transcript format, in the order that lists show them. */
export const TRANSCRIPT_FORMATS = [
  vtt,
  srt,
  json,
  html,
  txt,
  md,
] as const satisfies readonly TranscriptFormat[];

export type TranscriptFormatName = (typeof TRANSCRIPT_FORMATS)[number]['name'];
