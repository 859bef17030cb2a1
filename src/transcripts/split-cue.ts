import { countFitting, lengthOf, type Word, wordsOf } from './lines.ts';
import { splitSentences } from '../notation/sentences.ts';

/** How much one cue may hold. */
export interface CueSize {
  readonly lineLength: number;
  readonly lines: number;
}

/** Short sentences share a cue up to here, so that cues do not flicker. */
const SHARED_LENGTH = 65;

/** What would stand alone in a last cue up to here is given company. */
const ORPHAN_LENGTH = 16;

/**
 * Splits what one speaker says into cues: by sentences, long ones at a comma where one stands in the second half, short
 * ones together. `lead` may ask for a word before a cue's own, given the words that follow; `at` is 0 for the first.
 */
export function splitCue(
  text: string,
  size: CueSize,
  lead: (words: readonly Word[], at: number) => Word | undefined = () => undefined,
): readonly (readonly Word[])[] {
  const cues: Word[][] = [];
  const window = (size.lineLength + 1) * size.lines + 3;
  let at = 0;
  for (const sentence of sentenceWords(text, size.lineLength)) {
    for (let from = 0; from < sentence.length; ) {
      const ahead = sentence.slice(from, from + window);
      const first = lead(ahead, at);
      const rest = first ? [first, ...ahead] : ahead;
      const count = countCue(rest, size);
      const words = rest.slice(0, count);
      const previous = cues.at(-1);
      if (previous && !first && canShare(previous, words, size)) previous.push(...words);
      else cues.push(words);
      from += count - (first ? 1 : 0);
      at += count;
    }
  }
  return cues;
}

function sentenceWords(text: string, lineLength: number): readonly (readonly Word[])[] {
  let glued = false;
  return splitSentences(text).map((sentence) => {
    const words = wordsOf(sentence, lineLength, glued);
    glued = !sentence.endsWith(' ');
    return words;
  });
}

/** How many of the words the next cue takes: all that fit, but no orphan is left and a late comma is preferred. */
function countCue(words: readonly Word[], { lineLength, lines }: CueSize): number {
  const fitting = Math.max(1, countFitting(words, 0, lineLength, lines));
  if (fitting === words.length) return fitting;
  for (let count = fitting; count > Math.ceil(fitting / 2); count--)
    if (/[,;:—–)]["'”’]?$/u.test(words[count - 1]?.text ?? '')) return count;
  const orphan = lengthOf(words.slice(fitting)) < ORPHAN_LENGTH && fitting > 4;
  return orphan ? Math.ceil(words.length / 2) : fitting;
}

function canShare(first: readonly Word[], second: readonly Word[], { lineLength, lines }: CueSize): boolean {
  const words = [...first, ...second];
  return lengthOf(words) <= SHARED_LENGTH && countFitting(words, 0, lineLength, lines) === words.length;
}
