import type { Show } from '../../model/index.ts';
import { makePronunciations, type Pronunciations, spokenForm } from '../../notation/spoken/spoken-form.ts';

/** What the text has, and what is said for it. */
export interface PronunciationNote {
  readonly written: string;
  readonly said: string;
}

/** What anybody who reads aloud says right: plain numbers, clock times, ranges, ordinals, numbers with a sign or unit behind. */
const OBVIOUS: readonly RegExp[] = [
  /^[\d,]+(?:\.\d{1,2})?(?:%|st|nd|rd|th|s|[xX×])?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$/i,
  /^[\d.,]+\s?[-–]\s?[\d.,]+%?$/,
  /^[$€£]\d[\d,]*(?:\.\d{1,2})?(?:\s\p{Ll}+)?$/u,
  /^[\d.,]+[\s-]\p{L}+\.?$/u,
  /^\p{L}\p{Ll}*\.?$/u,
  /^(?:e\.g|i\.e)\.$/,
  /^[^\p{L}\p{N}]{1,2}$/u,
];
const POSSESSIVE = /['’]s$/;
/** Letters and digits, told apart from marks that are not said. */
const MARKS = /[^\p{L}\p{N}]+/gu;

/** Notes on what is hard to read aloud, each once in an episode, where it comes first. What the show itself says how to say is always noted. */
export class PronunciationNotes {
  readonly #given: Pronunciations;
  readonly #noted = new Set<string>();

  constructor({ settings }: Show) {
    this.#given = makePronunciations(Object.entries(settings.pronunciations ?? {}));
  }

  /** The notes that a text needs and no text before it had. */
  of(text: string): readonly PronunciationNote[] {
    const notes: PronunciationNote[] = [];
    for (const { start, end, words } of spokenForm(text, this.#given)) {
      const written = text.slice(start, end).trim().replace(POSSESSIVE, '');
      if (words.length === 0 || this.#noted.has(written)) continue;
      if (!this.#given.words.has(written) && !isHard(written, words)) continue;
      this.#noted.add(written);
      notes.push({ written, said: words.join(' ').replace(POSSESSIVE, '') });
    }
    return notes;
  }
}

function isHard(written: string, words: readonly string[]): boolean {
  const said = words.join(' ');
  if (plain(written) === plain(said) && !isSpelled(words)) return false;
  return !OBVIOUS.some((pattern) => pattern.test(written));
}

/** `API` is not read `api`. */
function isSpelled(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => /^\p{Lu}$/u.test(word));
}

function plain(text: string): string {
  return text.replace(MARKS, '').toLowerCase();
}
