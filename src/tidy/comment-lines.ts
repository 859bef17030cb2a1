import type { Span } from '../model/index.ts';

/** Comment lines right above a key belong to it; a blank line parts them. Those at the top stay at the top if parted. */
export function withComments(text: string, start: number, floor: number): number {
  let at = start;
  for (let line = lineBefore(text, at); line >= floor && text[line] === '#'; line = lineBefore(text, at))
    at = line;
  return at;
}

/** Where the comment lines begin that stand behind the last key, with blank lines between them. */
export function tailStart(text: string, { start, end }: Span): number {
  let tail = end;
  for (let line = lineBefore(text, end); line >= start; line = lineBefore(text, line)) {
    if (text[line] === '#') tail = line;
    else if (!/[\r\n]/.test(text.charAt(line))) break;
  }
  return tail;
}

/** Where the line before the one at `start` begins; -1 for the first line of all. */
function lineBefore(text: string, start: number): number {
  if (start === 0) return -1;
  let at = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}
