import { formatClock } from '../notation/time.ts';
import type { ListedChapter, NamedPart } from './chapter-names.ts';
import type { SegmentDraft } from './fill-places.ts';
import type { OtherChapters } from './lay-chapters.ts';
import type { TitleMatch } from './match-titles.ts';
import { quoted } from './quoted.ts';
import { likeness, SURE, titleKey } from './title-likeness.ts';

/** What was found where, as far as it is not plain. */
interface Found {
  readonly parts: readonly NamedPart[];
  readonly chapters: readonly ListedChapter[];
  readonly matches: readonly TitleMatch[];
  readonly others: readonly OtherChapters[];
  readonly drafts: readonly SegmentDraft[];
}

/** One sentence for each thing that was judged and not read, and for each segment that was not found. */
export function chapterRemarks(found: Found): readonly string[] {
  const { parts, chapters, matches, others, drafts } = found;
  const segments = parts.filter(({ isSegment }) => isSegment);
  const last = segments.at(-1);
  return [
    ...matches.flatMap(({ part, chapter, how }) => {
      if (how === 'title') return [];
      const by =
        how === 'order' ? ' by its place and length; their titles differ' : '; their titles are alike';
      return [`${spoken(chapters[chapter])} was taken for ${quoted(part.title)}${by}.`];
    }),
    ...others.flatMap(({ from, to, segment }) =>
      chapters
        .slice(from, to)
        .map((chapter) =>
          segment === undefined
            ? `${spoken(chapter)} is not in the script, and is left out.`
            : `${spoken(chapter)} is not in the script; by its length it was taken for a part of ${quoted(segments[segment]?.title ?? '')}.`,
        ),
    ),
    ...segments
      .filter(({ segment }) => !matches.some(({ part }) => part.segment === segment))
      .map((part) => missing(part, found)),
    ...segments
      .filter(
        ({ segment }) => drafts[segment]?.startMs === undefined && (drafts[segment]?.marks.length ?? 0) > 0,
      )
      .map(
        ({ title }) =>
          `${quoted(title)} was found only by a sub-chapter; where it begins is laid out between what was found.`,
      ),
    ...(last && drafts.at(-1)?.startMs !== undefined && drafts.at(-1)?.endMs === undefined
      ? [
          `Nothing says how long the recording is, so the end of ${quoted(last.title)} is estimated; expected its length with --length.`,
        ]
      : []),
  ];
}

function missing({ title, names }: NamedPart, { chapters, matches }: Found): string {
  const elsewhere = chapters.find(
    (chapter, index) =>
      likeness(titleKey(chapter.title), names) >= SURE && !matches.some((match) => match.chapter === index),
  );
  const where = elsewhere
    ? `stands at ${formatClock(elsewhere.startMs)}, not where the script has it`
    : 'was not found in the recording';
  return `${quoted(title)} ${where}; its times are laid out between what was found.`;
}

function spoken(chapter: ListedChapter | undefined): string {
  if (!chapter) return '';
  const times = chapter.isEndTold
    ? `${formatClock(chapter.startMs)} to ${formatClock(chapter.endMs)}`
    : `from ${formatClock(chapter.startMs)}`;
  return `${quoted(chapter.title)} (${times})`;
}
