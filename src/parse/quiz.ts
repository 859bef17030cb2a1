import type { Span } from '../model/index.ts';
import { LineReader } from './lines.ts';

/** A stretch of a quiz's prose: the question, or one option without its letter. */
export interface QuizChunk {
  readonly key?: { readonly letter: string; readonly span: Span } | undefined;
  /** What stands there to be parsed; for an option it begins behind its letter. */
  readonly span: Span;
}

const OPTION = /^( {0,3})([A-Za-z])([.)])(?=[ \t]|$)/;

/** Cuts the prose of a quiz at its option lines (`a. …`), which Markdown would run together into one paragraph. */
export function quizChunks(source: string, span: Span): readonly QuizChunk[] {
  const chunks: QuizChunk[] = [];
  let key: QuizChunk['key'];
  let from = span.start;
  const add = (to: number) => {
    const end = from + source.slice(from, to).trimEnd().length;
    if (key || end > from) chunks.push({ key, span: { start: from, end } });
  };
  const reader = new LineReader(source.slice(0, span.end), span.start);
  for (let line = reader.next(); line; line = reader.next()) {
    const match = OPTION.exec(line.text);
    if (!match) continue;
    add(line.start);
    const [whole, indent = '', letter = ''] = match;
    const start = line.start + indent.length;
    key = { letter: letter.toLowerCase(), span: { start, end: start + 2 } };
    from = line.start + whole.length;
  }
  add(span.end);
  return chunks;
}
