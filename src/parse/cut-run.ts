import type { Span } from '../model/index.ts';
import type { Definition, ProseText } from './inline.ts';
import { type References, referencesFor } from './link-definitions.ts';
import { isTooDeep } from './nesting.ts';
import type { ParsedText } from './parse-together.ts';
import { plainStretches } from './plain-paragraphs.ts';

/** A letter to the Markdown parser, of no meaning and in nobody's text (Unicode private use). */
const INERT = '\uE000';

/** What stands in the file at a span, with what must mean nothing to Markdown masked. */
export interface ProseRun {
  readonly source: string;
  readonly span: Span;
  /** Offsets in the file. */
  readonly inert: readonly number[];
  /** The text follows a label or hashes: whatever it begins with is text, never a list, heading or quote. */
  readonly continues: boolean;
  readonly references: References;
}

/** A run cut into what needs the Markdown parser and what does not. */
export type CutRun = readonly Piece[];

type Piece =
  | { readonly kind: 'plain'; readonly text: string; readonly base: number; readonly tooDeep: boolean }
  | MarkdownPiece;

/** A text that is to be parsed, and the tree once it is. */
export interface MarkdownPiece {
  readonly kind: 'markdown';
  /** The text of the run, and the definitions it uses from elsewhere. */
  readonly text: string;
  readonly prose: ProseText;
  /** Where the author's text begins in the file, where a prefix makes it inline; else undefined. */
  readonly continuesAt: number | undefined;
  readonly definitions: Map<string, Definition>;
  parsed?: ParsedText;
}

/** Cuts a run of prose; nothing is parsed yet. */
export function cutRun(whole: ProseRun): CutRun {
  const run = whole.continues ? withoutLeadingSpace(whole) : whole;
  const { source, span, continues } = run;
  const original = source.slice(span.start, span.end);
  const parsed = mask(original, run);
  return plainStretches(parsed).map(({ start, end, plain }) => {
    const base = span.start + start;
    const tooDeep = !plain && isTooDeep(parsed.slice(start, end));
    const text = original.slice(start, end);
    if (plain || tooDeep) return { kind: 'plain', text, base, tooDeep };
    const first = start === 0 && continues;
    return markdownPiece(parsed.slice(start, end), text, {
      base,
      continues: first,
      references: run.references,
    });
  });
}

function markdownPiece(
  parsed: string,
  original: string,
  { base, continues, references }: { base: number; continues: boolean; references: References },
): MarkdownPiece {
  const prefix = continues ? INERT : '';
  const { appendix, definitions } = referencesFor(parsed, references);
  const prose: ProseText = {
    parsed: prefix + parsed,
    original: prefix + original,
    base: base - prefix.length,
    at: 0,
    end: prefix.length + parsed.length,
    definitions,
  };
  return {
    kind: 'markdown',
    text: prose.parsed + appendix,
    prose,
    continuesAt: continues ? base : undefined,
    definitions,
  };
}

/** Text behind a label begins at its first word; where that is on the next line it is a block like any other. */
function withoutLeadingSpace(run: ProseRun): ProseRun {
  const { source, span } = run;
  const space = /^[ \t]*(\r\n|\r|\n)?/.exec(source.slice(span.start, span.end));
  const start = span.start + (space?.[0].length ?? 0);
  const { inert, references } = run;
  return { source, span: { start, end: span.end }, inert, continues: space?.[1] === undefined, references };
}

function mask(original: string, { inert, span }: ProseRun): string {
  let masked = original.includes(INERT) ? original.replaceAll(INERT, '\uE001') : original;
  // The parser drops a byte order mark at the start of its text without counting it.
  if (masked.includes('\uFEFF')) masked = masked.replaceAll('\uFEFF', INERT);
  if (inert.length === 0) return masked;
  let result = '';
  let from = 0;
  for (const offset of [...inert].sort((a, b) => a - b)) {
    const at = offset - span.start;
    if (at < from) continue;
    result += masked.slice(from, at) + INERT;
    from = at + 1;
  }
  return result + masked.slice(from);
}
