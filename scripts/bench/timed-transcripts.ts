import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speakingMs } from '../../src/timing/speaking-time.ts';
import { speechAmount } from '../../src/timing/speech-amount.ts';

/** Real transcripts with times, beside the project where somebody has put them; none of them is part of it. */
const FOLDER = join(import.meta.dirname, '../../../shared/timings');
const WINDOW_MS = 300_000;

interface Turn {
  readonly startMs: number;
  readonly text: string;
}

interface Window {
  readonly truthMs: number;
  readonly estimateMs: number;
  readonly byWordsMs: number;
}

/** Holds the estimate against real recordings, by windows of five minutes; says so where there are none. */
export function benchTimedTranscripts(): void {
  if (!existsSync(FOLDER))
    return console.log('Timed transcripts: no folder ../shared/timings, nothing compared.');
  console.log('Timed transcripts, windows of 5 minutes, mean error (and of the whole file):');
  console.log(
    `  ${'file'.padEnd(44)}windows  words/150     estimate at 150  calibrated on the other windows`,
  );
  for (const name of readdirSync(FOLDER).toSorted()) {
    const windows = windowsOf(readTurns(readFileSync(join(FOLDER, name), 'utf8')));
    if (windows.length < 2) continue;
    const raw = report(windows, ({ byWordsMs }) => byWordsMs);
    const ours = report(windows, ({ estimateMs }) => estimateMs);
    const calibrated = report(windows, (window) => {
      const others = windows.filter((other) => other !== window);
      return (window.estimateMs * total(others, 'truthMs')) / total(others, 'estimateMs');
    });
    const shown = name.length > 42 ? `${name.slice(0, 41)}…` : name;
    console.log(
      `  ${shown.padEnd(44)}${String(windows.length).padEnd(9)}${raw.padEnd(14)}${ours.padEnd(17)}${calibrated}`,
    );
  }
}

function report(windows: readonly Window[], length: (window: Window) => number): string {
  const errors = windows.map((window) => Math.abs(length(window) / window.truthMs - 1));
  const whole = windows.reduce((sum, window) => sum + length(window), 0) / total(windows, 'truthMs') - 1;
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return `${(100 * mean).toFixed(1)} % (${whole < 0 ? '' : '+'}${(100 * whole).toFixed(1)})`;
}

function total(windows: readonly Window[], key: keyof Window): number {
  return windows.reduce((sum, window) => sum + window[key], 0);
}

/** Turns of `[Speaker 1] [12:34] words`, or of a line `Name: 00:12:34` and the paragraphs beneath it. */
function readTurns(text: string): readonly Turn[] {
  const marks = [
    ...text.matchAll(/^(?:\[[^\]\n]*\] \[((?:\d+:)?\d+:\d\d)\] ?|[^\n:]{2,60}: ((?:\d+:)?\d+:\d\d)$)/gm),
  ];
  return marks.map((mark, index) => ({
    startMs: clockMs(mark[1] ?? mark[2] ?? ''),
    text: text
      .slice(mark.index + mark[0].length, marks[index + 1]?.index)
      .replace(/^#+ .*$/gm, '')
      .trim(),
  }));
}

function clockMs(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000;
}

function windowsOf(turns: readonly Turn[]): readonly Window[] {
  const windows: Window[] = [];
  let [from, texts]: [number | undefined, string[]] = [undefined, []];
  for (const [index, { startMs, text }] of turns.entries()) {
    from ??= startMs;
    texts.push(text);
    const endMs = turns[index + 1]?.startMs;
    if (endMs === undefined || endMs - from < WINDOW_MS) continue;
    const estimateMs = texts.reduce((sum, each) => sum + speakingMs(speechAmount(each), 0, 150), 0);
    const words = texts.join(' ').split(/\s+/).length;
    windows.push({ truthMs: endMs - from, estimateMs, byWordsMs: (words * 60_000) / 150 });
    [from, texts] = [undefined, []];
  }
  return windows;
}
