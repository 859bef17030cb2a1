/** A token that does not fit, and what would have fitted there. */
export interface Misfit {
  readonly start: number;
  readonly end: number;
  /** The grammar's name for the token: itself for punctuation and keywords, `end` for the end of the text. */
  readonly symbol: string;
  /** Names of tokens, sorted; those of named kinds (`identifier`) too. */
  readonly expected: readonly string[];
}
/** Finds the first token that fits nowhere, or undefined where the text parses. */
export type Grammar = (text: string) => Misfit | undefined;
/** Loads one of the grammars that `@vscode/tree-sitter-wasm` carries. */
export declare function loadGrammar(name: string): Promise<Grammar>;
