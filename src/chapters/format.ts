import type { Basis, Chapter, ChapterSheet } from '../model/index.ts';
import { tidySheet } from './tidy-sheet.ts';

/** One way to write a chapter list down. */
export interface ChapterFormat {
  /** As `--only` and messages name it: the file's name under `formats/`. */
  readonly name: string;
  /** One sentence for `--help`: what it is and who takes it. */
  readonly description: string;
  /** Name of the file in the folder of chapter files. */
  readonly fileName: string;
  /** What a web server should call it. */
  readonly mediaType: string;
  /** The file's text, made from the tidied sheet (see `tidySheet`). It breaks no rule of the format, whatever the sheet holds. */
  write(sheet: ChapterSheet): string;
  /** Takes what can be taken from a file of any origin and never throws. */
  readonly read?: (text: string) => ChapterReading;
}

/** What a chapter file holds. */
export interface ChapterReading {
  readonly episodeTitle?: string | undefined;
  readonly showTitle?: string | undefined;
  /** What the file says its times rest on; undefined where it does not say. */
  readonly basis?: Basis | undefined;
  /** In the file's order. A chapter whose end the file does not tell has it at its start; a hidden one may have no title. */
  readonly chapters: readonly Chapter[];
  /** What could not be taken. `line` counts from 1 and is absent where the file as a whole is meant. */
  readonly remarks: readonly { readonly line?: number | undefined; readonly message: string }[];
}

/** A format whose writer sees tidied sheets only, so that no writer has to defend itself against what a sheet may hold. */
export function chapterFormat<const Format extends ChapterFormat>(format: Format): Format {
  return { ...format, write: (sheet: ChapterSheet) => format.write(tidySheet(sheet)) };
}
