import { quoted } from './describe-misfit.ts';
import type { SyntaxFault } from './fault.ts';
import { ARROW, CLOSERS, END, HALF_ARROW, ID, LABEL, REST, SETTING, SUBGRAPH } from './mermaid-tokens.ts';

/** What follows the header of a flowchart, from an offset on; comments are blanks. */
export function findFlowchartFault(text: string, from: number): SyntaxFault | undefined {
  try {
    new FlowchartReader(text, from).read();
    return undefined;
  } catch (error) {
    if (error instanceof Misplaced) return error.fault;
    throw error;
  }
}

class Misplaced {
  constructor(readonly fault: SyntaxFault) {}
}

class FlowchartReader {
  #at: number;
  readonly #open: { start: number; end: number }[] = [];

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.#at = from;
  }

  read(): void {
    this.#take(/[ \t]*(?:TD|TB|LR|BT|RL|[<>^v])?(?=[\s;]|$)/y);
    while (this.#skipBetween()) {
      const start = this.#at;
      if (this.#take(SUBGRAPH) !== undefined) this.#open.push({ start, end: start + 'subgraph'.length });
      else if (this.#take(END) !== undefined) this.#closeGroup(start);
      else if (this.#take(SETTING) === undefined) this.#readChain();
    }
    const last = this.#open.at(-1);
    if (last)
      throw new Misplaced({
        ...last,
        message: 'The `subgraph` that begins here is not ended; expected a line `end`.',
      });
  }

  #closeGroup(start: number): void {
    if (!this.#open.pop())
      throw new Misplaced({
        start,
        end: start + 3,
        message: 'This `end` ends nothing; expected a `subgraph` before it.',
      });
  }

  /** Nodes, and what joins them, up to the end of the line. */
  #readChain(): void {
    this.#readNodes('a node or an edge');
    while (this.#readArrow() || this.#goesOn()) this.#readNodes('a node after the arrow');
    this.#take(/[ \t]*/y);
    if (!/^(?:[\n;]|$)/.test(this.text.slice(this.#at, this.#at + 1)))
      this.#fail('an arrow such as `-->`, or the end of the line');
  }

  /** Whether the next line begins with an arrow; reads it then. */
  #goesOn(): boolean {
    const before = this.#at;
    if (this.#take(/\s+(?=[<xo]?(?:--|==|-\.|~~~))/y) !== undefined && this.#readArrow()) return true;
    this.#at = before;
    return false;
  }

  #readNodes(wanted: string): void {
    do {
      // An edge may go on in the next line.
      this.#take(/\s*/y);
      this.#readNode(wanted);
    } while (this.#take(/[ \t]*&/y) !== undefined);
  }

  #readNode(wanted: string): void {
    const start = this.#at;
    const id = this.#take(ID);
    if (id === undefined) this.#fail(wanted);
    if (id === 'end')
      throw new Misplaced({
        start,
        end: this.#at,
        message: 'Unexpected `end`, which ends a `subgraph`; expected another name, such as `End`.',
      });
    if (this.#take(/@\{/y) !== undefined) this.#readData();
    else this.#readShape();
    this.#take(/[ \t]*:::[\w-]+/y);
  }

  #readData(): void {
    const start = this.#at - 1;
    if (this.#take(/(?:[^"}]|"[^"]*")*\}/y) === undefined) this.#unclosed(start, '{', '}');
  }

  #readShape(): void {
    const before = this.#at;
    this.#take(/[ \t]*(?=[[({])/y);
    const start = this.#at;
    const [open = '', closers = []] = CLOSERS.find(([bracket]) => this.text.startsWith(bracket, start)) ?? [];
    if (open === '') {
      this.#at = before;
      return;
    }
    this.#at += open.length;
    if (this.#take(/\s*"[^"]*"\s*/y) === undefined) this.#readWords(start, open, closers);
    const closer = closers.find((bracket) => this.text.startsWith(bracket, this.#at));
    if (closer === undefined) this.#fail(`${quoted(closers[0] ?? '')} after the words`);
    this.#at += closer.length;
  }

  /** Words without quotes, in which brackets and the like have a meaning. */
  #readWords(start: number, open: string, closers: readonly string[]): void {
    for (; this.#at < this.text.length; this.#at++) {
      if (closers.some((bracket) => this.text.startsWith(bracket, this.#at))) return;
      const character = this.text.charAt(this.#at);
      if (!/[()[\]{}|"]/.test(character)) continue;
      if (this.text.slice(start, this.#at).includes('\n')) break;
      throw new Misplaced({
        start: this.#at,
        end: this.#at + 1,
        message: `Unexpected \`${character}\` in the words of a node; expected quotes around them, or \`${closers[0]}\` at their end.`,
      });
    }
    this.#unclosed(start, open, closers[0] ?? '');
  }

  #readArrow(): boolean {
    if (this.#take(ARROW) !== undefined) {
      const start = this.#at;
      if (/^[ \t]*\|/.test(this.text.slice(start, start + 40)) && this.#take(LABEL) === undefined)
        this.#unclosed(this.text.indexOf('|', start), '|', '|');
      return true;
    }
    const start = this.#at;
    const half = this.#take(HALF_ARROW);
    if (half === undefined) return false;
    const rest = new RegExp(REST[half.at(-1) as keyof typeof REST]);
    this.#take(/[ \t]*"[^"]*"/y);
    rest.lastIndex = this.#at;
    const match = rest.exec(this.text);
    const lineEnd = this.text.indexOf('\n', this.#at);
    if (!match || (lineEnd !== -1 && match.index > lineEnd))
      throw new Misplaced({
        start,
        end: start + half.length,
        message: `The arrow ${quoted(half)} has no end; expected one such as \`-->\`.`,
      });
    this.#at = rest.lastIndex;
    return true;
  }

  /** False at the end. */
  #skipBetween(): boolean {
    this.#take(/[\s;]*/y);
    return this.#at < this.text.length;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #unclosed(start: number, open: string, closer: string): never {
    throw new Misplaced({
      start,
      end: start + open.length,
      message: `The ${quoted(open)} that is opened here is not closed; expected ${quoted(closer)}.`,
    });
  }

  #fail(wanted: string): never {
    const token = /^(?:\w+|[<>=.|-]+|[^\s])/u.exec(this.text.slice(this.#at, this.#at + 60))?.[0] ?? '';
    if (token !== '')
      throw new Misplaced({
        start: this.#at,
        end: this.#at + token.length,
        message: `Unexpected ${quoted(token)}; expected ${wanted}.`,
      });
    const last = this.text.slice(0, this.#at).trimEnd().length;
    throw new Misplaced({
      start: Math.max(0, last - 1),
      end: last,
      message: `The line ends too early; expected ${wanted}.`,
    });
  }
}
