import { parseTimestamp } from '../notation/timestamp.ts';
import type { TranscriptRemark } from './timed-turns.ts';

/** A cue of WebVTT or SubRip as it stands in the file. */
export interface CueBlock {
  /** Of the line of times, from 1. */
  readonly line: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

/** Finds cues by their lines of times, whatever stands around them: real files lack blank lines, numbers and headers. */
export function readCueBlocks(text: string): {
  readonly cues: readonly CueBlock[];
  readonly remarks: readonly TranscriptRemark[];
} {
  const lines = text.split(/\r\n|\r|\n/);
  const cues: CueBlock[] = [];
  const remarks: TranscriptRemark[] = [];
  for (const [at, line] of lines.entries()) {
    const arrow = line.indexOf('-->');
    if (arrow < 0 || line.startsWith('NOTE ')) continue;
    const startMs = parseTimestamp(line.slice(0, arrow));
    const endMs = parseTimestamp(
      line
        .slice(arrow + 3)
        .trim()
        .split(/\s/, 1)[0] ?? '',
    );
    if (startMs === undefined || endMs === undefined)
      remarks.push({
        line: at + 1,
        column: startMs === undefined ? 1 : arrow + 4,
        message: 'Unexpected times, expected `00:00:01.000 --> 00:00:04.000`; this cue was left out.',
      });
    else cues.push({ line: at + 1, startMs, endMs, lines: wordsBelow(lines, at + 1) });
  }
  return { cues, remarks };
}

/** Up to a blank line or the next cue, less that one's number. */
function wordsBelow(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  while (end < lines.length && lines[end]?.trim() !== '' && !lines[end]?.includes('-->')) end++;
  const ranIntoNext = lines[end]?.includes('-->') && /^\s*\d+\s*$/.test(lines[end - 1] ?? '');
  return lines.slice(from, ranIntoNext && end > from ? end - 1 : end);
}
