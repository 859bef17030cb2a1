import type { Finding } from '../../model/index.ts';
import { isTale } from '../fiction.ts';
import { isQuoted, proseMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

/** Times that are counted from the day of listening. */
const RELATIVE =
  /(?<![\p{L}\p{N}-])(?:(?:last|next) (?:week|weekend|month|year|quarter|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:earlier|later) this (?:week|month|year)|(?:a (?:few|couple of)|two|three) (?:days|weeks|months) ago|(?:just |only )?yesterday)(?![\p{L}\p{N}-])(?!['’]s (?:news|papers?|problems?|solutions?|code))/giu;
const ANY = /yesterday|last |next |ago| this /gi;
/** “The same time next year” and “six times last year in a row” count from somewhere else. */
const ANCHORED =
  /(?:\b(?:every|each|by|until|before|than|the|of|from|say|if|imagine|suppose|means?)\s+|[-–—])$/iu;

export const rule = defineRule({
  name: 'relative-time',
  scope: 'episode',
  severity: 'warning',
  description: 'What is said holds on whichever day somebody listens.',
  options: {
    allow: {
      type: 'texts',
      default: [],
      description: 'Wordings that the show uses all the same, such as `next week` in a weekly show.',
    },
  },
  docs: {
    why: '“Last month” is true for four weeks, and an episode is heard for years; most of its listeners come late, and some hear two in one evening. A date stays true. People in stories, and in quotation marks, have a yesterday of their own.',
    origin: 'Writing for the ear',
  },
  *check({ episode, show }, { allow }): Iterable<Finding> {
    const allowed = new Set(allow.map((wording) => wording.toLowerCase()));
    for (const { passage, match, stretch, span } of proseMatches(episode, RELATIVE, ANY)) {
      if (allowed.has(match[0].toLowerCase()) || isQuoted(passage, stretch)) continue;
      if (isTale(passage, show)) continue;
      if (ANCHORED.test(passage.text.slice(Math.max(0, stretch.start - 20), stretch.start))) continue;
      yield {
        span,
        message: `${quoted(match[0])} is another time for each listener; expected a date, or no time at all.`,
        hint: 'Say the month and the year, or what it was after.',
      };
    }
  },
});
