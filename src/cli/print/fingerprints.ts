import { createHash } from 'node:crypto';
import { type Diagnostic, lineStarts } from '../../index.ts';

/**
 * For each finding what tells it from all others of its file and stays when lines move: a hash of its rule, its line and
 * the headings it stands beneath, and the how manieth such finding it is. Spaces do not count.
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  textOf: (path: string) => string | undefined,
): readonly string[] {
  const places = new Map<string, (line: number) => Place>();
  const counts = new Map<string, number>();
  return diagnostics.map(({ path, rule, range }) => {
    const placeOf = places.get(path) ?? readPlaces(textOf(path) ?? '');
    places.set(path, placeOf);
    const { text, headings } = placeOf(range.start.line);
    const what = JSON.stringify([rule, text, ...headings]);
    const occurrence = (counts.get(path + what) ?? 0) + 1;
    counts.set(path + what, occurrence);
    return `${createHash('sha256').update(what).digest('hex').slice(0, 32)}:${occurrence}`;
  });
}

interface Place {
  readonly text: string;
  /** Those above the line, outermost first. */
  readonly headings: readonly string[];
}

const HEADING = /^(#{1,6}) +(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

function readPlaces(source: string): (line: number) => Place {
  const starts = lineStarts(source);
  const places: Place[] = [];
  let headings: readonly string[] = [];
  let levels: readonly number[] = [];
  let fence = '';
  for (const [index, start] of starts.entries()) {
    const text = normalised(source.slice(start, starts[index + 1] ?? source.length));
    places.push({ text, headings });
    const mark = FENCE.exec(source.slice(start, start + 80))?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const [, hashes, title] = (fence === '' && HEADING.exec(text)) || [];
    if (hashes === undefined || title === undefined) continue;
    const depth = levels.filter((level) => level < hashes.length).length;
    levels = [...levels.slice(0, depth), hashes.length];
    headings = [...headings.slice(0, depth), title];
  }
  return (line) => places[line - 1] ?? { text: '', headings: [] };
}

function normalised(line: string): string {
  return line.normalize('NFC').replace(/\s+/g, ' ').trim();
}
