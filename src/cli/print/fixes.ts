import { type FixedFile, type FixedShow, counted } from '../../index.ts';
import type { ExitCode } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { countFindings, summarise } from './summary.ts';
import { unifiedDiff } from './unified-diff.ts';

/** What was mended in a file: how much, and each kind of fix with how often it was made. `shown` is the path as the user would type it. */
export function describeFixes({ descriptions }: FixedFile, shown: string): string {
  const counts = new Map<string, number>();
  for (const description of descriptions) counts.set(description, (counts.get(description) ?? 0) + 1);
  const lines = [...counts].map(
    ([description, count]) => `  ${description}${count > 1 ? ` (${count} times)` : ''}\n`,
  );
  const fixes = `${descriptions.length} ${descriptions.length === 1 ? 'fix' : 'fixes'}`;
  return `Mended ${shown}: ${fixes}\n${lines.join('')}`;
}

/** Prints the patch that --fix would make, and on the error stream what would be left to do by hand. */
export function showFixes(
  { fixed, diagnostics }: Pick<FixedShow, 'fixed' | 'diagnostics'>,
  terminal: Terminal,
): ExitCode {
  for (const { path, before, after } of fixed) terminal.out(unifiedDiff(path, before, after));
  const count = fixed.reduce((sum, { descriptions }) => sum + descriptions.length, 0);
  const fixes = count === 0 ? 'nothing' : counted(count, 'finding');
  const left = summarise(countFindings(diagnostics));
  terminal.err(`--fix would mend ${fixes}; left then: ${left === '' ? 'nothing' : left}.\n`);
  return countFindings(diagnostics).error > 0 ? 1 : 0;
}
