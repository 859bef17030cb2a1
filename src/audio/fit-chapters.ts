import { type Basis, type Chapter, OperationError } from '../model/index.ts';
import { tidySheet } from '../chapters/index.ts';
import { formatTimestamp } from '../notation/timestamp.ts';
import { wholeMs } from '../notation/whole-ms.ts';
import type { AudioContainer } from './containers.ts';
import { LONGEST_MP4_TITLE } from './mp4-chapter-list.ts';
import { counted } from '../notation/counted.ts';

/** A chapter as it is written into audio. */
export interface AudioChapter {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly url?: string | undefined;
  /** The address by which the chapter names its image. */
  readonly image?: string | undefined;
}

/** Chapters that fit an audio file, and sentences about what had to be changed or left out. */
export interface FittedChapters {
  readonly chapters: readonly AudioChapter[];
  readonly notes: readonly string[];
}

const LONGEST_MP4_LIST = 255;

/**
 * Chapters as a container of this length takes them: in order, one after another without a gap, the last to the end of the audio.
 * An OperationError where one starts after the end, or there are more than the container counts.
 */
export function fitChapters(
  listed: readonly Chapter[],
  container: AudioContainer,
  durationMs: number,
): FittedChapters {
  const shown = listed.filter(({ hidden, startMs }) => !hidden && Number.isFinite(startMs));
  const isMp4 = container.chapterPlace === 'mp4';
  const firstMs = shown.reduce((least, { startMs }) => Math.min(least, wholeMs(startMs)), durationMs);
  const tidy = tidySheet({ ...NO_FACTS, totalMs: durationMs, chapters: shown }).chapters.map(
    (chapter, index) => (index === 0 && isMp4 ? { ...chapter, startMs: 0 } : chapter),
  );
  refuse(tidy, container, durationMs);
  const chapters = tidy.map(({ title, startMs, url, image }, index) => ({
    title,
    startMs,
    endMs: tidy[index + 1]?.startMs ?? durationMs,
    url: container.links ? url : undefined,
    image: container.images ? image : undefined,
  }));
  const long = tidy.filter(({ title }) => Buffer.byteLength(title) > LONGEST_MP4_TITLE).length;
  return {
    chapters,
    notes: [
      shown.length < listed.length &&
        `${counted(listed.length - shown.length, 'hidden chapter')} left out: players list every chapter of a file.`,
      tidy.length < shown.length &&
        `${counted(shown.length - tidy.length, 'chapter')} left out: another starts at the same time.`,
      isMp4 &&
        tidy.length > 0 &&
        firstMs > 0 &&
        `The first chapter was moved from ${formatTimestamp(firstMs)} to the start, where M4A files need one.`,
      isMp4 &&
        long > 0 &&
        `${counted(long, 'title')} of more than ${LONGEST_MP4_TITLE} bytes cut in the list that AntennaPod reads, since it gives up on longer ones; the chapter track, which others read, has them whole.`,
      isMp4 &&
        tidy.length > LONGEST_MP4_LIST &&
        `The list that AntennaPod reads holds the first ${LONGEST_MP4_LIST} of ${tidy.length} chapters; the chapter track, which others read, has them all.`,
      lost(tidy, container.links, 'link', ({ url }) => url, container),
      lost(tidy, container.images, 'image', ({ image }) => image, container),
    ].filter((note) => typeof note === 'string'),
  };
}

/** One sentence where times are no recording's, which do not belong into audio; undefined where they are. */
export function refuseBasis(basis: Basis): OperationError | undefined {
  if (basis === 'recorded') return undefined;
  const what = basis === 'planned' ? 'the plan' : 'estimates from the script';
  return new OperationError(
    `The chapter times are ${what}, not taken from the recording, so chapters would land in the wrong places.`,
    'Embed chapters with times of the recording, such as a marker list from your editor, or add --allow-estimates to embed these.',
  );
}

function refuse(tidy: readonly Chapter[], container: AudioContainer, durationMs: number): void {
  const { title: name, mostChapters = Number.POSITIVE_INFINITY } = container;
  if (tidy.length === 0)
    throw new OperationError(
      'There is no chapter to embed.',
      'Name an episode or chapter file that has chapters.',
    );
  if (tidy.length > mostChapters)
    throw new OperationError(
      `${name} files hold ${mostChapters} chapters at most; there are ${tidy.length}.`,
      'Leave some out, or embed them into an M4A or MKA file.',
    );
  const late = tidy.findIndex(({ startMs }) => startMs >= durationMs);
  const chapter = tidy[late];
  if (chapter)
    throw new OperationError(
      `Chapter ${late + 1}, "${shortened(chapter.title)}", starts at ${formatTimestamp(chapter.startMs)}, and the audio ends at ${formatTimestamp(durationMs)}.`,
      'Check that these are the chapters of this recording.',
    );
}

/** A title as messages quote it. */
export function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : title;
}

function lost(
  chapters: readonly Chapter[],
  has: boolean,
  what: string,
  of: (chapter: Chapter) => string | undefined,
  container: AudioContainer,
): string | false {
  const number = has ? 0 : chapters.filter((chapter) => of(chapter) !== undefined).length;
  return (
    number > 0 &&
    `${counted(number, what)} of chapters left out: ${container.title} files have no place for them.`
  );
}

const NO_FACTS = { episodeTitle: '', showTitle: '', language: 'en', basis: 'recorded' } as const;
