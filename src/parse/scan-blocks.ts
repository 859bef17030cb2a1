import type { Span } from '../model/index.ts';
import { isContainerLine } from './container-line.ts';
import type { Line, LineReader } from './lines.ts';

/**
 * Reads a display formula to its closing `$$` line. Without one before the next heading, container or fence there is no
 * formula: the reader stays where it is, and the line is text.
 */
export function mathEnd(reader: LineReader, opener: Line): { content: Span; end: number } | undefined {
  const from = reader.offset;
  let contentEnd = from;
  for (let line = reader.next(); line; line = reader.next()) {
    if (/^ {0,3}\$\$[ \t]*$/.test(line.text)) {
      const content = { start: Math.min(from, contentEnd), end: contentEnd };
      return { content, end: line.start + line.text.trimEnd().length };
    }
    if (/^ {0,3}(?:#{1,6}[ \t]|`{3}|~{3})/.test(line.text) || isContainerLine(line.text)) break;
    contentEnd = line.end;
  }
  reader.moveTo(opener.next);
  return undefined;
}

/** Finds where comments end; remembers the next `-->`, so that many unclosed ones cost no more than one. */
export class CommentFinder {
  private readonly text: string;
  private close = -1;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * A comment that begins its line and ends one, perhaps further down, hides what is in it, structure too.
   * Returns the line on which it ends; undefined (and no step taken) where it is anything else.
   */
  end(reader: LineReader, opener: Line): Line | undefined {
    const begin = /^ {0,3}<!--/.exec(opener.text);
    if (!begin) return undefined;
    const from = opener.start + begin[0].length;
    if (this.close < from) {
      const found = this.text.indexOf('-->', from);
      this.close = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    if (this.close === Number.POSITIVE_INFINITY) return undefined;
    if (!/^[ \t]*(?:[\r\n]|$)/.test(this.text.slice(this.close + 3, this.close + 200))) return undefined;
    let line: Line | undefined = opener;
    while (line && line.end < this.close) line = reader.next();
    return line;
  }
}
