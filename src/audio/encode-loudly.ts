import { join } from 'node:path';
import { OperationError } from '../model/index.ts';
import type { Encoding, MasterFormat } from './encodings.ts';
import { runFfmpeg } from './ffmpeg-run.ts';
import { type Loudness, measureLoudness } from './loudness.ts';
import { type Attempt, firstAttempt, type LoudnessGoal, loudnessFilter, nextAttempt } from './normalise.ts';
import type { Measurements } from './measurements.ts';
import type { AudioProbe } from './probe.ts';
import type { AudioPrograms } from './programs.ts';
import { limitFor } from './run-limit.ts';

export interface MasterRequest {
  /** Path of the recording. */
  readonly audio: string;
  /** Path of the result; without it, `talk.wav` becomes `talk.master.mp3`. */
  readonly out?: string | undefined;
  /** As the name of the result says, or MP3, unless told. */
  readonly format?: MasterFormat | undefined;
  readonly kilobits?: number | undefined;
  /** LUFS; -16 for stereo and -19 for mono unless told. */
  readonly targetLufs?: number | undefined;
  /** dBTP; -1 unless told. */
  readonly peak?: number | undefined;
  readonly force?: boolean | undefined;
  /** Where measurements of recordings are kept, so that what was cancelled goes on from there; nowhere unless told. */
  readonly memory?: string | undefined;
  /** Cancels: ffmpeg is killed, and nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: MasterProgress) => void) | undefined;
}

/** How far a master is. */
export interface MasterProgress {
  readonly stage: 'measure' | 'encode' | 'verify';
  /** Counted from 1: encoding and verifying are repeated where the goal was missed. */
  readonly attempt: number;
  /** Whether the recording was measured by an earlier run, so that this one has begun with encoding. */
  readonly measuredBefore: boolean;
  /** Milliseconds of audio that the stage has done, and has to do. */
  readonly doneMs: number;
  readonly totalMs: number;
}

/** A master in the making. */
export interface Job {
  readonly request: MasterRequest;
  readonly programs: AudioPrograms;
  readonly probe: AudioProbe;
  readonly encoding: Encoding;
  readonly goal: LoudnessGoal;
  readonly folder: string;
  readonly filters: readonly string[];
  readonly measurements: Measurements;
}

const MOST_ATTEMPTS = 4;

/** Encodes, measures and, where an encoder has raised the peaks or the loudness missed, encodes again from the recording. */
export async function encode(
  job: Job,
  before: Loudness,
): Promise<{ readonly path: string; readonly after: Loudness }> {
  const { request, probe, encoding, goal } = job;
  const path = join(job.folder, `encoded.${encoding.format}`);
  const name = attemptName(encoding, goal);
  let asked: Attempt | undefined = job.measurements.asked(name) ?? firstAttempt(before, goal);
  let after = before;
  while (asked !== undefined && asked.attempt <= MOST_ATTEMPTS) {
    const { attempt }: Attempt = asked;
    const filters = [...job.filters, loudnessFilter(before, asked)].join(',');
    const options = [
      '-map',
      '0:a:0',
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
      '-af',
      filters,
      ...encoding.options,
    ];
    await runFfmpeg(job.programs.ffmpeg, {
      inputs: [{ path: request.audio }],
      options,
      output: path,
      limitMs: limitFor(probe.durationMs),
      signal: request.signal,
      onTime: reporter(job, 'encode', attempt),
    });
    after = await measure(job, path, 'verify', attempt);
    asked = nextAttempt(asked, after, goal);
    if (asked && attempt < MOST_ATTEMPTS) await job.measurements.keepAsked(name, asked);
  }
  if (asked === undefined) return { path, after };
  throw new OperationError(
    `The result does not reach ${goal.integrated} LUFS under ${goal.truePeak} dBTP: after ${MOST_ATTEMPTS} attempts it has ${after.integrated ?? '-∞'} LUFS and ${after.truePeak ?? '-∞'} dBTP.`,
    'Ask for less loudness with --target, or compress the recording in your editor first.',
  );
}

function attemptName({ format, kilobits, sampleRate, channels }: Encoding, goal: LoudnessGoal): string {
  return [format, kilobits, sampleRate, channels, goal.integrated, goal.truePeak].join(' ');
}

/** Measures a file of the job; `filters` come before the measurement. */
export function measure(
  job: Job,
  path: string,
  stage: MasterProgress['stage'],
  attempt: number,
  filters: readonly string[] = [],
): Promise<Loudness> {
  const { durationMs } = job.probe;
  const onTime = reporter(job, stage, attempt);
  return measureLoudness(job.programs, { path, durationMs, filters, signal: job.request.signal, onTime });
}

function reporter(
  { request, probe, measurements }: Job,
  stage: MasterProgress['stage'],
  attempt: number,
): (ms: number) => void {
  return (ms) =>
    request.onProgress?.({
      stage,
      attempt,
      measuredBefore: measurements.loudness !== undefined,
      doneMs: Math.min(ms, probe.durationMs),
      totalMs: probe.durationMs,
    });
}
