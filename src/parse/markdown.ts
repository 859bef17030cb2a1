import type { Root } from 'mdast';
import { OperationError } from '../model/index.ts';
import { loadFastParser } from './fast-parser.ts';
import type { ParsedText } from './parse-together.ts';
import { parseByReference } from './reference-parser.ts';

/** Makes a Markdown tree whose offsets are into `text`, in UTF-16 code units. */
export interface MarkdownParser {
  (text: string): Root;
  /** Trees of many texts, each as if it were parsed by itself, where that costs less than one by one. */
  readonly together?: (texts: readonly string[]) => readonly ParsedText[];
}

let chosen: MarkdownParser | undefined;

/** The one parser of Markdown that serves until another is chosen. */
export function markdownParser(): MarkdownParser {
  return (chosen ??= chooseParser(undefined));
}

/** Has all Markdown from now on read by the parser of that name. Throws an OperationError where there is no such parser. */
export function useMarkdownParser(name: string | undefined): void {
  chosen = chooseParser(name);
}

/** The parser of that name; without a name the fast one, or the reference where no binary fits this machine. */
export function chooseParser(name: string | undefined): MarkdownParser {
  if (name === 'remark') return parseByReference;
  if (name !== undefined && name !== '' && name !== 'fast')
    throw new OperationError(
      `COLDOPEN_PARSER is "${name}"; expected "fast" or "remark".`,
      'Unset it, and the fast one serves wherever it runs.',
    );
  const fast = loadFastParser();
  if (!fast && name === 'fast')
    throw new OperationError(
      'COLDOPEN_PARSER is "fast", but the package satteri is not installed or has no binary for this machine.',
      'Install the optional packages too, or unset it: remark reads the same, only slower.',
    );
  return fast ?? parseByReference;
}
