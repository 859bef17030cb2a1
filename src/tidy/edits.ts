import type { Edit, Span } from '../model/index.ts';

/** The text with all edits made; of two that overlap the earlier one wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether a change at `span` would be a change inside `kept` or at one of its ends. */
export function touches(kept: Span, span: Span): boolean {
  return span.start <= kept.end && span.end >= kept.start;
}

/** The replacement of what stands at a span; nothing where it stands there already. */
export function replacing(text: string, span: Span, replacement: string): readonly Edit[] {
  return text.slice(span.start, span.end) === replacement ? [] : [{ span, text: replacement }];
}

/** The line ending that the text has most of. */
export function lineEnding(text: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [ending] of text.matchAll(/\r\n|\n|\r/g)) counts[ending as keyof typeof counts]++;
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
