import type { Command } from 'commander';
import { openOwnRules, parseShow, type RunningOwnRules, type ShowFiles } from '../index.ts';
import type { Invocation } from './command.ts';
import { harmless } from './print/cells.ts';
import type { Terminal } from './terminal.ts';

/** Declares `--safe`, which `openRulesOfShow` heeds. */
export function addSafeOption(command: Command): void {
  command.option(
    '--safe',
    "run no code of the show's: rules of its own and programs are left out, as pull requests of strangers ask for",
  );
}

/** Whether no code of the show's may be run, whatever other options ask for. */
export function isSafe({ options }: Pick<Invocation, 'options'>): boolean {
  return options['safe'] === true;
}

/** What runs the show's own rules for one command; undefined with --safe. Close it at the end. */
export async function openRulesOfShow({
  options,
  terminal,
}: Pick<Invocation, 'options' | 'terminal'>): Promise<RunningOwnRules | undefined> {
  if (isSafe({ options })) return undefined;
  const printed = new PrintedLines(terminal);
  return openOwnRules({ onPrinted: (text) => printed.add(text) });
}

/** Says what --safe left out. */
export async function tellLeftOut(
  files: ShowFiles,
  { options, terminal }: Pick<Invocation, 'options' | 'terminal'>,
): Promise<void> {
  if (!isSafe({ options })) return;
  const modules = files.config.text.includes('lint-rules')
    ? (await parseShow(files)).settings.lint.modules
    : [];
  const what = [
    ...(modules.length > 0 ? [`the show's own rules (${modules.map(harmless).join(', ')})`] : []),
    ...(options['runCode'] === true ? ['running the code of episodes'] : []),
  ];
  if (what.length > 0) terminal.err(`Left out because of --safe: ${what.join('; ')}.\n`);
}

/** Nobody reads more of what rules print. */
const MOST_PRINTED = 100_000;

/** Passes on what own rules print, line by line, where it disturbs no report. */
class PrintedLines {
  readonly #terminal: Terminal;
  #rest = '';
  #count = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  add(text: string): void {
    const before = this.#count;
    this.#count += text.length;
    if (before > MOST_PRINTED) return;
    const lines = `${this.#rest}${text}`.split(/\r?\n/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#terminal.err(`own rules: ${harmless(line)}\n`);
    if (this.#count > MOST_PRINTED)
      this.#terminal.err('own rules: … (what they print from here on is left out)\n');
  }
}
