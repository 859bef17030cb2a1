import { OperationError } from '../model/index.ts';
import { runProgram } from './process.ts';

/** Where the two programs are, and that they are recent enough. */
export interface AudioPrograms {
  readonly ffmpeg: string;
  readonly ffprobe: string;
}

const OLDEST = 5;
const INSTALL =
  'Install it (Debian and Ubuntu: sudo apt-get install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg)';
const VERSION_MS = 20_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Finds ffmpeg and ffprobe in FFMPEG_PATH and FFPROBE_PATH, else on PATH; an OperationError where one is missing or older than 5. */
export async function findAudioPrograms(env: Environment = process.env): Promise<AudioPrograms> {
  const [ffmpeg, ffprobe] = await Promise.all([
    findProgram('ffmpeg', 'FFMPEG_PATH', env),
    findProgram('ffprobe', 'FFPROBE_PATH', env),
  ]);
  return { ffmpeg, ffprobe };
}

/** Programs that proved recent enough, by path, so that embedding many files asks once. */
const known = new Set<string>();

async function findProgram(name: string, variable: string, env: Environment): Promise<string> {
  const path = env[variable] || name;
  if (known.has(path)) return path;
  const where = env[variable] ? `'${path}', which ${variable} names,` : `'${name}' on PATH`;
  const hint = `${INSTALL}, or let ${variable} name the program.`;
  const found = await runProgram(path, ['-version'], { limitMs: VERSION_MS }).catch(() => undefined);
  const [, version] = new RegExp(`^${name} version (\\S+)`).exec(found?.out ?? '') ?? [];
  if (found === undefined || found.code !== 0 || version === undefined)
    throw new OperationError(`Expected the program ${name}; ${where} is missing or does not run.`, hint);
  if (majorVersion(version) < OLDEST)
    throw new OperationError(
      `Expected ${name} ${OLDEST} or newer, since older ones write wrong chapters; ${where} is version ${version}.`,
      hint,
    );
  known.add(path);
  return path;
}

/** The first number of `5.1.9-0+deb12u1` or `n6.0`. A build from the middle of development has none and counts as new. */
export function majorVersion(version: string): number {
  const [, major] = /^n?(\d{1,3})\./.exec(version) ?? [];
  return major === undefined ? Number.POSITIVE_INFINITY : Number(major);
}
