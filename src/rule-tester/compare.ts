import { type Diagnostic, type Fix, lineStarts, positionAt } from '../model/index.ts';
import type { ExpectedFinding } from './cases.ts';

/** A text as the test has it: the frontmatter that the tester put before it is no part of it. */
export interface TestedTexts {
  textOf(path: string): string;
  /** Characters before the text of the case in that file. */
  startOf(path: string): number;
}

/** What is wrong with a finding, beside what was expected; undefined where nothing is. */
export function difference(
  found: Diagnostic,
  wanted: ExpectedFinding | string,
  texts: TestedTexts,
): string | undefined {
  const expected = typeof wanted === 'string' ? { message: wanted } : wanted;
  const { path, span, message, hint } = found;
  const text = texts.textOf(path);
  const start = texts.startOf(path);
  const place = positionAt(lineStarts(text.slice(start)), span.start - start);
  const differences = [
    differs('message', message, expected.message),
    differs('at', text.slice(span.start, span.end), expected.at),
    differs('line', place.line, expected.line),
    differs('column', place.column, expected.column),
    differs('path', path, expected.path),
    differs('hint', hint, expected.hint),
    differs(
      'suggestions',
      found.suggestions?.map((change) => changed(text, change).slice(start)),
      expected.suggestions,
    ),
  ];
  const first = differences.find((each) => each !== undefined);
  return first;
}

function differs(what: string, actual: unknown, expected: unknown): string | undefined {
  if (expected === undefined) return undefined;
  const isSame =
    expected instanceof RegExp
      ? typeof actual === 'string' && expected.test(actual)
      : JSON.stringify(actual) === JSON.stringify(expected);
  const shown = expected instanceof RegExp ? String(expected) : JSON.stringify(expected);
  return isSame ? undefined : `${what} is ${JSON.stringify(actual) ?? 'absent'}, expected ${shown}`;
}

function changed(text: string, { edits }: Pick<Fix, 'edits'>): string {
  let result = text;
  for (const { span, text: replacement } of edits.toSorted((a, b) => b.span.start - a.span.start))
    result = result.slice(0, span.start) + replacement + result.slice(span.end);
  return result;
}
