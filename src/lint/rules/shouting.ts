import type { Finding } from '../../model/index.ts';
import { proseMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';

/** Words of capitals, side by side. */
const CAPITALS =
  /(?<![\p{L}\p{N}])\p{Lu}{2,20}(?:['’]\p{Lu}{1,3})?(?:,?[ -]\p{Lu}{1,20}(?:['’]\p{Lu}{1,3})?){1,60}(?![\p{L}\p{N}])/gu;
/** One of them is too long for an acronym. */
const LONG_WORD = /[A-Z\u0080-\uFFFF]{6}/g;
/** A word this long is no acronym. */
const LONGEST_ACRONYM = 5;

export const rule = defineRule({
  name: 'shouting',
  scope: 'episode',
  severity: 'warning',
  description: 'Nothing that is said is written in capitals throughout.',
  options: {
    words: {
      type: 'integer',
      default: 3,
      minimum: 2,
      description: 'From how many words of capitals in a row it counts as shouting.',
    },
  },
  docs: {
    why: 'Capitals do not sound. A host has to guess whether they mean louder, slower or a heading that was pasted, and they are the hardest letters to read at speed. Emphasis is `*one word*`, and how to say it is a direction: `**MAYA (shouting):**`. Acronyms side by side are left alone.',
  },
  *check({ episode }, { words }): Iterable<Finding> {
    for (const { match, span } of proseMatches(episode, CAPITALS, LONG_WORD)) {
      const all = match[0].split(/,?[ -]/);
      const long = all.filter((word) => word.length > LONGEST_ACRONYM);
      if (all.length < words || long.length === 0) continue;
      yield {
        span,
        message: `These ${all.length} words are in capitals; expected small letters.`,
        hint: 'Write `*one word*` for emphasis, or give a direction: `**NAME (shouting):**`.',
      };
    }
  },
});
