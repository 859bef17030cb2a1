import type { Line } from './lines.ts';
import type { HeadingToken } from './tokens.ts';

/** A letter right after the hashes is meant as a heading too, though Markdown wants a space there. */
const HEADING = /^( {0,3})(#{2,3})(?=[ \t\p{L}]|$)[ \t]*/u;

/** An ATX heading of the second or third level (CommonMark 0.31, section 4.2), its space forgotten or not; other levels are prose. */
export function parseHeadingLine(line: Line): HeadingToken | undefined {
  const match = HEADING.exec(line.text);
  if (!match) return undefined;
  const [opening, indent = '', hashes = ''] = match;
  const trimmed = line.text.trimEnd();
  const start = Math.min(opening.length, trimmed.length);
  return {
    type: 'heading',
    depth: hashes.length === 2 ? 2 : 3,
    content: { start: line.start + start, end: line.start + Math.max(start, withoutClosingHashes(trimmed)) },
    span: { start: line.start + indent.length, end: line.start + trimmed.length },
  };
}

/** Where the content ends: before a closing run of hashes that stands apart. */
function withoutClosingHashes(trimmed: string): number {
  let end = trimmed.length;
  while (trimmed.charAt(end - 1) === '#') end--;
  if (end === trimmed.length || !/[ \t]/.test(trimmed.charAt(end - 1))) return trimmed.length;
  return trimmed.slice(0, end).trimEnd().length;
}
