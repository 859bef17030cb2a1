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

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
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

  next(): Line | undefined {
    const line = this.peek();
    if (line) this.at = line.next;
    return line;
  }
}
