import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/index.ts';
import { LinePlaces } from './line-places.ts';

/** What a finding is known by when lines move: its rule, its line, the names in its message, and where it stands. */
export interface FindingKey {
  /** Hash of rule, line and names; spaces and figures do not count. The same for findings that only their place tells apart. */
  readonly what: string;
  /** Hash of the headings above. */
  readonly under: string;
  /** The line itself, with single spaces. */
  readonly line: string;
}

/** Gives keys to findings; each text is looked through once. */
export class FindingKeys {
  readonly #textOf: (path: string) => string | undefined;
  readonly #files = new Map<string, LinePlaces>();

  constructor(textOf: (path: string) => string | undefined) {
    this.#textOf = textOf;
  }

  of({ path, rule, range, message }: Pick<Diagnostic, 'path' | 'rule' | 'range' | 'message'>): FindingKey {
    let places = this.#files.get(path);
    if (!places) {
      places = new LinePlaces(this.#textOf(path) ?? '', /\.ya?ml$/i.test(path));
      this.#files.set(path, places);
    }
    const { line, beside, headings } = places.at(range.start.line);
    return { what: hash([rule, line, beside, namesIn(message)], 22), under: hash(headings, 10), line };
  }
}

/**
 * For each finding what tells it from all others of its file and stays when lines move: what it is, the headings it stands
 * beneath, and the how manieth such finding it is.
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  textOf: (path: string) => string | undefined,
): readonly string[] {
  const keys = new FindingKeys(textOf);
  const counts = new Map<string, number>();
  return diagnostics.map((found) => {
    const { what, under } = keys.of(found);
    const print = what + under;
    const occurrence = (counts.get(found.path + print) ?? 0) + 1;
    counts.set(found.path + print, occurrence);
    return `${print}:${occurrence}`;
  });
}

/**
 * Names between backticks in the first half of a message: what it is about. Its other words may be worded anew one day, and what
 * it expects may list all there is in the show.
 */
function namesIn(message: string): readonly string[] {
  const about = message.replace(/; (?:expected|did you) .*$/s, '');
  return [...about.matchAll(/`([^`]*)`/g)].map(([, name = '']) => name.replace(/\d+/g, '0'));
}

function hash(parts: readonly unknown[], length: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
