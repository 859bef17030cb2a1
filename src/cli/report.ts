import type { Diagnostic } from '../index.ts';
import type { Terminal } from './terminal.ts';

export async function report(
  diagnostics: readonly Diagnostic[],
  root: string,
  { terminal }: { readonly cwd: string; readonly terminal: Terminal },
): Promise<void> {
  for (const { path, range, severity, message, rule } of diagnostics) {
    terminal.out(`${path}:${range.start.line}:${range.start.column} ${severity} ${message} (${rule})\n`);
  }
}
