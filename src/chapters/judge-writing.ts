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
  const left = judgeSheet(prepareSheet(sheet, keeps), readers, { format });
  const mended = judgeSheet(sheet, readers, { format })
    .filter(({ aspect }) => aspect === 'first' || aspect === 'order')
    .filter(({ aspect }) => !left.some((one) => one.aspect === aspect))
    .map((finding) => ({ ...finding, severity: 'warning' as const, hint: MENDED[finding.aspect] }));
  return [...mended, ...left.map((finding) => atMostWarning(finding, format))];
}

const MENDED: Readonly<Record<string, string>> = {
  first: 'It was written at 0.',
  order: 'The list was put in order; of two with one start one was left out.',
};

function atMostWarning(finding: ChapterFinding, format: string): ChapterFinding {
  const isOwn = finding.platform === format || finding.platform === 'every-player';
  return isOwn ? finding : { ...finding, severity: 'warning' };
}
