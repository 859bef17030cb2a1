import type { Problem } from '../model/index.ts';

/**
 * Control characters, zero-width ones that no script needs (joiners are needed by Indic scripts and emoji),
 * and those that turn the direction of text (Unicode Technical Report 36, section 2.5).
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g;

/** Every character that an author cannot see and did not mean to write. */
export function findInvisible(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    const codePoint = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    problems.push({
      code: 'invisible-character',
      codePoint,
      span: { start: match.index, end: match.index + 1 },
    });
  }
  return problems;
}
