import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loudness } from './loudness.ts';
import type { Attempt } from './normalise.ts';

/** What is kept of one recording. */
export interface KeptMeasurement {
  readonly loudness?: Loudness | undefined;
  readonly asked?: Readonly<Record<string, Attempt>> | undefined;
}

const OWN_NAME = /^loudness-\d+-[0-9a-f]{64}\.json$/;
const MOST_KEPT = 200;
const LONGEST = 20_000;

/** What a file of the folder holds; nothing where there is none, or it is not whole. */
export async function readKept(path: string): Promise<KeptMeasurement> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.length > LONGEST) return {};
  try {
    const found = JSON.parse(text) as KeptMeasurement;
    return isLoudness(found.loudness) && Object.values(found.asked ?? {}).every(isAttempt) ? found : {};
  } catch {
    // Cut off, or of another program: it is measured again.
    return {};
  }
}

function isLoudness(found: Loudness | undefined): boolean {
  if (found === undefined) return false;
  const { integrated = 0, truePeak = 0, range, threshold, heardMs } = found;
  return [integrated, truePeak, range, threshold, heardMs].every(Number.isFinite);
}

function isAttempt({ integrated, truePeak, attempt, former }: Attempt): boolean {
  const numbers = [integrated, truePeak, former.asked, former.reached];
  return numbers.every(Number.isFinite) && Number.isSafeInteger(attempt) && attempt > 0;
}

/** Writes a file whole or not at all, and leaves only the newest two hundred beside it. */
export async function writeKept(folder: string, name: string, kept: KeptMeasurement): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const fresh = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(fresh, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
  await prune(folder, name);
}

async function prune(folder: string, keep: string): Promise<void> {
  const own = (await readdir(folder)).filter((name) => OWN_NAME.test(name) && name !== keep);
  if (own.length < MOST_KEPT) return;
  const dated = await Promise.all(
    own.map(async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const),
  );
  const old = dated.toSorted(([, a], [, b]) => b - a).slice(MOST_KEPT - 1);
  for (const [name] of old) await rm(join(folder, name), { force: true });
}
