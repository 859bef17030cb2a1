import { type Diagnostic, filesByPath, type ShowFiles, type SourceFile } from '../../index.ts';
import type { Terminal } from '../terminal.ts';
import { shownPath } from '../show-folder.ts';
import { printPretty } from './pretty.ts';

export interface Surroundings {
  readonly files: ShowFiles;
  /** The show's own code that findings point into, by path. */
  readonly code: ReadonlyMap<string, SourceFile>;
  readonly cwd: string;
  readonly terminal: Terminal;
}

/** Prints findings for people, one after another, with the lines they are about. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  { files, code, cwd, terminal }: Surroundings,
): void {
  const byPath = filesByPath(files);
  for (const diagnostic of diagnostics) {
    terminal.out(
      printPretty(diagnostic, {
        textOf: (path) => (byPath.get(path) ?? code.get(path))?.text,
        shownPath: (path) => shownPath(files.root, path, cwd),
        colour: terminal.colour.out,
        width: terminal.width,
        wraps: terminal.wraps,
      }),
    );
  }
}
