import { longestRising } from '../notation/longest-rising.ts';

/** A place in a file that could not be taken as it stands. Line and column count from 1; absent where the file as a whole is meant. */
export interface TranscriptRemark {
  readonly line?: number | undefined;
  /** In UTF-16 code units. */
  readonly column?: number | undefined;
  readonly message: string;
}

/** A piece of a transcript as its file has it: a cue, or what follows a speaker's name and a time. */
export interface TimedPiece {
  /** As the file writes the name; undefined where it names nobody. */
  readonly speaker?: string | undefined;
  /** Integer milliseconds from 0; pieces of a file never go back. */
  readonly startMs: number;
  /** Where the file does not say it, the start of the next piece; undefined for the last one. */
  readonly endMs?: number | undefined;
  /** Plain text; a blank line parts paragraphs. */
  readonly text: string;
}

/** What a reader takes from a file: pieces by their start, and what it could not take. */
export interface TranscriptReading {
  readonly pieces: readonly TimedPiece[];
  readonly remarks: readonly TranscriptRemark[];
}

/** A piece as it stands in the file, before times are judged. */
export interface RawPiece extends TimedPiece {
  readonly line: number;
  readonly column: number;
}

/** A way to read a timed transcript of any origin. It never throws. */
export interface TranscriptReader {
  readonly name: string;
  /** Whether a file looks like it; the first reader that says so reads it. */
  recognises(text: string): boolean;
  read(text: string): RawReading;
}

export interface RawReading {
  readonly pieces: readonly RawPiece[];
  readonly remarks: readonly TranscriptRemark[];
}

/** No recording is longer, whatever its transcript says. */
const LONGEST_MS = 100 * 3_600_000;
/** The same words so many times in a row are a recogniser that hangs. */
const LOOP = 4;
const MOST_REMARKS = 50;

/**
 * Leaves out what real files hold and no clock can: pieces without length, out of order, and a recogniser's loops.
 * Where an end would have to be told by a piece that was left out, it stays undefined.
 */
export function soundPieces({ pieces, remarks }: RawReading): TranscriptReading {
  const loops = loopsIn(pieces);
  const timed = pieces.map((piece, at) => loops.get(at) ?? faultOf(piece));
  const sound = [...pieces.keys()].filter((at) => timed[at] === undefined);
  // One wild time costs one piece and not all that follow.
  const order = new Set(
    longestRising(
      sound,
      (at) => pieces[at]?.startMs ?? 0,
      (ms, fromMs) => ms >= fromMs,
    ),
  );
  const faults = pieces.map(
    (_, at) =>
      timed[at] ??
      (order.has(at) ? undefined : 'Unexpected time that is out of order; this piece was left out.'),
  );
  return {
    pieces: pieces.flatMap(({ speaker, startMs, endMs, text }, at): readonly TimedPiece[] => {
      if (faults[at] !== undefined || text.trim() === '') return [];
      const next = faults[at + 1] === undefined ? pieces[at + 1]?.startMs : undefined;
      return [{ speaker, startMs, endMs: endMs ?? next, text }];
    }),
    remarks: bounded([
      ...remarks,
      ...pieces.flatMap(({ line, column }, at) => {
        const message = faults[at];
        return message === undefined || message === '' ? [] : [{ line, column, message }];
      }),
    ]),
  };
}

function faultOf({ startMs, endMs }: RawPiece): string | undefined {
  if (startMs > LONGEST_MS || (endMs ?? 0) > LONGEST_MS)
    return 'Unexpected time past 100 hours; this piece was left out.';
  return endMs !== undefined && endMs <= startMs
    ? 'Unexpected end that is not after the start; this piece was left out.'
    : undefined;
}

/** What is wrong with each piece of a loop: a sentence for the first, nothing more to say of the others. */
function loopsIn(pieces: readonly RawPiece[]): ReadonlyMap<number, string> {
  const said = pieces.map(wordsOf);
  const loops = new Map<number, string>();
  for (let at = 0; at < pieces.length; ) {
    let next = at + 1;
    while (next < pieces.length && said[at] !== '' && said[next] === said[at]) next++;
    const times = next - at;
    for (let each = at; times >= LOOP && each < next; each++) loops.set(each, '');
    if (times >= LOOP)
      loops.set(
        at,
        `Unexpected words that come ${times} times in a row, as where a recogniser hangs; they were left out.`,
      );
    at = next;
  }
  return loops;
}

function wordsOf({ text }: RawPiece): string {
  return text.length > 500
    ? ''
    : text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

function bounded(remarks: readonly TranscriptRemark[]): readonly TranscriptRemark[] {
  const sorted = remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (sorted.length <= MOST_REMARKS) return sorted;
  const more = sorted.length - MOST_REMARKS;
  return [...sorted.slice(0, MOST_REMARKS), { message: `${more} more places could not be taken.` }];
}
