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

  get atEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** The code of the next line's first character that is neither blank nor tab: a line ending's where there is none. */
  ink(): number {
    let at = this.at;
    let code = this.source.charCodeAt(at);
    while (code === 32 || code === 9) code = this.source.charCodeAt(++at);
    return code;
  }

  /** Goes past the next line without looking at its text; returns where that ends. */
  skip(): number {
    if (!this.plain) return this.next()?.end ?? this.at;
    const found = this.source.indexOf('\n', this.at);
    const end = found < 0 ? this.source.length : found;
    this.at = Math.min(this.source.length, end + 1);
    return end;
  }

  next(): Line | undefined {
    const line = this.peek();
    if (line) this.at = line.next;
    return line;
  }
}
