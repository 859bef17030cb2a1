import type { ChapterSheet } from '../model/index.ts';
import { FRAME_RATES, type FrameRate, frameAt, parseFrameRate } from '../notation/timecode.ts';
import type { ChapterOptions, ChapterRefusal } from './format.ts';
import type { Remarks } from './remarks.ts';

const DAY_MS = 24 * 3_600_000;

/** Why a sheet cannot be written in frames: no rate, a time past the clock's end (`startHour` begins it later), two chapters in one frame. */
export function refuseFrames(
  { chapters }: ChapterSheet,
  { frameRate }: ChapterOptions = {},
  startHour = 0,
): ChapterRefusal | undefined {
  if (frameRate === undefined)
    return {
      message: `Times are written in frames here; name the project's rate with --fps (${FRAME_RATES.map(({ name }) => name).join(', ')}).`,
    };
  const last = chapters.at(-1);
  if (last && last.endMs + startHour * 3_600_000 >= DAY_MS)
    return {
      message: `Timecode ends at 24 hours${startHour === 0 ? '' : `, and such a list begins at ${startHour}`}; the chapters go on past it.`,
      chapter: last,
    };
  return refuseSameStep(
    chapters,
    (ms) => frameAt(ms, frameRate),
    `the same frame at ${frameRate.name} frames a second`,
  );
}

/** Two chapters that a format which counts in steps cannot tell apart. */
export function refuseSameStep(
  chapters: ChapterSheet['chapters'],
  stepAt: (ms: number) => number,
  step: string,
): ChapterRefusal | undefined {
  const at = chapters.findIndex(
    ({ startMs }, index) => index > 0 && stepAt(chapters[index - 1]?.startMs ?? 0) === stepAt(startMs),
  );
  return at < 0
    ? undefined
    : { message: `Chapters ${at} and ${at + 1} begin in ${step}.`, chapter: chapters[at] };
}

/**
 * The rate to read a list of timecodes by: what the user says; else the slowest usual one that has all of its frames, drop-frame where
 * semicolons stand in it, and a remark that it was guessed.
 */
export function guessFrameRate(
  { frameRate }: ChapterOptions,
  timecodes: readonly string[],
  isDropFrame: boolean,
  remarks: Remarks,
): FrameRate {
  if (frameRate !== undefined) return frameRate;
  const highest = timecodes.reduce(
    (most, code) => Math.max(most, Number(/\d{1,3}$/.exec(code.trim())?.[0] ?? 0)),
    0,
  );
  const rates = isDropFrame ? DROP_FRAME_GUESSES : GUESSES;
  const guess = rates.find(([frames]) => frames > highest) ?? rates[0];
  const rate = parseFrameRate(guess[1]) as FrameRate;
  remarks.file(
    `The file does not say how many frames make a second; ${rate.name} were assumed, --fps says otherwise.`,
  );
  return rate;
}

/** Frames that a second has labels for, and the rate. */
const GUESSES = [
  [25, '25'],
  [30, '30'],
  [50, '50'],
  [60, '60'],
] as const;
const DROP_FRAME_GUESSES = [
  [30, '29.97df'],
  [60, '59.94df'],
] as const;
