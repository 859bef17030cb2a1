import type { WriteStream } from 'node:tty';

/** Where a command prints: results to `out`, everything about the work itself to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether colour is wanted on each of the two (NO_COLOR, FORCE_COLOR, pipes). */
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** Columns of the terminal; 80 in a pipe. */
  readonly width: number;
  /** Whether `out` is a terminal, on which sentences are broken to fit. */
  readonly wraps?: boolean | undefined;
  /** Whether `err` is a terminal on which a progress line can be rewritten. */
  readonly interactive: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a stream says whose reader has gone away: a pipe's, and a terminal that was closed. */
const NOBODY_READS: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EIO']);

/** The process's own terminal. A reader that goes away (`coldopen lint | head`) ends the process quietly. */
export function processTerminal(process: NodeJS.Process): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (NOBODY_READS.has(error.code)) process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colour: { out: wantsColour(stdout, env), err: wantsColour(stderr, env) },
    // A terminal that does not know its width says 0; windows change theirs.
    get width() {
      return stdout.columns || stderr.columns || 80;
    },
    wraps: stdout.isTTY === true,
    interactive: stderr.isTTY === true && env['CI'] === undefined && env['TERM'] !== 'dumb',
  };
}

/** As https://no-color.org and force-color.org have it: a variable that is set and not empty counts. */
function wantsColour(stream: Partial<WriteStream>, env: Environment): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
