import type { Fix, Span } from '../model/index.ts';
import { slipOf } from '../notation/closest.ts';

/**
 * The fix that puts the one name which was surely meant in the place of a mistyped one; undefined where none is sure.
 * `span` is the name's place, its quotes included where it has some.
 */
export function slipFixes(name: string, span: Span, known: Iterable<string>): readonly Fix[] | undefined {
  const meant = slipOf(name, known);
  const besides = span.end - span.start - name.length;
  // Another length is that of an alias, or of a text with escapes.
  const isPlain = besides === 0 || besides === 2;
  // What needs quotes in YAML or in an attribute is left to the author.
  if (meant === undefined || !isPlain || !/^(?!false$)[A-Za-z][\w-]*$/.test(meant)) return undefined;
  return [{ description: `Write ${meant}`, edits: [{ span, text: meant }] }];
}
