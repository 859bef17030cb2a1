import {
  NO_PRONUNCIATIONS,
  type Pronunciations,
  readStretch,
  type SpokenToken,
} from '../notation/spoken/spoken-form.ts';
import { syllablesOf } from '../notation/spoken/syllables.ts';

/** Sums in the making of what a `SpeechAmount` counts. */
export interface Tally {
  words: number;
  saidWords: number;
  lightWords: number;
  syllables: number;
  letters: number;
  breaths: number;
  sentenceEnds: number;
}

/** What stands between two blanks, where it is said alike wherever it stands. */
export interface Chunk {
  readonly tally: Readonly<Tally>;
  /** Its last token, by which what follows may be read. */
  readonly last: SpokenToken | undefined;
}

const LIGHT = new Set(
  'a an the of to in on at by for and or but is it as be was are were so that this with from you your we i he she they his her its not had has have do does if can will would which who what when than then there them me my us our no'.split(
    ' ',
  ),
);
const BREATH = /[,;:—–()…、，；：]/g;
const SENTENCE_END = /[.!?](?=["'”’)\]]*(?:\s|$))|[。！？।]/g;

/**
 * Words with the marks about them, and marks alone. Without digits, inner brackets, and the signs left out here no rule looks past
 * the blanks about a chunk, but for those below and for a digit behind it.
 */
const SELF_CONTAINED =
  /^(?:[[("“”‘’'–—]*\p{L}[\p{L}\p{M}'’"“”.,;:!?…)\]।–—/&-]*|[[\]()"“”‘’',;:!?…।–—/&=×→✅❌-]+)$/u;
/** Roman numerals are read by the word before them, `St.` and `et al.` by the one behind. */
const READ_BY_OTHERS = /^[^\p{L}]*(?:[IVX]{2}|St\.|et$)/u;
/** More different words than a show of a hundred hours has. */
const MOST_KNOWN = 60_000;

/** Measures the chunks of texts, each kind of chunk once: prose says the same words again and again. */
export class ChunkAmounts {
  readonly #known = new Map<string, Chunk | undefined>();
  readonly #pronunciations: Pronunciations;
  /** How pronunciations of several words begin: such a chunk is read with those behind it. */
  readonly #heads: readonly string[];

  constructor(pronunciations = NO_PRONUNCIATIONS) {
    this.#pronunciations = pronunciations;
    this.#heads = [...pronunciations.words.keys()].flatMap((written) => {
      const [head = '', ...others] = written.split(/\s/);
      return others.length > 0 ? [head] : [];
    });
  }

  /** What a chunk comes to if no digit stands behind it; undefined where that depends on its neighbours. */
  of(chunk: string): Chunk | undefined {
    const known = this.#known.get(chunk);
    if (known || this.#known.has(chunk)) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const measured = this.#measure(chunk);
    this.#known.set(chunk, measured);
    return measured;
  }

  #measure(chunk: string): Chunk | undefined {
    if (!SELF_CONTAINED.test(chunk) || READ_BY_OTHERS.test(chunk)) return undefined;
    if (this.#heads.some((head) => chunk.includes(head))) return undefined;
    const tokens: SpokenToken[] = [];
    const pronunciations = this.#pronunciations;
    readStretch({ text: chunk, from: 0, to: chunk.length, before: undefined, pronunciations }, tokens);
    const tally = newTally();
    tallyTokens(tally, { text: chunk, from: 0, to: chunk.length, tokens });
    return { tally, last: tokens.at(-1) };
  }
}

export function newTally(): Tally {
  return { words: 0, saidWords: 0, lightWords: 0, syllables: 0, letters: 0, breaths: 0, sentenceEnds: 0 };
}

/** Adds the tokens of a stretch that ends before a blank or with its text, and the marks between them. */
export function tallyTokens(
  tally: Tally,
  { text, from, to, tokens }: { text: string; from: number; to: number; tokens: readonly SpokenToken[] },
): void {
  let at = from;
  for (const { start, end, words } of tokens) {
    if (start > at) tallyMarks(tally, text.slice(at, start));
    at = end;
    tally.words++;
    for (const word of words) {
      tally.saidWords++;
      tally.letters += word.length;
      tally.syllables += syllablesOf(word);
      if (LIGHT.has(word)) tally.lightWords++;
    }
  }
  if (to > at) tallyMarks(tally, text.slice(at, to));
}

function tallyMarks(tally: Tally, gap: string): void {
  tally.breaths += gap.match(BREATH)?.length ?? 0;
  tally.sentenceEnds += gap.match(SENTENCE_END)?.length ?? 0;
}

/** Adds what has been counted before. */
export function addTally(sum: Tally, tally: Readonly<Tally>): void {
  sum.words += tally.words;
  sum.saidWords += tally.saidWords;
  sum.lightWords += tally.lightWords;
  sum.syllables += tally.syllables;
  sum.letters += tally.letters;
  sum.breaths += tally.breaths;
  sum.sentenceEnds += tally.sentenceEnds;
}
