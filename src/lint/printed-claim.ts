import { type CodeFigure, isOutput, type Span } from '../model/index.ts';

/** What the text says that a program prints: the fence right behind it whose language is `output`. */
export interface PrintedClaim {
  readonly figure: CodeFigure;
  /** Lines without blanks at their ends, and without empty lines at the end. */
  readonly lines: readonly string[];
}

/** Escape sequences of ECMA-48: colours and the like (CSI), titles and links of terminals (OSC), and what is left of two characters. */
// oxlint-disable-next-line no-control-regex -- these are control characters
const ANSI = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_])/g;

/** The claim that stands behind a program, with nothing but blanks between; undefined where there is none. */
export function claimBehind(
  program: CodeFigure,
  figures: readonly CodeFigure[],
  text: string,
): PrintedClaim | undefined {
  const next = figures[figures.indexOf(program) + 1];
  if (!next || next.run || !isOutput(next.language)) return undefined;
  if (!/^[\s>]*$/.test(text.slice(program.span.end, next.span.start))) return undefined;
  return { figure: next, lines: printedLines(next.text) };
}

/** Lines as they are compared: no colours, one kind of line ending, no blanks at the end of a line, no empty lines at the end. */
export function printedLines(output: string): readonly string[] {
  const lines = output
    .replace(ANSI, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd());
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

/** Many gaps before lines that are all alike could be tried in any number of ways. */
const MOST_STEPS = 5_000_000;

/** Whether a line of a claim stands for any lines at all. */
export function isGap(line: string): boolean {
  return /^\s*(?:…|\.\.\.)$/.test(line);
}

/**
 * Where a claim and what was printed part: indexes of the first lines that do not agree, either of which may be one past the end.
 * Undefined where they agree. A line `…` of the claim agrees with any lines, or none.
 */
export function firstDifference(
  claimed: readonly string[],
  printed: readonly string[],
): { readonly claimed: number; readonly printed: number } | undefined {
  let [at, from] = [0, 0];
  let gap: { readonly at: number; from: number } | undefined;
  let furthest = { claimed: 0, printed: 0 };
  for (let steps = 0; at < claimed.length || from < printed.length; steps++) {
    if (steps > MOST_STEPS) return furthest;
    const line = claimed[at];
    if (line !== undefined && line === printed[from]) [at, from] = [at + 1, from + 1];
    else if (line !== undefined && isGap(line)) gap = { at: ++at, from };
    else {
      if (at >= furthest.claimed) furthest = { claimed: at, printed: from };
      // A gap takes one line more, and what is behind it is tried again from there.
      if (!gap || gap.from >= printed.length) return furthest;
      [at, from] = [gap.at, ++gap.from];
    }
  }
  return undefined;
}

/** Where a line of a claim stands in the file; the whole claim where its lines can not be told apart, its fence where it has none. */
export function spanOfLine({ figure, lines }: PrintedClaim, line: number, text: string): Span {
  if (lines.length === 0) return figure.openSpan ?? figure.span;
  const { start, end } = figure.contentSpan;
  const raws = text.slice(start, end).split('\n');
  const content = figure.text.split('\n')[line]?.trimEnd();
  const raw = raws[line]?.trimEnd();
  // Before a line may stand the marks of a list or quotation that the fence is in.
  if (content === undefined || !raw?.endsWith(content)) return figure.contentSpan;
  const from = raws.slice(0, line).reduce((sum, { length }) => sum + length + 1, start);
  const indent = content.length - content.trimStart().length;
  return { start: from + raw.length - content.length + indent, end: from + raw.length };
}
