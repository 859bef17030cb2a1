import { findBasis } from '../notation/basis.ts';
import { jsonReader } from './formats/json-reader.ts';
import { srtReader } from './formats/srt-reader.ts';
import { txtReader } from './formats/txt-reader.ts';
import { vttReader } from './formats/vtt-reader.ts';
import { soundPieces, type TranscriptReader, type TranscriptReading } from './timed-turns.ts';

/** Every way to read a timed transcript; the first that knows a file reads it. */
export const TRANSCRIPT_READERS: readonly TranscriptReader[] = [vttReader, jsonReader, srtReader, txtReader];

/** Reads a timed transcript of any origin; undefined where no reader knows it. Never throws. */
export function readTranscript(text: string): TranscriptReading | undefined {
  const reader = TRANSCRIPT_READERS.find((each) => each.recognises(text));
  return reader && soundPieces(reader.read(text));
}

/** Whether a transcript says of itself that its times were made from a script, not heard. */
export function isEstimated(text: string): boolean {
  const basis = findBasis(text);
  return (basis !== undefined && basis !== 'recorded') || text.includes('[Times are estimates]');
}
