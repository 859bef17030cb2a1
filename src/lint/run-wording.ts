import type { RunResult } from '../model/index.ts';
import { printedLines } from './printed-claim.ts';
import { quoted } from './wording.ts';

type Ended = Extract<RunResult, { state: 'ended' }>;
type Stopped = Extract<RunResult, { state: 'stopped' }>;

/** Signals that end programs, by the number that Linux gives them. */
const SIGNALS: Readonly<Record<number, string>> = {
  4: 'an illegal instruction',
  6: 'an abort',
  7: 'a memory error',
  8: 'an arithmetic error',
  9: 'force',
  11: 'a memory error',
  13: 'a broken pipe',
  15: 'a request to end',
  24: 'its limit of processor time',
  25: 'its limit for the size of a file',
};

/** How a program failed, and with what words. */
export function failure({ status, errors }: Ended): string {
  const signal = SIGNALS[status - 128];
  const how = signal === undefined ? `it ends with exit status ${status}` : `it is ended by ${signal}`;
  const said = errorLine(errors, /(?:error|exception|panic|fatal)\b/i);
  return said === undefined ? how : `${how} and says ${quoted(said)}`;
}

/** The line that says what a compiler could not read. */
export function compilerError(errors: string): string | undefined {
  return errorLine(errors, /(?:\berror\b|:\d+:\d+:)/i, 'first');
}

/** What a program took too much of, as the end of a sentence that begins with it. */
export function excess({ over, limit }: Stopped): string {
  switch (over) {
    case 'time':
      return `is still running after ${seconds(limit)}; expected it to end by then`;
    case 'build-time':
      return `is still being compiled after ${seconds(limit)}; expected it to be done by then`;
    case 'memory':
      return `takes more than ${megabytes(limit)} of memory; expected less`;
    case 'output':
      return `prints more than ${megabytes(limit)}; expected less`;
  }
}

/** The last line, unless one with the words of an error stands before it: of those the last, or the first. */
function errorLine(errors: string, telling: RegExp, which: 'first' | 'last' = 'last'): string | undefined {
  // Rust puts what happened below the line that says where.
  const lines = printedLines(errors.replace(/panicked at (\S+):\n/, 'panic: ')).filter(
    (line) => line.trim() !== '',
  );
  const told = lines.filter((line) => telling.test(line));
  return (which === 'first' ? told[0] : told.at(-1)) ?? lines.at(-1);
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
