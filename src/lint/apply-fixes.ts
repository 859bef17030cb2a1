import type { Diagnostic, Edit, Fix, Span } from '../model/index.ts';

/** A text after one round of fixes, and the fixes that are in it, in the order of the text. */
export interface FixedText {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/**
 * Makes the first fix of each finding, all of its edits or none. A fix that meets an earlier one of the text, even end to end,
 * is left for the next round, when its finding has its new place. All findings are of the file that holds `text`.
 */
export function applyFixes(text: string, diagnostics: readonly Pick<Diagnostic, 'fixes'>[]): FixedText {
  const wanted = diagnostics
    .flatMap(({ fixes }) => (fixes?.[0] && isPossible(fixes[0], text) ? [fixes[0]] : []))
    .toSorted((a, b) => startOf(a) - startOf(b));
  const taken = new Spans();
  const fixes: Fix[] = [];
  for (const fix of wanted) {
    if (fix.edits.some(({ span }) => taken.meets(span))) continue;
    for (const { span } of fix.edits) taken.add(span);
    fixes.push(fix);
  }
  return {
    text: withEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    ),
    fixes,
  };
}

/** Spans that do not meet one another, in order, so that a file with very many fixes costs little more than sorting them. */
class Spans {
  readonly #sorted: Span[] = [];

  meets(span: Span): boolean {
    const index = this.#countBefore(span);
    return [this.#sorted[index - 1], this.#sorted[index]].some((other) => other && meets(span, other));
  }

  add(span: Span): void {
    this.#sorted.splice(this.#countBefore(span), 0, span);
  }

  /** How many begin before a span does. */
  #countBefore({ start }: Span): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text with edits that do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether a fix has edits, they change something, lie in the text, and do not meet one another. */
function isPossible({ edits }: Fix, text: string): boolean {
  return (
    edits.some((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text) &&
    edits.every(
      ({ span }, index) =>
        0 <= span.start &&
        span.start <= span.end &&
        span.end <= text.length &&
        !edits.slice(index + 1).some((other) => meets(span, other.span)),
    )
  );
}

function meets(left: Span, right: Span): boolean {
  return left.start <= right.end && right.start <= left.end;
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ span }) => span.start));
}
