import { createRequire } from 'node:module';
import type { Judged, Unplaced, Wanted } from './fault.ts';
import { costOfGrammar, isLogged } from './grammar-cost.ts';

/** A token that does not fit, and what would have fitted there. */
export interface Misfit {
  readonly start: number;
  readonly end: number;
  /** The grammar's name for the token: itself for punctuation and keywords, `end` for the end of the text. */
  readonly symbol: string;
  /** Names of tokens, sorted; those of named kinds (`identifier`) too. */
  readonly expected: readonly string[];
}

/** Finds the first token that fits nowhere, or undefined where the text parses. The place is asked for after the verdict. */
export interface Grammar {
  (text: string, wanted: Wanted): Misfit | Unplaced | undefined;
  /** What that took, in characters. */
  costOf(text: string, found: Judged, wanted: Wanted): number;
}

interface Node {
  readonly startIndex: number;
}
interface Tree {
  readonly rootNode: { readonly hasError: boolean; descendantsOfType(types: string[]): readonly Node[] };
  delete(): void;
}
interface Language {
  lookaheadIterator(state: number): (Iterable<string> & { delete(): void }) | null;
}
interface Parser {
  setLanguage(language: Language): void;
  setLogger(log: ((message: string, isLexing: boolean) => void) | null): void;
  reset(): void;
  parse(
    text: string,
    old: null,
    options: { progressCallback(state: { readonly hasError: boolean }): boolean },
  ): Tree | null;
}
interface Library {
  readonly Parser: { new (): Parser; init(): Promise<void> };
  readonly Language: { load(path: string): Promise<Language> };
}

let library: Promise<Library> | undefined;

/** Constructs that a grammar takes and its language has not, looked for in texts that match `hint`. */
export interface Refused {
  readonly types: readonly string[];
  readonly hint: RegExp;
}

/** Loads one of the grammars that `@vscode/tree-sitter-wasm` carries. What is refused is a misfit with the symbol `refused`. */
export async function loadGrammar(name: string, refused?: Refused): Promise<Grammar> {
  library ??= start();
  const { Parser, Language } = await library;
  const path = createRequire(import.meta.url).resolve(
    `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`,
  );
  const language = await Language.load(path);
  const parser = new Parser();
  parser.setLanguage(language);
  const read = (text: string, wanted: Wanted) => {
    if (wanted === 'place') return findMisfit(parser, language, text);
    if (isLogged(name, text)) {
      const misfit = findMisfit(parser, language, text);
      if (misfit || !refused?.hint.test(text)) return misfit;
    }
    return parseWith(parser, text, refused);
  };
  return Object.assign(read, {
    costOf: (text: string, found: Judged, wanted: Wanted) => costOfGrammar(name, text, [found, wanted]),
  });
}

async function start(): Promise<Library> {
  const loaded: unknown = await import('@vscode/tree-sitter-wasm');
  const found = (loaded as { default: Library }).default;
  await found.Parser.init();
  return found;
}

/** Gives up at the first error, for the recovery from errors is what takes long. */
function parseWith(
  parser: Parser,
  text: string,
  refused: Refused | undefined,
): Misfit | Unplaced | undefined {
  const tree = parser.parse(text, null, { progressCallback: ({ hasError }) => hasError });
  parser.reset();
  if (tree === null || tree.rootNode.hasError) {
    tree?.delete();
    return 'unplaced';
  }
  const [node] = refused?.hint.test(text) ? tree.rootNode.descendantsOfType([...refused.types]) : [];
  tree.delete();
  const word = node && /^\w*/.exec(text.slice(node.startIndex, node.startIndex + 40))?.[0];
  return (
    node && {
      start: node.startIndex,
      end: node.startIndex + (word?.length ?? 0),
      symbol: 'refused',
      expected: [],
    }
  );
}

const AT = /^process version:\d+, version_count:\d+, state:(\d+), row:(\d+), col:(\d+)/;

/**
 * The tree tells where the parser found its feet again, not where it lost them; its log tells that. An ambiguous text is
 * read in several ways at once, each of which may meet its error: only when all have does the log say `resume`.
 */
function findMisfit(parser: Parser, language: Language, text: string): Misfit | undefined {
  let place: { state: number; row: number; column: number } | undefined;
  let size = 0;
  let found: { state: number; row: number; column: number; size: number; symbol: string } | undefined;
  let isOver = false;
  parser.setLogger((message, isLexing) => {
    if (isOver || isLexing) return;
    const at = message.startsWith('process') ? AT.exec(message) : null;
    // Columns and sizes are in bytes of UTF-16.
    if (at) place = { state: Number(at[1]), row: Number(at[2]), column: Number(at[3]) / 2 };
    else if (message.startsWith('lexed_lookahead')) size = Number(/size:(\d+)$/.exec(message)?.[1] ?? 0) / 2;
    else if (message.startsWith('detect_error') && place)
      found = { ...place, size, symbol: message.slice('detect_error lookahead:'.length) };
    else if (message.startsWith('resume')) isOver = true;
  });
  try {
    parser.parse(text, null, { progressCallback: () => isOver })?.delete();
  } finally {
    parser.setLogger(null);
    parser.reset();
  }
  if (!found || !isOver) return undefined;
  const from = offsetOf(text, found.row, found.column);
  const end = Math.min(text.length, from + found.size);
  const padding = /^[\s\\]*/.exec(text.slice(from, Math.max(end, from)))?.[0].length ?? 0;
  return { start: from + padding, end, symbol: found.symbol, expected: expectedAt(language, found.state) };
}

function offsetOf(text: string, row: number, column: number): number {
  let start = 0;
  for (let line = 0; line < row; line++) start = text.indexOf('\n', start) + 1;
  return Math.min(text.length, start + column);
}

function expectedAt(language: Language, state: number): readonly string[] {
  const symbols = language.lookaheadIterator(state);
  if (!symbols) return [];
  const names = new Set(symbols);
  symbols.delete();
  return [...names].sort();
}
