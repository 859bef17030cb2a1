import type { Diagnostic, ShowFiles, SourceFile } from '../../index.ts';
import type { Terminal } from '../terminal.ts';
import { shownPath } from '../show-folder.ts';
import { printPretty } from './pretty.ts';

export interface Surroundings {
  readonly files: ShowFiles;
  readonly cwd: string;
  readonly terminal: Terminal;
}

/** Prints findings for people, one after another, with the lines they are about. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  { files, cwd, terminal }: Surroundings,
): void {
  const texts = textsOf(files);
  for (const diagnostic of diagnostics) {
    terminal.out(
      printPretty(diagnostic, {
        textOf: (path) => texts.get(path),
        shownPath: (path) => shownPath(files.root, path, cwd),
        colour: terminal.colour.out,
        width: terminal.width,
      }),
    );
  }
}

/** The text of every file of the show, by path. */
export function textsOf(files: ShowFiles): ReadonlyMap<string, string> {
  const { config, sources, series, formats, coldOpens, episodes } = files;
  const all: readonly (SourceFile | undefined)[] = [config, sources, ...series, ...formats, ...coldOpens];
  return new Map([...all, ...episodes].flatMap((file) => (file ? [[file.path, file.text] as const] : [])));
}
