import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Loudness } from './loudness.ts';
import { type KeptMeasurement, readKept, writeKept } from './measurement-files.ts';
import type { Attempt } from './normalise.ts';
import { cancelled } from './process.ts';

/** What is known of a recording from earlier work on it, and a place for what will be. */
export interface Measurements {
  readonly loudness: Loudness | undefined;
  /** What is to be asked for next, or reached a goal with an encoding, by a name for the two. */
  asked(name: string): Attempt | undefined;
  keepLoudness(loudness: Loudness): Promise<void>;
  keepAsked(name: string, asked: Attempt): Promise<void>;
}

/** What measurements rest on. */
export interface Measured {
  readonly path: string;
  /** Filters before the measurement. */
  readonly filters: readonly string[];
  /** Of ffmpeg. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
}

/** Grows with every change of what is kept or of how it is measured. */
const SHAPE = 'coldopen loudness 1';

/**
 * What a folder knows of a recording, by its content, so that it is never that of another. Without a folder nothing is known or
 * kept; nor is it a fault where the folder cannot be used, for all can be measured again.
 */
export async function openMeasurements(
  folder: string | undefined,
  measured: Measured,
): Promise<Measurements> {
  if (folder === undefined) return NOTHING;
  const size = await stat(measured.path).then(
    (found) => found.size,
    () => -1,
  );
  let named: Promise<string> | undefined;
  const name = () => (named ??= nameOf(measured, size));
  // Reading all of a recording takes a while: only where something may be known of it.
  const names = await readdir(folder).catch(() => []);
  const mayBeKnown = names.some((one) => one.startsWith(`loudness-${size}-`));
  let kept: KeptMeasurement = mayBeKnown ? await readKept(join(folder, await name())) : {};
  const keep = async (more: KeptMeasurement) => {
    kept = { ...kept, ...more };
    const file = await name();
    await writeKept(folder, file, kept).catch(() => undefined);
  };
  return {
    loudness: kept.loudness,
    asked: (one) => kept.asked?.[one],
    keepLoudness: (loudness) => keep({ loudness }),
    keepAsked: (one, goal) => keep({ asked: { ...kept.asked, [one]: goal } }),
  };
}

const NOTHING: Measurements = {
  loudness: undefined,
  asked: () => undefined,
  keepLoudness: async () => {},
  keepAsked: async () => {},
};

async function nameOf({ path, filters, version, signal }: Measured, size: number): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([SHAPE, version, filters]));
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1_048_576 }), hash, { signal });
  } catch (error) {
    throw signal?.aborted ? cancelled() : error;
  }
  return `loudness-${size}-${hash.digest('hex')}.json`;
}
