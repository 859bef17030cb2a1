/** A line without its ending; `end` is where the text ends, `next` where the following line begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Walks a text line by line from an offset, with one line of look-ahead and places to come back to. */
export class LineReader {
  private at: number;
  private readonly source: string;
  /** Without a carriage return, lines end where the next newline is, which is found many times faster. */
  private readonly plain: boolean;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
    this.plain = !source.includes('\r');
  }

  get offset(): number {
    return this.at;
  }

  /** Goes on from an offset that an earlier line began at. */
  moveTo(offset: number): void {
    this.at = offset;
  }

  peek(): Line | undefined {
    if (this.at >= this.source.length) return undefined;
    if (this.plain) return this.plainLine();
    let end = this.at;
    while (end < this.source.length) {
      const code = this.source.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    const crlf = this.source.charCodeAt(end) === 13 && this.source.charCodeAt(end + 1) === 10;
    const next = Math.min(this.source.length, end + (crlf ? 2 : 1));
    return { text: this.source.slice(this.at, end), start: this.at, end, next };
  }

  private plainLine(): Line {
    const found = this.source.indexOf('\n', this.at);
    const end = found < 0 ? this.source.length : found;
    const next = Math.min(this.source.length, end + 1);
    return { text: this.source.slice(this.at, end), start: this.at, end, next };
  }

  /**
   * Goes to the next line that begins with a text, blanks before it aside, without looking at those between; where there is none it
   * stays and returns false.
   */
  skipTo(text: string): boolean {
    for (let at = this.source.indexOf(text, this.at); at >= 0; at = this.source.indexOf(text, at + 1)) {
      const start = this.startOfInk(at);
      if (start === undefined) continue;
      this.at = start;
      return true;
    }
    return false;
  }

  /** Where the line begins whose first character that is no blank stands at an offset; undefined where another stands before it. */
  private startOfInk(at: number): number | undefined {
    let start = at;
    while (start > this.at && isBlank(this.source.charCodeAt(start - 1))) start--;
    return start === this.at || isLineEnd(this.source.charCodeAt(start - 1)) ? start : undefined;
  }

  /** Where the line before the next one ends. */
  get endBefore(): number {
    const crlf = this.source.startsWith('\r\n', this.at - 2);
    return Math.max(0, this.at - (crlf ? 2 : 1));
  }

  next(): Line | undefined {
    const line = this.peek();
    if (line) this.at = line.next;
    return line;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
