import type { Finding } from '../../model/index.ts';
import { proseMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

/** Words that are never doubled on purpose. “That that”, “had had” and “very very” are English, as “alag alag” is Hindi. */
const SMALL_WORDS =
  'the|a|an|of|and|or|with|for|from|at|are|were|was|be|this|these|we|they|as|by|if|than|which|can|will|would|should|their|our|your|into';
const DOUBLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}'’-])(${SMALL_WORDS})(\s{1,9})\1(?![\p{L}\p{N}\p{M}'’-])`,
  'giu',
);
/** The same, more roughly and much faster. */
const ANY = new RegExp(String.raw`\b(${SMALL_WORDS})\s{1,9}\1\b`, 'gi');

export const rule = defineRule({
  name: 'repeated-word',
  scope: 'episode',
  severity: 'warning',
  description: 'No small word stands twice in a row.',
  docs: {
    why: 'A doubled “the” is left behind by every rewrite, most often across a line break, where no eye finds it. The host does, in the middle of the take. Only words that nobody doubles on purpose are looked for.',
  },
  *check({ episode }): Iterable<Finding> {
    for (const { passage, match, stretch, span } of proseMatches(episode, DOUBLED, ANY)) {
      const [, word = '', blanks = ''] = match;
      // "A" as a name or a letter, "a a" in a scheme of letters.
      if (/^a$/i.test(word) && match[0] !== `a${blanks}a`) continue;
      const second = { start: stretch.start + word.length, end: stretch.end };
      yield {
        span,
        message: `${quoted(word)} stands here twice; expected it once.`,
        suggestions: [
          { description: 'Take the second one out', edits: [{ span: passage.sourceOf(second), text: '' }] },
        ],
      };
    }
  },
});
