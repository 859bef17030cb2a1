import type { Terminal } from './terminal.ts';

/** One line that says how far the work is. On a terminal only: nothing is printed in a pipe or in CI. */
export class Progress {
  private readonly terminal: Terminal;
  private shown = false;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** Replaces the line. */
  show(text: string): void {
    if (!this.terminal.interactive) return;
    this.terminal.err(`\r\u001b[2K${text.slice(0, Math.max(0, this.terminal.width - 1))}`);
    this.shown = true;
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.shown) this.terminal.err('\r\u001b[2K');
    this.shown = false;
  }
}
