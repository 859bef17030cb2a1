import { alignChapters, type Alignment, alignWords, recordRundown, type Script } from './align/index.ts';
import {
  CHAPTER_FORMATS,
  type ChapterFormat,
  detectChapterFormat,
  mendReading,
  sheetOfReading,
  tidySheet,
} from './chapters/index.ts';
import { type ChapterSheet, OperationError, type Rundown, type Show } from './model/index.ts';
import { formatClock } from './notation/time.ts';
import { readGivenFile } from './read/index.ts';
import { isEstimated, readTranscript } from './transcripts/index.ts';

/** A file that tells when things are heard in a finished recording. */
export interface RecordingFile {
  /** Absolute. */
  readonly path: string;
  /** How messages name it. */
  readonly shown: string;
  /** How long the recording is, where the file does not say it. */
  readonly totalMs?: number | undefined;
}

/** An episode on the times of its recording. */
export interface RecordedEpisode {
  readonly rundown: Rundown;
  /** What the times were read from. */
  readonly from: 'audio' | 'chapters' | 'transcript';
  /** One sentence for each thing that had to be judged, or was not found. */
  readonly remarks: readonly string[];
}

const AUDIO = /\.(?:aac|aiff?|flac|m4[abv]|mk[av]|mov|mp[34]|oga|ogg|opus|wav|webm|wma)$/i;
/** What is said in some thirty hours; matching more costs minutes. */
const MOST_CHARACTERS = 2_000_000;
/** A list with more entries for each part of the script is a transcript. */
const MOST_CHAPTERS_A_SEGMENT = 10;

/** Finds an episode in the chapters of a finished recording, or in its transcript. An OperationError says why where it is not in there. */
export async function recordEpisode(
  file: RecordingFile,
  script: Script,
  show: Show,
): Promise<RecordedEpisode> {
  const { from, ...alignment } = await alignRecording(file, script);
  const tolerance = show.formats.get(script.episode.facts.format ?? '')?.pacingTolerance;
  return {
    rundown: recordRundown(script.rundown, alignment, tolerance),
    from,
    remarks: alignment.remarks,
  };
}

type Found = Alignment & Pick<RecordedEpisode, 'from'>;

async function alignRecording(file: RecordingFile, script: Script): Promise<Found> {
  if (AUDIO.test(file.path)) return { ...alignedBy(await sheetOfAudio(file), file, script), from: 'audio' };
  const { text } = await readGivenFile(file.path, file.shown, 'chapters or a transcript');
  const transcript = readTranscript(text);
  if (transcript && lengthOf(transcript.pieces) > MOST_CHARACTERS)
    throw new OperationError(
      `'${file.shown}' says more than anybody can in thirty hours, expected the transcript of one episode.`,
    );
  const words = transcript && alignWords(script.rundown, transcript.pieces, file.totalMs);
  if (words?.alignment) {
    if (isEstimated(text)) refuseEstimates(file);
    return { ...words.alignment, from: 'transcript' };
  }
  const format = detectChapterFormat<ChapterFormat>(text, CHAPTER_FORMATS);
  const sheet =
    format && tidySheet(sheetOfReading(mendReading(format.read(text)), { totalMs: file.totalMs }));
  const isList =
    sheet && sheet.chapters.length <= MOST_CHAPTERS_A_SEGMENT * Math.max(3, script.rundown.segments.length);
  if (isList && sheet.chapters.length > 0) return { ...alignedBy(sheet, file, script), from: 'chapters' };
  if (words) refuseStranger(file, words.share);
  throw new OperationError(
    `'${file.shown}' does not say when anything is heard.`,
    'Expected an audio file with chapters, a chapter file in any format, or a transcript with times.',
  );
}

function alignedBy(sheet: ChapterSheet, file: RecordingFile, script: Script): Alignment {
  if (sheet.basis !== 'recorded') refuseEstimates(file);
  const last = sheet.chapters.at(-1);
  if (file.totalMs !== undefined && last && file.totalMs <= last.startMs)
    throw new OperationError(
      `A recording of ${formatClock(file.totalMs)} cannot have a chapter that begins at ${formatClock(last.startMs)}, as '${file.shown}' has.`,
      'Check the length: 58:12 is minutes and seconds.',
    );
  const alignment = alignChapters(script, sheet);
  if (alignment) return alignment;
  throw new OperationError(
    `No chapter of '${file.shown}' is a segment of this episode: it has ${titles(sheet.chapters)}, the script has ${titles(script.rundown.segments)}.`,
    'Expected chapters that are called as the script’s headings are, in their order.',
  );
}

async function sheetOfAudio({ path, shown, totalMs }: RecordingFile): Promise<ChapterSheet> {
  const { inspectAudio } = await import('./audio/index.ts');
  const { chapters, durationMs } = await inspectAudio(path, { loudness: false });
  if (chapters.length === 0)
    throw new OperationError(
      `'${shown}' has no chapters, so it does not say when a segment begins.`,
      'Expected audio with chapters, or the recording’s chapter file or transcript.',
    );
  return tidySheet({
    episodeTitle: '',
    showTitle: '',
    language: 'en',
    basis: 'recorded',
    totalMs: totalMs ?? durationMs,
    chapters: chapters.map(({ title, startMs, endMs }) => ({ title, startMs, endMs, level: 1 })),
  });
}

function lengthOf(pieces: readonly { readonly text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function titles(named: readonly { readonly title: string }[]): string {
  const shown = named.slice(0, 3).map(({ title }) => `“${title.slice(0, 60)}”`);
  const more = named.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ') || 'none';
}

function refuseEstimates({ shown }: RecordingFile): never {
  throw new OperationError(
    `The times of '${shown}' were made from the script, not taken from a recording.`,
    'Expected chapters or a transcript of the finished recording.',
  );
}

function refuseStranger({ shown }: RecordingFile, share: number): never {
  throw new OperationError(
    `'${shown}' is a transcript of something else: ${Math.floor(share * 100)} % of the script’s words are in it in their order; expected at least 30 %.`,
    'Check that it is of this episode, and that the script is the one that was recorded.',
  );
}
