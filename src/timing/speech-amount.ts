import {
  NO_PRONUNCIATIONS,
  type Pronunciations,
  readStretch,
  type Place,
  type SpokenToken,
} from '../notation/spoken/spoken-form.ts';
import { addTally, ChunkAmounts, newTally, tallyTokens } from './chunk-amounts.ts';

/** What of a text takes time when it is said. Sums of lines are amounts again. */
export interface SpeechAmount {
  /** As a reader counts them on the page: `99.999%` is one. What is not said, such as a citation, is none. */
  readonly words: number;
  /** As they are said: `99.999%` is seven. */
  readonly saidWords: number;
  /** Of `saidWords` those that are swallowed: articles, prepositions, auxiliaries. */
  readonly lightWords: number;
  readonly syllables: number;
  /** Of the words as they are said: a long syllable has more of them. */
  readonly letters: number;
  /** Commas, semicolons, colons, dashes, brackets. */
  readonly breaths: number;
  readonly sentenceEnds: number;
}

/** What was measured lately, so that one keystroke costs one paragraph. */
interface Measured {
  readonly amounts: Map<string, SpeechAmount>;
  readonly chunks: ChunkAmounts;
}

const measured = new WeakMap<Pronunciations, Measured>();
/** More paragraphs than an episode of ten hours has. */
const MOST_MEASURED = 20_000;

/** Measures a text that is read aloud; linear in its length. */
export function speechAmount(text: string, pronunciations = NO_PRONUNCIATIONS): SpeechAmount {
  let before = measured.get(pronunciations);
  if (!before)
    measured.set(pronunciations, (before = { amounts: new Map(), chunks: new ChunkAmounts(pronunciations) }));
  const { amounts, chunks } = before;
  let amount = amounts.get(text);
  if (!amount) {
    if (amounts.size >= MOST_MEASURED) amounts.clear();
    amounts.set(text, (amount = measure(text, chunks, pronunciations)));
  }
  return amount;
}

/**
 * Goes from blank to blank. What stands there is looked up, where nothing about it matters; the rest is read by all rules, and
 * may take in more: `10 ms`, `May 5`.
 */
function measure(text: string, chunks: ChunkAmounts, pronunciations: Pronunciations): SpeechAmount {
  const tally = newTally();
  let before: Place | undefined;
  let at = 0;
  while (at < text.length) {
    const from = at;
    const end = blankAfter(text, from);
    const chunk = isDigit(text.charCodeAt(end + 1)) ? undefined : chunks.of(text.slice(from, end));
    if (chunk) {
      addTally(tally, chunk.tally);
      const { last } = chunk;
      if (last) before = { start: from + last.start, end: from + last.end };
      at = end + 1;
      continue;
    }
    const tokens: SpokenToken[] = [];
    let to = end;
    let read = from;
    for (;;) {
      const stretch = { text, from: read, to, before: tokens.at(-1) ?? before, pronunciations };
      read = readStretch(stretch, tokens);
      if (read <= to) break;
      to = blankAfter(text, read);
    }
    tallyTokens(tally, { text, from, to, tokens });
    before = tokens.at(-1) ?? before;
    at = to + 1;
  }
  return tally;
}

/** Where the next blank is, or the text's end. */
function blankAfter(text: string, from: number): number {
  const found = text.indexOf(' ', from);
  return found < 0 ? text.length : found;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
