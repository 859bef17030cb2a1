import type { Diagnostic, SourceFile } from '../model/index.ts';
import { isChangeList, isRelatedList, isSeverity, longest } from './checked-shapes.ts';

/** Findings as a few long texts, which are read several times as fast as their JSON. */
export interface PackedFindings {
  /** Every text that findings are made of, once. */
  readonly texts: readonly string[];
  /** `WIDTH` 32-bit numbers a finding, base64: the places in `texts` of rule, severity, path, message and hint (0: none), then its range. */
  readonly rows: string;
  /** What few findings have, by the place of the finding. */
  readonly extras: Readonly<Record<string, Extras>>;
}

type Extras = Pick<Diagnostic, 'fixes' | 'suggestions' | 'related'>;

const WIDTH = 11;

export function packFindings(diagnostics: readonly Diagnostic[]): PackedFindings {
  const texts = [''];
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = texts.push(text) - 1));
    return place;
  };
  const rows: number[] = [];
  const extras: Record<string, Extras> = {};
  for (const [index, diagnostic] of diagnostics.entries()) {
    const { rule, severity, path, message, hint, range, fixes, suggestions, related } = diagnostic;
    rows.push(placeOf(rule), placeOf(severity), placeOf(path), placeOf(message));
    rows.push(hint === undefined ? 0 : placeOf(hint));
    for (const { line, column, offset } of [range.start, range.end]) rows.push(line, column, offset);
    if (fixes || suggestions || related) extras[index] = extrasOf(diagnostic);
  }
  return { texts, rows: Buffer.from(Uint32Array.from(rows).buffer).toString('base64'), extras };
}

/** Findings that unsealed data holds; undefined where it holds anything that could not be printed. */
export function unpackFindings(
  data: unknown,
  files: ReadonlyMap<string, SourceFile>,
): readonly Diagnostic[] | undefined {
  const { texts, rows: packed, extras } = (data ?? {}) as Partial<PackedFindings>;
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) return undefined;
  if (typeof packed !== 'string' || typeof extras !== 'object' || extras === null) return undefined;
  const rows = rowsOf(packed);
  const lengths = new Map([...files].map(([path, file]) => [path, longest(file)]));
  const found: Diagnostic[] = [];
  for (let at = 0; at + WIDTH <= rows.length; at += WIDTH) {
    const diagnostic = unpackRow(rows, at, texts as readonly string[]);
    if (!diagnostic || !(diagnostic.span.end <= (lengths.get(diagnostic.path) ?? -1))) return undefined;
    const more = extras[at / WIDTH];
    if (more && !areExtras(more, files)) return undefined;
    found.push(more ? Object.assign(diagnostic, extrasOf(more)) : diagnostic);
  }
  return found;
}

/** Whatever the text is, these are whole numbers. */
function rowsOf(packed: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(packed, 'base64'));
  return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}

function unpackRow(rows: Uint32Array, at: number, texts: readonly string[]): Diagnostic | undefined {
  const [rule, severity, path] = [texts[rows[at]!], texts[rows[at + 1]!], texts[rows[at + 2]!]];
  const [message, hint] = [texts[rows[at + 3]!], texts[rows[at + 4]!]];
  if (rule === undefined || path === undefined || message === undefined || hint === undefined)
    return undefined;
  const start = { line: rows[at + 5]!, column: rows[at + 6]!, offset: rows[at + 7]! };
  const end = { line: rows[at + 8]!, column: rows[at + 9]!, offset: rows[at + 10]! };
  if (!isSeverity(severity) || start.offset > end.offset) return undefined;
  const [span, range] = [
    { start: start.offset, end: end.offset },
    { start, end },
  ];
  // Two literals: to spread one into the other takes longer than all the rest.
  return rows[at + 4] === 0
    ? { rule, severity, message, path, span, range }
    : { rule, severity, message, path, span, range, hint };
}

function areExtras({ fixes, suggestions, related }: Extras, files: ReadonlyMap<string, SourceFile>): boolean {
  return isChangeList(fixes) && isChangeList(suggestions) && isRelatedList(related, files);
}

function extrasOf({ fixes, suggestions, related }: Extras): Extras {
  return { ...(fixes && { fixes }), ...(suggestions && { suggestions }), ...(related && { related }) };
}
