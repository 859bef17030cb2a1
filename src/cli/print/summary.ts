import { counted, type Diagnostic, type Severity } from '../../index.ts';

/** How many findings of each severity there are, and in how many files. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  readonly files: number;
}

export function countFindings(diagnostics: readonly Diagnostic[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  const files = new Set<string>();
  for (const { severity, path } of diagnostics) {
    counts[severity]++;
    files.add(path);
  }
  return { ...counts, files: files.size };
}

/** `3 errors, 1 warning in 2 files`; empty where nothing was found. */
export function summarise({ error, warning, hint, files }: Counts): string {
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(hint, 'hint')];
  const found = parts.filter((part) => !part.startsWith('0 '));
  return found.length === 0 ? '' : `${found.join(', ')} in ${counted(files, 'file')}`;
}
