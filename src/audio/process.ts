import { spawn } from 'node:child_process';
import { OperationError } from '../model/index.ts';
import { onSuddenEnd } from './sudden-end.ts';

export interface ProgramEnd {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface ProgramLimits {
  /** When it is killed. */
  readonly limitMs: number;
  /** Cancels it: the program is killed. */
  readonly signal?: AbortSignal | undefined;
  /** Hears each line of the error output, whichever sign ends it. */
  readonly onLine?: ((line: string) => void) | undefined;
}

const MOST_OUTPUT = 64_000_000;
const MOST_ERRORS = 200_000;

/** Runs ffmpeg or ffprobe to its end, without a shell and with no input; an OperationError where it takes too long, says too much or is cancelled. */
export async function runProgram(
  path: string,
  args: readonly string[],
  { limitMs, signal, onLine }: ProgramLimits,
): Promise<ProgramEnd> {
  if (signal?.aborted) throw cancelled();
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let trouble: OperationError | undefined;
  const stop = (error: OperationError) => {
    trouble ??= error;
    child.kill('SIGKILL');
  };
  const onAbort = () => stop(cancelled());
  const settled = onSuddenEnd(() => child.kill('SIGKILL'));
  signal?.addEventListener('abort', onAbort, { once: true });
  const clock = setTimeout(() => stop(tooSlow(limitMs)), limitMs);
  const out: Buffer[] = [];
  let [size, err, rest] = [0, '', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_OUTPUT) stop(new OperationError('The audio file has more metadata than can be read.'));
    else out.push(chunk);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err = `${err}${text}`.slice(-MOST_ERRORS);
    if (onLine === undefined) return;
    const lines = `${rest}${text}`.slice(-MOST_ERRORS).split(/[\r\n]/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (trouble) throw trouble;
    return { code, out: Buffer.concat(out).toString('utf8'), err };
  } finally {
    settled();
    clearTimeout(clock);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** The sentence for a user who pressed Ctrl-C. */
export function cancelled(): OperationError {
  return new OperationError('Cancelled; nothing was left behind.');
}

/** The sentence for a file that keeps ffmpeg busy for longer than any sound one. */
export function tooSlow(limitMs: number): OperationError {
  return new OperationError(
    `The audio file was given up after ${Math.round(limitMs / 1_000)} s: reading it did not come to an end.`,
    'The file may be damaged; play it to see whether it is whole.',
  );
}

/** What ffmpeg says last whatever the reason was. */
const NO_REASON = /^(?:size=|Conversion failed|Error while (?:filtering|processing)|Nothing was written)/;

/** The last thing that ffmpeg complained about, as one line without a full stop. */
export function lastComplaint(err: string): string {
  const lines = err
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim())
    .filter((line) => line !== '' && !NO_REASON.test(line));
  return (lines.at(-1) ?? 'it gave no reason').slice(0, 300).replace(/[.!\s]+$/, '');
}
