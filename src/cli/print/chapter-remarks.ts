import type { ChapterRemark, WrittenChapters } from '../../index.ts';
import type { Terminal } from '../terminal.ts';
import { plain, sentenceOf } from './plain.ts';

type Place = Pick<ChapterRemark, 'line' | 'column'>;

/** `labels.txt:3:1: `, or the file's name alone where all of it is meant. */
export function prefixOf(shown: string, { line, column }: Place): string {
  return `${plain(shown)}${line === undefined ? '' : `:${line}:${column ?? 1}`}: `;
}

/** One line on standard error for each thing that could not be taken from a chapter file, or was mended. */
export function tellRemarks(remarks: readonly ChapterRemark[], shown: string, terminal: Terminal): void {
  for (const remark of remarks) terminal.err(`${prefixOf(shown, remark)}${plain(remark.message)}\n`);
}

/** What was lost in the format, and what its platforms find wrong, at their places; then where the rules of each can be read. */
export function tellWriting({ losses, findings }: WrittenChapters, shown: string, terminal: Terminal): void {
  for (const loss of losses)
    terminal.err(`${loss.line === undefined ? '' : prefixOf(shown, loss)}${plain(loss.message)}\n`);
  for (const finding of findings)
    terminal.err(
      `${finding.place ? prefixOf(shown, finding.place) : ''}${finding.severity}: ${sentenceOf(finding)}\n`,
    );
  for (const [platform, source] of new Map(findings.map((one) => [one.platform, one.source])))
    terminal.err(`The rules of ${platform}: ${source}\n`);
}
