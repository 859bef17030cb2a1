import { lineStarts, positionAt, type SourceFile } from '../model/index.ts';
import type { ChapterRemark } from './format.ts';

const MOST = 10;

/** What was odd in the bytes of a chapter file; `readAs` names the code page that a file was read in which is no UTF-8. */
export function encodingRemarks({
  text,
  defects,
  readAs,
}: SourceFile & { readonly readAs?: string | undefined }): readonly ChapterRemark[] {
  if (readAs !== undefined)
    return [
      {
        message: `The file is no UTF-8; it was read as ${readAs}. Where letters are wrong, save it as UTF-8.`,
      },
    ];
  const starts = lineStarts(text);
  return defects
    .filter(({ kind, encoding }) => kind === 'invalid-utf8' && encoding === undefined)
    .slice(0, MOST)
    .map(({ span }) => {
      const { line, column } = positionAt(starts, span.start);
      return { line, column, message: 'Bytes that are no UTF-8 became \uFFFD; save the file as UTF-8.' };
    });
}
