import { NO_PRONUNCIATIONS, type Pronunciations, spokenForm } from '../notation/spoken/spoken-form.ts';
import { syllablesOf } from '../notation/spoken/syllables.ts';

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

const LIGHT = new Set(
  'a an the of to in on at by for and or but is it as be was are were so that this with from you your we i he she they his her its not had has have do does if can will would which who what when than then there them me my us our no'.split(
    ' ',
  ),
);
const BREATH = /[,;:—–()…、，；：]/g;
const SENTENCE_END = /[.!?](?=["'”’)\]]*(?:\s|$))|[。！？।]/g;

/** What was measured lately, so that one keystroke costs one paragraph. */
const measured = new WeakMap<Pronunciations, Map<string, SpeechAmount>>();
/** More paragraphs than an episode of ten hours has. */
const MOST_MEASURED = 20_000;

/** Measures a text that is read aloud; linear in its length. */
export function speechAmount(text: string, pronunciations = NO_PRONUNCIATIONS): SpeechAmount {
  let amounts = measured.get(pronunciations);
  if (!amounts) measured.set(pronunciations, (amounts = new Map()));
  let amount = amounts.get(text);
  if (!amount) {
    if (amounts.size >= MOST_MEASURED) amounts.clear();
    amounts.set(text, (amount = measure(text, pronunciations)));
  }
  return amount;
}

function measure(text: string, pronunciations: Pronunciations): SpeechAmount {
  const tokens = spokenForm(text, pronunciations);
  let [saidWords, lightWords, syllables, letters, breaths, sentenceEnds, at] = [0, 0, 0, 0, 0, 0, 0];
  const between = (gap: string): void => {
    breaths += gap.match(BREATH)?.length ?? 0;
    sentenceEnds += gap.match(SENTENCE_END)?.length ?? 0;
  };
  for (const { start, end, words } of tokens) {
    if (start > at + 1 || text[at] !== ' ') between(text.slice(at, start));
    at = end;
    for (const word of words) {
      saidWords++;
      letters += word.length;
      syllables += syllablesOf(word);
      if (LIGHT.has(word)) lightWords++;
    }
  }
  between(`${text.slice(at)} `);
  return { words: tokens.length, saidWords, lightWords, syllables, letters, breaths, sentenceEnds };
}
