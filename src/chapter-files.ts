import {
  CHAPTER_FORMATS,
  chapterFileName,
  type ChapterFinding,
  type ChapterFormat,
  type ChapterOptions,
  type ChapterRemark,
  describeLosses,
  detectChapterFormat,
  judgeWriting,
  type Insert,
  encodingRemarks,
  makeChapterSheet,
  mendReading,
  sheetOfReading,
  shiftSheet,
} from './chapters/index.ts';
import { checkEpisode, openShow } from './check/index.ts';
import { type Basis, type ChapterSheet, OperationError } from './model/index.ts';
import type { RecordingFile } from './episode-recording.ts';
import { closest } from './notation/closest.ts';
import { readGivenFile } from './read/index.ts';

/** Chapters from an episode or a chapter file, with what had to be left out. */
export interface OpenedChapters {
  readonly sheet: ChapterSheet;
  /** The format that the file was read as; undefined for an episode. */
  readonly format?: string | undefined;
  readonly remarks: readonly ChapterRemark[];
}

/** What a user may say about a chapter file or an episode. */
export interface OpenChaptersOptions extends ChapterOptions {
  /** Absolute; `-` is standard input. */
  readonly path: string;
  /** How messages name it. */
  readonly shown: string;
  /** The show that an episode belongs to. */
  readonly root?: string | undefined;
  /** Name of the format to read the file as; it is detected unless told. */
  readonly from?: string | undefined;
  /** The recording's length, where the file does not say when the last chapter ends. */
  readonly totalMs?: number | undefined;
  /** What the times of a file rest on that does not say so; a recording unless told. */
  readonly basis?: Basis | undefined;
  /** Also list `###`; what the show says unless told. */
  readonly subChapters?: boolean | undefined;
  /** For an episode: the finished recording, whose times its chapters then have. */
  readonly recorded?: Pick<RecordingFile, 'path' | 'shown'> | undefined;
}

/** Reads the chapters of an episode (`.md` in a show) or of a file in any format. */
export async function openChapters(options: OpenChaptersOptions): Promise<OpenedChapters> {
  const { path, shown, root, from } = options;
  if (/\.md$/i.test(path) && from === undefined) {
    if (root === undefined)
      throw new OperationError(
        `There is no show around '${shown}': expected a folder with episodes/show.yaml in it.`,
        'A chapter file in Markdown can be read with --from.',
      );
    return sheetOfEpisode(root, options);
  }
  if (options.recorded !== undefined)
    throw new OperationError(
      `Unexpected --recorded: '${shown}' is no episode, and has its own times.`,
      'Name the episode (.md) instead, or leave --recorded out.',
    );
  const file = await readGivenFile(path, shown);
  const { text } = file;
  const format =
    from === undefined ? detectChapterFormat<ChapterFormat>(text, CHAPTER_FORMATS) : chapterFormatOf(from);
  if (text.trim() === '') throw new OperationError(`'${shown}' is empty, expected a file with chapters.`);
  if (format === undefined)
    throw new OperationError(
      `The format of '${shown}' could not be told from what stands in it.`,
      `Name it with --from: ${CHAPTER_FORMATS.map(({ name }) => name).join(', ')}.`,
    );
  const reading = mendReading(format.read(text, options));
  const remarks = [...encodingRemarks(file), ...reading.remarks];
  return { sheet: sheetOfReading(reading, options), format: format.name, remarks };
}

async function sheetOfEpisode(
  root: string,
  { path, subChapters, recorded, totalMs }: OpenChaptersOptions,
): Promise<OpenedChapters> {
  const opened = await openShow({ root, paths: [path] });
  const [file] = opened.selected;
  if (file === undefined) throw new OperationError(`'${path}' is no episode of this show.`);
  const { show } = opened;
  const { episode, rundown: estimated } = await checkEpisode(file, opened, []);
  const script = { episode, rundown: estimated };
  const heard =
    recorded &&
    (await (await import('./episode-recording.ts')).recordEpisode({ ...recorded, totalMs }, script, show));
  const sheet = makeChapterSheet({
    episode,
    rundown: heard?.rundown ?? estimated,
    show,
    subChapters: subChapters ?? show.settings.chapters?.subChapters,
  });
  return { sheet, remarks: heard?.remarks.map((message) => ({ message })) ?? [] };
}

/** A chapter list in a format, and a sentence for each thing that it lost there, at the place of the first chapter concerned. */
export interface WrittenChapters {
  readonly text: string;
  /** What its file is called where nobody names it. */
  readonly fileName: string;
  readonly losses: readonly ChapterRemark[];
  /** What the platforms that read the format find wrong with the list as it was written. */
  readonly findings: readonly ChapterFinding[];
}

/** Writes a sheet in a format, shifted by an intro and inserts. An OperationError says why where the format cannot hold it. */
export function writeChapters(
  sheet: ChapterSheet,
  to: string,
  options: ChapterOptions & {
    readonly introMs?: number | undefined;
    readonly inserts?: readonly Insert[] | undefined;
  } = {},
): WrittenChapters {
  const format = chapterFormatOf(to);
  const shifted = shiftSheet(sheet, options);
  const refusal = format.refuses(shifted, options);
  if (refusal !== undefined) throw new OperationError(refusal.message, 'Another format may hold them.');
  const text = format.write(shifted, options);
  return {
    text,
    fileName: chapterFileName(format, shifted),
    losses: describeLosses(shifted, text, format, options),
    findings: judgeWriting(shifted, format),
  };
}

function chapterFormatOf(name: string): ChapterFormat {
  const found = CHAPTER_FORMATS.find((format) => format.name === name);
  if (found !== undefined) return found;
  const near = closest(
    name,
    CHAPTER_FORMATS.map((format) => format.name),
  );
  throw new OperationError(
    `There is no chapter format '${name}'.`,
    near === undefined
      ? `There are: ${CHAPTER_FORMATS.map((format) => format.name).join(', ')}.`
      : `Did you mean '${near}'?`,
  );
}
