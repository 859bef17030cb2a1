import type { Finding, Fix, Span } from '../model/index.ts';
import { candidatesFor, slipOf } from '../notation/closest.ts';

/**
 * The fix that puts the one name which was surely meant in the place of a mistyped one; undefined where none is sure.
 * `span` is the name's place, its quotes included where it has some.
 */
export function slipFixes(name: string, span: Span, known: Iterable<string>): readonly Fix[] | undefined {
  const meant = slipOf(name, known);
  return meant !== undefined && canReplace(name, span, meant) ? [writing(meant, span)] : undefined;
}

/** The fix of a mistyped name where one is sure, else the names that may be meant, for a person to choose. */
export function slipChanges(
  name: string,
  span: Span,
  known: Iterable<string>,
): Pick<Finding, 'fixes' | 'suggestions'> {
  const names = [...known];
  const fixes = slipFixes(name, span, names);
  if (fixes) return { fixes };
  const candidates = candidatesFor(name, names).filter((candidate) => canReplace(name, span, candidate));
  return { suggestions: candidates.map((candidate) => writing(candidate, span)) };
}

function writing(name: string, span: Span): Fix {
  return { description: `Write ${name}`, edits: [{ span, text: name }] };
}

function canReplace(name: string, span: Span, other: string): boolean {
  const besides = span.end - span.start - name.length;
  // Another length is that of an alias, or of a text with escapes.
  const isPlain = besides === 0 || besides === 2;
  // What needs quotes in YAML or in an attribute is left to the author.
  return isPlain && other !== name && /^(?!false$)[A-Za-z][\w-]*$/.test(other);
}
