import type { ChapterSheet } from '../model/index.ts';
import { type ChapterFormat, prepareSheet } from './format.ts';
import { type ChapterFinding, judgeSheet, readersOf } from './platforms/index.ts';

/**
 * What those who read a format find wrong with a sheet as its writer writes it. Errors are the format's own platform's, and what
 * holds everywhere; the rules of others who read it too are warnings, and so is what the writer had to mend.
 */
export function judgeWriting(
  sheet: ChapterSheet,
  { name: format, keeps }: Pick<ChapterFormat, 'name' | 'keeps'>,
): readonly ChapterFinding[] {
  const readers = readersOf(format);
  const judge = (judged: ChapterSheet) =>
    judgeSheet(judged, readers, { format }).map((finding) => withPlace(finding, judged));
  const asItStands = judge(sheet);
  // A writer gives a chapter past the end a length, so that what is written cannot show it.
  const pastEnd = asItStands.filter(({ aspect }) => aspect === 'end');
  const left = judge(prepareSheet(sheet, keeps)).filter(({ aspect }) => aspect !== 'end');
  const mended = asItStands
    .filter(({ aspect }) => aspect === 'first' || aspect === 'order')
    .filter(({ aspect }) => !left.some((one) => one.aspect === aspect))
    .map((finding) => ({ ...finding, severity: 'warning' as const, hint: MENDED[finding.aspect] }));
  return [...mended, ...[...pastEnd, ...left].map((finding) => atMostWarning(finding, format))];
}

const MENDED: Readonly<Record<string, string>> = {
  first: 'It was written at 0.',
  order: 'The list was put in order; of two with one start one was left out.',
};

function withPlace(finding: ChapterFinding, { chapters }: ChapterSheet): ChapterFinding {
  return { ...finding, place: finding.chapter === undefined ? undefined : chapters[finding.chapter]?.place };
}

function atMostWarning(finding: ChapterFinding, format: string): ChapterFinding {
  const isOwn = finding.platform === format || finding.platform === 'every-player';
  return isOwn ? finding : { ...finding, severity: 'warning' };
}
