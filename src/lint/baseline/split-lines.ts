import { lineStarts, type Span } from '../../model/index.ts';

/** The lines of a text without their ends, each with its place. */
export function splitLines(text: string): readonly { readonly text: string; readonly span: Span }[] {
  const starts = lineStarts(text);
  return starts.map((start, index) => {
    const line = text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]+$/, '');
    return { text: line, span: { start, end: start + line.length } };
  });
}
