import { bytesOf, type Change, type Diagnostic, type Severity, type SourceFile } from '../model/index.ts';
import type { Sighting } from './sightings.ts';

type Fields = Readonly<Record<string, unknown>>;
type Files = ReadonlyMap<string, SourceFile>;

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'hint'];

/** Whether data from a cache can be printed as a finding: a file that was made to mislead must not crash what prints it. */
export function isDiagnostic(data: unknown, files: Files): data is Diagnostic {
  if (!isRecord(data) || !isPlace(data, files) || !isSeverity(data['severity'])) return false;
  const { rule, hint, fixes, suggestions, related } = data;
  return (
    typeof rule === 'string' &&
    (hint === undefined || typeof hint === 'string') &&
    isChangeList(fixes) &&
    isChangeList(suggestions) &&
    isRelatedList(related, files)
  );
}

export function isSeverity(data: unknown): data is Severity {
  return SEVERITIES.includes(data);
}

/** Fixes or suggestions, or none. */
export function isChangeList(data: unknown): data is readonly Change[] | undefined {
  return data === undefined || (Array.isArray(data) && data.every(isChange));
}

/** Related places, or none. */
export function isRelatedList(data: unknown, files: Files): boolean {
  return data === undefined || (Array.isArray(data) && data.every((other) => isPlace(other, files)));
}

/** What a file's text is no longer than, in UTF-16 code units; without making text of bytes, which are never fewer. */
export function longest(file: SourceFile): number {
  return bytesOf(file)?.length ?? file.text.length;
}

export function isSighting(data: unknown): data is Sighting {
  return (
    isRecord(data) &&
    (data['kind'] === 'reference' || data['kind'] === 'image') &&
    typeof data['path'] === 'string' &&
    typeof data['fingerprint'] === 'string'
  );
}

/** A message about a span of a file of the show. */
function isPlace(data: unknown, files: Files): boolean {
  if (!isRecord(data) || typeof data['path'] !== 'string' || typeof data['message'] !== 'string')
    return false;
  const { span, range } = data;
  const file = files.get(data['path']);
  if (!file || !isSpan(span) || !isRecord(range)) return false;
  return span.end <= longest(file) && isPosition(range['start']) && isPosition(range['end']);
}

function isSpan(data: unknown): data is { readonly start: number; readonly end: number } {
  if (!isRecord(data)) return false;
  const { start, end } = data;
  return isCount(start) && isCount(end) && start <= end;
}

function isPosition(data: unknown): boolean {
  return isRecord(data) && isCount(data['line']) && isCount(data['column']) && isCount(data['offset']);
}

function isChange(data: unknown): boolean {
  return (
    isRecord(data) &&
    typeof data['description'] === 'string' &&
    Array.isArray(data['edits']) &&
    data['edits'].every((edit) => isRecord(edit) && isSpan(edit['span']) && typeof edit['text'] === 'string')
  );
}

function isCount(data: unknown): data is number {
  return Number.isSafeInteger(data) && (data as number) >= 0;
}

function isRecord(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
