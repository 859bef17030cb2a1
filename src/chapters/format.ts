import type { Basis, Chapter, ChapterSheet } from '../model/index.ts';
import type { FrameRate } from '../notation/timecode.ts';
import { shortenTitles } from './shorten-titles.ts';
import { fromZero, tidySheet, withoutHidden } from './tidy-sheet.ts';

/** What a chapter may have beside title and start. */
export type ChapterField = 'end' | 'url' | 'image' | 'hidden' | 'level' | 'location';

/** How finely a format counts: 75 frames a second in cue sheets, the frames of `frameRate` in lists of video editors. */
export type TimeStep = 'millisecond' | 'second' | 'cue frame' | 'video frame';

/** What comes back when a file of the format is read. */
export interface ChapterKeeps {
  readonly fields: readonly ChapterField[];
  /** Whether the file has a place to say that its times are a plan or estimates. */
  readonly basis: boolean;
  readonly step: TimeStep;
  readonly mostChapters?: number | undefined;
  /** UTF-16 code units that a title may have; longer ones give way to the chapter's short title, or are cut. */
  readonly longestTitle?: number | undefined;
  /** Set where a list has to begin at 0: a first chapter that begins later is written there. */
  readonly beginsAtZero?: boolean | undefined;
}

/** What a reader or writer must be told because the file does not say it. */
export interface ChapterOptions {
  /** For formats whose step is a video frame. */
  readonly frameRate?: FrameRate | undefined;
}

/** Why a format cannot hold a sheet. */
export interface ChapterRefusal {
  /** One sentence. */
  readonly message: string;
  /** The first chapter that does not fit; absent where none is to blame. */
  readonly chapter?: Chapter | undefined;
}

/** One way to write a chapter list down. */
export interface ChapterFormat {
  /** As `--only`, `--to` and messages name it: the file's name under `formats/`. */
  readonly name: string;
  /** One sentence for `--help`: what it is and who takes it. */
  readonly description: string;
  /** Name of the file in the folder of chapter files. */
  readonly fileName: string;
  /** What a web server should call it. */
  readonly mediaType: string;
  readonly keeps: ChapterKeeps;
  /** Why this sheet cannot be written; undefined where it can. Ask before `write`. */
  refuses(sheet: ChapterSheet, options?: ChapterOptions): ChapterRefusal | undefined;
  /** The file's text, made from the tidied sheet (see `tidySheet`). It breaks no rule of the format, whatever the sheet holds. */
  write(sheet: ChapterSheet, options?: ChapterOptions): string;
  /** Whether a file looks like this format; the first format that says so reads it. */
  recognises(text: string): boolean;
  /** Takes what can be taken from a file of any origin and never throws. */
  read(text: string, options?: ChapterOptions): ChapterReading;
}

/** What could not be taken from a file, or had to be guessed. Counted from 1; absent where the file as a whole is meant. */
export interface ChapterRemark {
  readonly line?: number | undefined;
  /** In UTF-16 code units. */
  readonly column?: number | undefined;
  readonly message: string;
  /** Set where it is said what was mended, and nothing of the file is missing from what was made of it. */
  readonly harmless?: boolean | undefined;
}

/** What a chapter file holds. */
export interface ChapterReading {
  readonly episodeTitle?: string | undefined;
  readonly showTitle?: string | undefined;
  /** What the file says its times rest on; undefined where it does not say. */
  readonly basis?: Basis | undefined;
  /** In the file's order. A chapter whose end the file does not tell has it at its start; a hidden one may have no title. */
  readonly chapters: readonly Chapter[];
  /** When the recording ends, as far as the file says it: its length, or the end of a chapter that was cut or left out. */
  readonly latestMs?: number | undefined;
  readonly remarks: readonly ChapterRemark[];
}

type Definition<Format> = Omit<ChapterFormat, 'refuses'> & {
  readonly refuses?: ChapterFormat['refuses'];
} & Format;

/**
 * A format whose writer sees tidied sheets only, without what it cannot keep: hidden chapters where it cannot hide,
 * titles that are too long. No writer has to defend itself against what a sheet may hold.
 */
export function chapterFormat<const Format extends Partial<ChapterFormat>>(
  format: Definition<Format>,
): Definition<Format> & ChapterFormat {
  const prepare = (sheet: ChapterSheet) => prepareSheet(sheet, format.keeps);
  return {
    ...format,
    refuses: (sheet, options) => {
      const prepared = prepare(sheet);
      return tooMany(prepared, format) ?? format.refuses?.(prepared, options);
    },
    write: (sheet, options) => format.write(prepare(sheet), options),
  };
}

/** Name of the file of a sheet; one that cannot say inside that its times are no recording's says it by its name. */
export function chapterFileName({ fileName, keeps }: ChapterFormat, { basis }: ChapterSheet): string {
  return keeps.basis || basis === 'recorded' ? fileName : fileName.replace('chapters.', `chapters.${basis}.`);
}

/** The sheet as a format that keeps this much writes it: tidied, hidden chapters and long titles gone where it must be. */
export function prepareSheet(sheet: ChapterSheet, keeps: ChapterKeeps): ChapterSheet {
  const tidy = tidySheet(sheet);
  const shown = keeps.fields.includes('hidden') ? tidy : withoutHidden(tidy);
  return shortenTitles(keeps.beginsAtZero ? fromZero(shown) : shown, keeps.longestTitle);
}

function tooMany(
  { chapters }: ChapterSheet,
  { name, keeps: { mostChapters = Number.POSITIVE_INFINITY } }: Pick<ChapterFormat, 'name' | 'keeps'>,
): ChapterRefusal | undefined {
  return chapters.length > mostChapters
    ? {
        message: `The format ${name} holds ${mostChapters} chapters at most; there are ${chapters.length}.`,
        chapter: chapters[mostChapters],
      }
    : undefined;
}
