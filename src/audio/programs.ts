import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperationError } from '../model/index.ts';
import { runProgram } from './process.ts';
import { shownName } from './shown-name.ts';

/** Where the two programs are; they are recent enough. */
export interface AudioPrograms {
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** What ffmpeg calls itself. */
  readonly version: string;
}

const OLDEST = 5;
const VERSION_MS = 20_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds ffmpeg and ffprobe: where FFMPEG_PATH and FFPROBE_PATH say, each a program or the folder that holds it; ffprobe beside the
 * ffmpeg that is named; else on PATH. An OperationError where one is missing or older than 5.
 */
export async function findAudioPrograms(env: Environment = process.env): Promise<AudioPrograms> {
  const named = await namedProgram('ffmpeg', env['FFMPEG_PATH']);
  const sibling = env['FFPROBE_PATH'] ? undefined : await beside(named);
  const probe = sibling ?? (await namedProgram('ffprobe', env['FFPROBE_PATH']));
  const [version] = await Promise.all([
    versionOf('ffmpeg', named, 'FFMPEG_PATH'),
    versionOf('ffprobe', probe, sibling ? 'FFMPEG_PATH' : 'FFPROBE_PATH'),
  ]);
  return { ffmpeg: named ?? 'ffmpeg', ffprobe: probe ?? 'ffprobe', version };
}

async function namedProgram(name: string, given: string | undefined): Promise<string | undefined> {
  if (!given) return undefined;
  return (await isA(given, 'folder')) ? join(given, fileName(name)) : given;
}

async function beside(ffmpeg: string | undefined): Promise<string | undefined> {
  if (ffmpeg === undefined || dirname(ffmpeg) === '.') return undefined;
  const path = join(dirname(ffmpeg), fileName('ffprobe'));
  return (await isA(path, 'file')) ? path : undefined;
}

function fileName(program: string): string {
  return process.platform === 'win32' ? `${program}.exe` : program;
}

async function isA(path: string, what: 'file' | 'folder'): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return (what === 'file' ? found?.isFile() : found?.isDirectory()) ?? false;
}

/** Programs that proved recent enough, by path, so that embedding many files asks once. */
const known = new Map<string, string>();

async function versionOf(name: string, path: string | undefined, variable: string): Promise<string> {
  const program = path ?? name;
  const before = known.get(program);
  if (before !== undefined) return before;
  const where = path === undefined ? `'${name}' on PATH` : `'${shownName(path)}', which ${variable} names,`;
  const hint = `${installHint()} Or let ${variable} name the program.`;
  const found = await runProgram(program, ['-version'], { limitMs: VERSION_MS }).catch(reasonOf);
  if (typeof found === 'string')
    throw new OperationError(`Expected the program ${name}; ${where} ${found}.`, hint);
  const [, version] = new RegExp(`^${name} version (\\S+)`).exec(found.out) ?? [];
  if (found.code !== 0 || version === undefined)
    throw new OperationError(`Expected the program ${name}; ${where} is another program, or broken.`, hint);
  if (majorVersion(version) < OLDEST)
    throw new OperationError(
      `Expected ${name} ${OLDEST} or newer, since older ones write wrong chapters; ${where} is version ${version.slice(0, 40)}.`,
      hint,
    );
  known.set(program, version);
  return version;
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'is missing';
  return error.code === 'EACCES' ? 'may not be run' : 'does not run';
}

const INSTALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "Install it with 'sudo apt-get install ffmpeg' (Debian and Ubuntu) or your system's own installer.",
  darwin: "Install it with 'brew install ffmpeg'.",
  win32: "Install it with 'winget install ffmpeg', then open a new terminal.",
};

/** How ffmpeg is installed on a system, as a sentence. */
export function installHint(platform: NodeJS.Platform = process.platform): string {
  return INSTALL[platform] ?? 'Install it from https://ffmpeg.org/download.html.';
}

/** The first number of `5.1.9-0+deb12u1` or `n6.0`. A build from the middle of development has none and counts as new. */
export function majorVersion(version: string): number {
  const [, major] = /^n?(\d{1,3})\./.exec(version) ?? [];
  return major === undefined ? Number.POSITIVE_INFINITY : Number(major);
}
