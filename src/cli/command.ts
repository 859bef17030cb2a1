import type { Command } from 'commander';
import type { CANCELS, CancelSignal } from './cancel.ts';
import type { Terminal } from './terminal.ts';

/** 0: done, nothing wrong. 1: findings of severity error (or too many warnings). 2: the work could not be done. 129, 130, 143: cancelled. */
export type ExitCode = 0 | 1 | 2 | (typeof CANCELS)[CancelSignal];

/** One call of a command, as the command line gave it. */
export interface Invocation {
  /** Operands in order; those of a variadic argument one by one. */
  readonly operands: readonly string[];
  /** By camel-cased option name, as commander gives them; read each with the type that `define` declared. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Absolute folder that operands are relative to. */
  readonly cwd: string;
  readonly terminal: Terminal;
}

/**
 * A command: `src/cli/commands/<name>.ts` exports one as `command`, and `commands/index.ts` lists it.
 * The module is loaded for its own command only. Keep its static imports light and take the library inside `run`
 * (`const { checkShow } = await import('../../index.ts')`), so that `--help` stays instant.
 */
export interface CommandModule {
  /** Declares arguments, options and examples (`examples(command, [...])`). */
  define(command: Command): void;
  /** Does the work. An OperationError becomes one sentence and exit code 2. */
  run(invocation: Invocation): Promise<ExitCode>;
}

/** Puts examples under a command's help: pairs of a command line and what it does. */
export function examples(command: Command, lines: readonly (readonly [line: string, what: string])[]): void {
  const width = Math.max(...lines.map(([line]) => line.length));
  const text = lines.map(([line, what]) => `  $ ${line.padEnd(width)}   ${what}`).join('\n');
  command.addHelpText('after', `\nExamples:\n${text}`);
}
