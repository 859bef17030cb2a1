import { quoted } from './describe-misfit.ts';
import type { SyntaxFault } from './fault.ts';

const BLANK = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*)+/y;
const TOKEN =
  /->|--|[{}[\];,=:+]|"(?:[^"\\]|\\[^])*"|-?(?:\.\d+|\d+(?:\.\d*)?)|[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const MAX_DEPTH = 100;

/** Graphs of the DOT language, of which the first counts. */
export function findDotFault(text: string): SyntaxFault | undefined {
  try {
    new DotReader(text).readGraph();
    return undefined;
  } catch (error) {
    if (error instanceof Misplaced) return error.fault;
    throw error;
  }
}

class Misplaced {
  constructor(readonly fault: SyntaxFault) {}
}

class DotReader {
  #at = 0;
  /** The token that comes next, empty at the end, and where it begins. */
  private token: string = '';
  #start = 0;
  #isDirected = false;

  constructor(private readonly text: string) {
    this.#next();
  }

  readGraph(): void {
    if (this.#is('strict')) this.#next();
    if (!this.#is('graph') && !this.#is('digraph')) this.#fail('`graph` or `digraph` at the beginning');
    this.#isDirected = this.#is('digraph');
    this.#next();
    if (this.#isId()) this.#readId('a name');
    if (!this.#has('{')) this.#fail('a `{` before the nodes and edges');
    this.#readBlock(0);
  }

  #readBlock(depth: number): void {
    const opened = this.#start;
    if (depth > MAX_DEPTH) this.#fail(`no more than ${MAX_DEPTH} groups inside one another`);
    this.#next();
    while (!this.#has('}')) {
      if (this.#has('')) this.#unclosed('{', opened);
      this.#readStatement(depth);
      if (this.#has(';') || this.#has(',')) this.#next();
    }
    // What stands behind the graph is not looked at.
    if (depth > 0) this.#next();
  }

  #readStatement(depth: number): void {
    if (this.#is('graph') || this.#is('node') || this.#is('edge')) {
      this.#next();
      if (!this.#has('[')) this.#fail('attributes in brackets, as in `[shape=box]`');
      return this.#readAttributes();
    }
    this.#readNode(depth);
    if (this.#has('=')) {
      this.#next();
      return this.#readId('a value');
    }
    while (isEdge(this.token)) {
      if (this.#isDirected !== this.#has('->'))
        this.#fail(
          this.#isDirected ? '`->`, for this is a `digraph`' : '`--`, or `digraph` at the beginning',
        );
      this.#next();
      this.#readNode(depth, 'a node after the arrow');
    }
    this.#readAttributes();
  }

  #readNode(depth: number, wanted = 'a node, an edge or a `}`'): void {
    if (this.#is('subgraph')) {
      this.#next();
      if (this.#isId()) this.#readId('a name');
      if (!this.#has('{')) this.#fail('a `{` before what is in the group');
      return this.#readBlock(depth + 1);
    }
    if (this.#has('{')) return this.#readBlock(depth + 1);
    this.#readId(wanted);
    for (let ports = 0; ports < 2 && this.#has(':'); ports++) {
      this.#next();
      this.#readId('the name of a port');
    }
  }

  #readAttributes(): void {
    while (this.#has('[')) {
      const opened = this.#start;
      this.#next();
      while (!this.#has(']')) {
        if (this.#has('')) this.#unclosed('[', opened);
        this.#readId('an attribute such as `label="…"`, or a `]`');
        if (this.#has('=')) {
          this.#next();
          this.#readId('a value, in quotes where it is more than one word');
        }
        if (this.#has(',') || this.#has(';')) this.#next();
      }
      this.#next();
    }
  }

  #readId(wanted: string): void {
    if (!this.#isId()) this.#fail(wanted);
    const isJoinable = () => /^["<]/.test(this.token);
    let joins = isJoinable();
    this.#next();
    while (joins && this.#has('+')) {
      this.#next();
      joins = isJoinable();
      if (!joins) this.#fail('a text in quotes or angle brackets after `+`');
      this.#next();
    }
  }

  #isId(): boolean {
    return /^(?:["<\w\u0080-\uffff]|-?\.?\d)/.test(this.token) && !KEYWORD.test(this.token);
  }

  /** Keywords are the same in any case. */
  #is(keyword: string): boolean {
    return this.token.toLowerCase() === keyword;
  }

  #has(token: string): boolean {
    return this.token === token;
  }

  #next(): void {
    BLANK.lastIndex = this.#at;
    if (BLANK.test(this.text)) this.#at = BLANK.lastIndex;
    this.#start = this.#at;
    TOKEN.lastIndex = this.#at;
    if (this.#at >= this.text.length) this.token = '';
    else if (this.text[this.#at] === '<') this.token = this.#html();
    else this.token = TOKEN.exec(this.text)?.[0] ?? this.#strange();
    this.#at = this.#start + this.token.length;
  }

  /** A label of HTML, in which angle brackets are balanced. */
  #html(): string {
    let open = 0;
    for (let at = this.#at; at < this.text.length; at++) {
      if (this.text[at] === '<') open++;
      if (this.text[at] === '>' && --open === 0) return this.text.slice(this.#at, at + 1);
    }
    return this.#unclosed('<', this.#at);
  }

  #strange(): string {
    if (this.text[this.#at] === '"') this.#unclosed('"', this.#at);
    return this.text.charAt(this.#at);
  }

  #unclosed(bracket: string, at: number): never {
    const closer = { '{': '}', '[': ']', '<': '>' }[bracket] ?? bracket;
    const what = bracket === '"' ? 'quote' : 'bracket';
    throw new Misplaced({
      start: at,
      end: at + 1,
      message: `The ${what} \`${bracket}\` that is opened here is not closed; expected a \`${closer}\`.`,
      reached: this.text.length,
    });
  }

  #fail(wanted: string): never {
    const isEnd = this.#has('');
    const start = isEnd ? Math.max(0, this.text.trimEnd().length - 1) : this.#start;
    const end = isEnd ? this.text.trimEnd().length : this.#start + (this.token.split('\n')[0] ?? '').length;
    const what = isEnd ? 'The diagram ends too early' : `Unexpected ${quoted(this.token)}`;
    throw new Misplaced({ start, end, message: `${what}; expected ${wanted}.` });
  }
}

function isEdge(token: string): boolean {
  return token === '->' || token === '--';
}

const KEYWORD = /^(?:graph|digraph|subgraph|node|edge|strict)$/i;
