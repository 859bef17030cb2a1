import { OperationError } from '../model/index.ts';
import { timeOf } from './ffmpeg-run.ts';
import { GUARDED, localFile } from './input-safety.ts';
import { lastComplaint, runProgram } from './process.ts';
import type { AudioPrograms } from './programs.ts';
import { limitFor } from './run-limit.ts';
import { shownName } from './shown-name.ts';

/** How loud audio is (EBU R 128, ITU-R BS.1770). A mono file is measured as one channel; played on two it is 3 LU louder. */
export interface Loudness {
  /** Integrated, in LUFS; absent for silence. */
  readonly integrated?: number | undefined;
  /** In LU. */
  readonly range: number;
  /** In dBTP; absent for digital silence. */
  readonly truePeak?: number | undefined;
  /** Of the gate, in LUFS. */
  readonly threshold: number;
  /** How much sound there was: less than the file says where it is cut off. */
  readonly heardMs: number;
}

export interface Measuring {
  readonly path: string;
  readonly durationMs: number;
  /** Filters before the measurement. */
  readonly filters?: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** Hears how far it is, in milliseconds of audio. */
  readonly onTime?: ((ms: number) => void) | undefined;
}

/** Measures the first audio stream of a file from beginning to end, with ffmpeg's ebur128. */
export async function measureLoudness({ ffmpeg }: AudioPrograms, measuring: Measuring): Promise<Loudness> {
  const { path, durationMs, filters = [], signal, onTime } = measuring;
  const chain = [...filters, 'ebur128=peak=true:framelog=verbose'].join(',');
  const head = ['-nostdin', '-hide_banner', '-v', 'info', '-stats'];
  const args = [...head, ...GUARDED, '-i', localFile(path), '-map', '0:a:0', '-af', chain, '-f', 'null', '-'];
  let heardMs = 0;
  const onLine = (line: string) => {
    const ms = timeOf(line);
    if (ms === undefined) return;
    heardMs = ms;
    onTime?.(ms);
  };
  const { code, err } = await runProgram(ffmpeg, args, { limitMs: limitFor(durationMs), signal, onLine });
  const loudness = code === 0 ? readSummary(err) : undefined;
  if (loudness) return { ...loudness, heardMs };
  throw new OperationError(
    `'${shownName(path)}' cannot be listened to: ${durationMs > 0 ? lastComplaint(err) : 'no sound was found in it'}.`,
    'Play it to see whether it is whole.',
  );
}

/** Below this the meter's gate lets nothing through. */
const SILENCE = -70;

/** The last summary in what ffmpeg printed: tags of the file, which may hold anything, come before it. */
function readSummary(err: string): Omit<Loudness, 'heardMs'> | undefined {
  const summary = err.slice(Math.max(0, err.lastIndexOf('] Summary:')));
  const number = (pattern: RegExp) => {
    const [, text] = pattern.exec(summary) ?? [];
    return text === undefined ? undefined : Number(text);
  };
  const integrated = number(/^\s+I:\s+(-?[\d.]+) LUFS/m);
  const threshold = number(/^\s+Threshold:\s+(-?[\d.]+) LUFS/m);
  const range = number(/^\s+LRA:\s+(-?[\d.]+) LU/m);
  if (integrated === undefined || threshold === undefined || range === undefined) return undefined;
  const isSilent = integrated <= SILENCE;
  return {
    integrated: isSilent ? undefined : integrated,
    threshold,
    range,
    truePeak: number(/^\s+Peak:\s+(-?[\d.]+) dBFS/m),
  };
}
