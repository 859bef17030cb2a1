import { fingerprintOf, unpackPlaces } from '../../model/index.ts';
import { episodesInOrder } from '../episodes-in-order.ts';
import { defineRule } from '../rule.ts';
import { type SharedPassage, sharedPassages } from '../shared-passages.ts';
import { wordsOf } from '../words.ts';

export const rule = defineRule({
  name: 'passage-duplicated',
  scope: 'across',
  severity: 'warning',
  from: 'draft',
  options: {
    words: {
      type: 'integer',
      default: 40,
      minimum: 8,
      maximum: 10_000,
      description: 'How many words running make a passage that is said only once.',
    },
    allow: {
      type: 'texts',
      default: [],
      description:
        'Phrases that come back in every episode, such as a greeting: their words are not counted.',
    },
  },
  description: 'No passage is said in two episodes.',
  docs: {
    why: 'A passage that was copied to begin a new episode, and never rewritten, is heard twice by those who listen to the end, and they are the ones who notice. Only words that are said count, case and punctuation aside; the finding is in the later episode, and points to the earlier one. What a show says every time, such as its greeting, is listed under `allow`.',
    origin: 'Copied passages in the scripts of long shows',
  },
  *check(context, { words: least, allow }) {
    const ordered = episodesInOrder(context);
    const speeches = ordered.map(({ digest }) => digest.speech);
    const places = new Map<number, ReturnType<typeof unpackPlaces>>();
    const placeOf = (text: number, { start, length }: Pick<SharedPassage, 'start' | 'length'>) => {
      const known = places.get(text) ?? unpackPlaces(speeches[text] ?? { words: '', places: '' });
      places.set(text, known);
      return { start: known.starts[start] ?? 0, end: known.ends[start + length - 1] ?? 0 };
    };
    const phrases = allow.map((phrase) => wordsOf(phrase).map(fingerprintOf).join('')).filter(Boolean);
    const shared = sharedPassages(
      speeches.map(({ words }) => words),
      least,
    );
    for (const [text, passages] of shared.entries())
      for (const passage of passages) {
        const earlier = ordered[passage.text];
        const later = ordered[text];
        if (!earlier || !later) continue;
        const { words } = later.digest.speech;
        const count = countWithout(words, passage, phrases);
        if (count < least) continue;
        const span = placeOf(passage.text, { start: passage.other, length: passage.length });
        yield {
          path: later.digest.path,
          span: placeOf(text, passage),
          message: `These ${count} words are said in episode ${earlier.number} too; expected a passage to be said once.`,
          related: [
            { path: earlier.digest.path, span, message: `Episode ${earlier.number} says them here.` },
          ],
        };
      }
  },
});

/** How many words of a passage belong to none of the phrases; a phrase counts where any of it reaches into the passage. */
function countWithout(words: string, { start, length }: SharedPassage, phrases: readonly string[]): number {
  const allowed = new Set<number>();
  for (const phrase of phrases) {
    const end = start + length;
    for (let at = words.indexOf(phrase, Math.max(0, start - phrase.length + 1)); at >= 0 && at < end; ) {
      for (let index = Math.max(at, start); index < Math.min(at + phrase.length, end); index++)
        allowed.add(index);
      at = words.indexOf(phrase, at + 1);
    }
  }
  return length - allowed.size;
}
