import { type Chapter, type ChapterSheet } from '../model/index.ts';
import type { ChapterFormat, ChapterOptions, ChapterRemark } from './format.ts';
import { sheetOfReading } from './sheet-of-reading.ts';
import { tidySheet } from './tidy-sheet.ts';
import { counted } from '../notation/counted.ts';

/**
 * What a sheet loses in a format, one sentence each, found by reading back what was written. `text` is the format's file of
 * this sheet. A sentence has the place of the first chapter that it is about, where the sheet was read from a file. Empty where
 * everything came back.
 */
export function describeLosses(
  sheet: ChapterSheet,
  text: string,
  format: ChapterFormat,
  options: ChapterOptions = {},
): readonly ChapterRemark[] {
  const reading = format.read(text, options);
  const whole = tidySheet(sheet);
  const after = tidySheet(sheetOfReading(reading, { totalMs: whole.totalMs, language: whole.language }));
  const canHide = format.keeps.fields.includes('hidden');
  const hidden = canHide ? [] : whole.chapters.filter((one) => one.hidden);
  const before = canHide ? whole.chapters : whole.chapters.filter((one) => !one.hidden);
  if (before.length !== after.chapters.length)
    return [
      {
        message: `Of ${before.length} chapters, ${after.chapters.length} came back when the file was read again.`,
      },
    ];
  const pairs = before.map((chapter, index) => [chapter, after.chapters[index] ?? chapter] as const);
  return [
    hidden.length > 0 && {
      ...hidden[0]?.place,
      message: `${counted(hidden.length, 'hidden chapter')} left out: the format cannot hide one.`,
    },
    whole.basis !== 'recorded' &&
      reading.basis === undefined && {
        message: `The file cannot say that its times are ${whole.basis}, not recorded.`,
      },
    lostTitles(pairs),
    lostTimes(pairs, format.keeps.beginsAtZero === true),
    format.keeps.fields.includes('end') ? movedEnds(pairs, format) : lostEnds(whole),
    lost(pairs, 'link', ({ url }) => url),
    lost(pairs, 'image', ({ image }) => image),
    lost(pairs, 'place', ({ location }) => location && JSON.stringify(location)),
    lost(pairs, 'sub-chapter', ({ level }) => (level > 1 ? level : undefined), 'listed like the others'),
  ].filter((remark) => remark !== false && remark !== undefined);
}

type Pairs = readonly (readonly [before: Chapter, after: Chapter])[];

function lost(
  pairs: Pairs,
  what: string,
  of: (chapter: Chapter) => unknown,
  how = 'left out',
): ChapterRemark | undefined {
  const gone = pairs.filter(([before, after]) => of(before) !== undefined && of(before) !== of(after));
  return gone.length === 0
    ? undefined
    : {
        ...gone[0]?.[0].place,
        message: `${counted(gone.length, what)} ${how}: the format has no place for them.`,
      };
}

function lostTitles(pairs: Pairs): ChapterRemark | undefined {
  const changed = pairs.filter(([before, after]) => before.title !== after.title);
  const [first] = changed;
  return first === undefined
    ? undefined
    : {
        ...first[0].place,
        message: `${counted(changed.length, 'title')} shortened or changed, such as "${first[0].title.slice(0, 60)}", now "${first[1].title.slice(0, 60)}".`,
      };
}

/** That a list which has to begin at 0 moved its first chapter is what the platforms' rules say. */
function lostTimes(pairs: Pairs, beginsAtZero: boolean): ChapterRemark | undefined {
  const moved = pairs
    .slice(beginsAtZero ? 1 : 0)
    .filter(([before, after]) => before.startMs !== after.startMs);
  if (moved.length === 0) return undefined;
  const most = moved.reduce(
    (longest, [before, after]) => Math.max(longest, Math.abs(before.startMs - after.startMs)),
    0,
  );
  return {
    ...moved[0]?.[0].place,
    message: `${counted(moved.length, 'start')} moved, by ${most} ms at most: the format counts less finely.`,
  };
}

/** Of an end nothing is lost where the next chapter follows at once, or the recording is over. */
function lostEnds({ chapters, totalMs }: ChapterSheet): ChapterRemark | undefined {
  const gaps = chapters.filter(({ endMs }, index) => endMs < (chapters[index + 1]?.startMs ?? totalMs));
  return gaps.length === 0
    ? undefined
    : {
        ...gaps[0]?.place,
        message: `${counted(gaps.length, 'end')} left out: the format says when chapters begin, and each goes on up to the next one.`,
      };
}

/** A format that has ends may still hold a chapter's to those of its sub-chapters. */
function movedEnds(pairs: Pairs, { keeps }: ChapterFormat): ChapterRemark | undefined {
  if (keeps.step !== 'millisecond') return undefined;
  const moved = pairs.filter(([before, after]) => before.endMs !== after.endMs);
  return moved.length === 0
    ? undefined
    : {
        ...moved[0]?.[0].place,
        message: `${counted(moved.length, 'end')} moved: a chapter goes on over its sub-chapters there.`,
      };
}
