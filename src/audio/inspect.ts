import { fileNotes } from './file-notes.ts';
import { type Loudness, measureLoudness } from './loudness.ts';
import { openMeasurements } from './measurements.ts';
import { type AudioProbe, probeAudio } from './probe.ts';
import { type AudioPrograms, findAudioPrograms } from './programs.ts';

/** What is in an audio file, and how loud it is. */
export interface AudioReport extends AudioProbe {
  /** Absent where it was not asked for. */
  readonly loudness?: Loudness | undefined;
  /** Sentences about what is odd. */
  readonly notes: readonly string[];
}

export interface InspectOptions {
  readonly loudness: boolean;
  /** Where measurements are kept; nowhere unless told. */
  readonly memory?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onTime?: ((ms: number, totalMs: number) => void) | undefined;
}

/** Reads what an audio file says of itself and, unless told otherwise, listens to all of it to measure its loudness. */
export async function inspectAudio(path: string, options: InspectOptions): Promise<AudioReport> {
  const programs = await findAudioPrograms();
  const probe = await probeAudio(programs, path, options.signal);
  const loudness = options.loudness ? await listen(programs, path, probe, options) : undefined;
  return { ...probe, loudness, notes: fileNotes(probe, path, loudness) };
}

async function listen(
  programs: AudioPrograms,
  path: string,
  { durationMs }: AudioProbe,
  { memory, signal, onTime }: InspectOptions,
): Promise<Loudness> {
  const rests = { path, filters: [], version: programs.version, signal };
  const measurements = await openMeasurements(memory, rests);
  if (measurements.loudness) return measurements.loudness;
  const hears = (ms: number) => onTime?.(ms, durationMs);
  const loudness = await measureLoudness(programs, { path, durationMs, signal, onTime: hears });
  await measurements.keepLoudness(loudness);
  return loudness;
}
