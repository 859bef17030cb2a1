import type { Diagnostic, SourceFile } from '../model/index.ts';
import type { Sighting } from './sightings.ts';

type Fields = Readonly<Record<string, unknown>>;
type Files = ReadonlyMap<string, SourceFile>;

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'hint'];

/** Whether data from a cache can be printed as a finding: a file that was made to mislead must not crash what prints it. */
export function isDiagnostic(data: unknown, files: Files): data is Diagnostic {
  if (!isRecord(data) || !isPlace(data, files) || !SEVERITIES.includes(data['severity'])) return false;
  const { rule, hint, fixes, related } = data;
  return (
    typeof rule === 'string' &&
    (hint === undefined || typeof hint === 'string') &&
    (fixes === undefined || (Array.isArray(fixes) && fixes.every(isFix))) &&
    (related === undefined || (Array.isArray(related) && related.every((other) => isPlace(other, files))))
  );
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
  const text = files.get(data['path'])?.text;
  if (text === undefined || !isSpan(span) || !isRecord(range)) return false;
  return span.end <= text.length && isPosition(range['start']) && isPosition(range['end']);
}

function isSpan(data: unknown): data is { readonly start: number; readonly end: number } {
  if (!isRecord(data)) return false;
  const { start, end } = data;
  return isCount(start) && isCount(end) && start <= end;
}

function isPosition(data: unknown): boolean {
  return isRecord(data) && isCount(data['line']) && isCount(data['column']) && isCount(data['offset']);
}

function isFix(data: unknown): boolean {
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
