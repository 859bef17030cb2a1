import { type Loudness, measureLoudness } from './loudness.ts';
import { openMeasurements } from './measurements.ts';
import { type AudioProbe, probeAudio } from './probe.ts';
import { findAudioPrograms } from './programs.ts';

/** What is in an audio file, and how loud it is. */
export interface AudioReport extends AudioProbe {
  /** Absent where it was not asked for. */
  readonly loudness?: Loudness | undefined;
}

/** Reads what an audio file says of itself and, unless told otherwise, listens to all of it to measure its loudness. */
export async function inspectAudio(
  path: string,
  options: {
    readonly loudness: boolean;
    /** Where measurements are kept; nowhere unless told. */
    readonly memory?: string | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly onTime?: ((ms: number, totalMs: number) => void) | undefined;
  },
): Promise<AudioReport> {
  const programs = await findAudioPrograms();
  const probe = await probeAudio(programs, path, options.signal);
  if (!options.loudness) return probe;
  const { durationMs } = probe;
  const onTime = (ms: number) => options.onTime?.(ms, durationMs);
  const { signal } = options;
  const rests = { path, filters: [], version: programs.version, signal };
  const measurements = await openMeasurements(options.memory, rests);
  if (measurements.loudness) return { ...probe, loudness: measurements.loudness };
  const loudness = await measureLoudness(programs, { path, durationMs, signal, onTime });
  await measurements.keepLoudness(loudness);
  return { ...probe, loudness };
}
