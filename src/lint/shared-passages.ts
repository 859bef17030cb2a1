/** Words that two texts have in common: `length` of them from `start` in the one and from `other` in the other. */
export interface SharedPassage {
  readonly start: number;
  readonly length: number;
  /** The index of the earlier text. */
  readonly text: number;
  readonly other: number;
}

/**
 * The longest passages of at least `least` words that each text shares with one before it. A word is one character. Every `stride`-th block
 * of an earlier text is noted; a later text is looked up at each of its words, so that nothing as long as `least` is missed.
 */
export function sharedPassages(
  texts: readonly string[],
  least: number,
): readonly (readonly SharedPassage[])[] {
  // A passage of `least` words holds a whole block of this length that begins at a multiple of it.
  const block = Math.max(1, (least + 1) >> 1);
  const noted = new Map<number, { readonly text: number; readonly at: number }[]>();
  // Nearly every word is looked up in vain, and an array says so sooner than a map.
  const seen = new Uint8Array(SEEN_MASK + 1);
  return texts.map((words, text) => {
    const found: SharedPassage[] = [];
    const hashes = blockHashes(words, block);
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      const places = seen[hash & SEEN_MASK] ? noted.get(hash) : undefined;
      const best = places && longest(texts, words, at, places, block);
      if (!best || best.length < least) continue;
      found.push(best);
      at = Math.max(at, best.start + best.length - 1);
    }
    for (let at = 0; at < hashes.length; at += block) {
      const hash = hashes[at] ?? 0;
      seen[hash & SEEN_MASK] = 1;
      note(noted, hash, { text, at });
    }
    return found;
  });
}

const SEEN_MASK = 0xfffff;

/** Of a block that stands in hundreds of places the first ones are enough: they are all the same. */
const MOST_PLACES = 64;

function note<T>(noted: Map<number, T[]>, hash: number, place: T): void {
  const places = noted.get(hash);
  if (!places) noted.set(hash, [place]);
  else if (places.length < MOST_PLACES) places.push(place);
}

/** Hashes of the blocks that begin at each word, one computed from the one before. */
function blockHashes(words: string, block: number): Int32Array {
  const count = Math.max(0, words.length - block + 1);
  const hashes = new Int32Array(count);
  let first = 1;
  for (let at = 1; at < block; at++) first = Math.imul(first, BASE);
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    if (at >= block) hash = (hash - Math.imul(words.charCodeAt(at - block), first)) | 0;
    hash = (Math.imul(hash, BASE) + words.charCodeAt(at)) | 0;
    if (at >= block - 1) hashes[at - block + 1] = hash;
  }
  return hashes;
}

const BASE = 0x01000193;

function longest(
  texts: readonly string[],
  words: string,
  at: number,
  places: readonly { readonly text: number; readonly at: number }[],
  block: number,
): SharedPassage | undefined {
  let best: SharedPassage | undefined;
  for (const place of places) {
    const other = texts[place.text] ?? '';
    let before = 0;
    while (
      before < at &&
      before < place.at &&
      words.charCodeAt(at - before - 1) === other.charCodeAt(place.at - before - 1)
    )
      before++;
    let after = 0;
    while (
      at + after < words.length &&
      place.at + after < other.length &&
      words.charCodeAt(at + after) === other.charCodeAt(place.at + after)
    )
      after++;
    if (after < block || (best && before + after <= best.length)) continue;
    best = { start: at - before, length: before + after, text: place.text, other: place.at - before };
  }
  return best;
}
