import type { Finding } from '../../model/index.ts';
import { matchesIn } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import { spokenPassages } from '../spoken-passages.ts';
import { oneOf, quoted } from '../wording.ts';

interface Sign {
  readonly pattern: RegExp;
  /** What a host may say for it; none where it is best left out. */
  readonly words: readonly string[];
}

const SIGNS: readonly Sign[] = [
  { pattern: /(?<=\s)&(?=\s)/gu, words: ['and'] },
  { pattern: /<?(?:->|=>|-->|==>)|[→⇒➜➔⟶↔←]/gu, words: ['to', 'then', 'leads to'] },
  // Between single letters it is mathematics, and said as such.
  { pattern: /(?<=\p{L}{3}\)? )={1,2}(?= \p{L}{3})/gu, words: ['is', 'means'] },
  { pattern: /(?<![\p{L}.])e\.g\.?(?!\p{L})/giu, words: ['for example'] },
  { pattern: /(?<![\p{L}.])i\.e\.?(?!\p{L})/giu, words: ['that is'] },
  { pattern: /(?<![\p{L}.])etc(?!\p{L})\.?/giu, words: ['and so on'] },
  { pattern: /(?<![\p{L}.])vs(?!\p{L})\.?/giu, words: ['versus', 'against'] },
  { pattern: /(?<![\p{L}\p{N}])w\/o(?![\p{L}\p{N}])/giu, words: ['without'] },
  { pattern: /(?<![\p{L}\p{N}])w\/(?=\s)/giu, words: ['with'] },
  { pattern: /(?<![\p{L}.])(?:approx|cf|resp)\./giu, words: ['about', 'see', 'or'] },
  { pattern: /(?<![\p{L}\p{N}/])and\/or(?![\p{L}\p{N}/])/giu, words: ['or', 'and', 'or both'] },
  { pattern: /(?<=\s|^)[~≈](?=\d)/gu, words: ['about'] },
  {
    pattern:
      /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]){0,8}/gu,
    words: [],
  },
];
/** One cheap look tells a text without any of them. */
const ANY_SIGN = /[&=~<>\u2190-\u3299\uD83C-\uD83E]|[ei]\.[eg]|etc|vs|w\/|approx|cf\.|resp\.|and\/or/i;
/** Pictographs that are letters to a host. */
const SAID = new Set(['©', '®', '™', '‼', '⁉', 'ℹ', '↔', '✓', '✔']);

export const rule = defineRule({
  name: 'ambiguous-symbol',
  scope: 'episode',
  severity: 'warning',
  description: 'What is said is written in words, not in signs that each host reads in another way.',
  options: {
    allow: {
      type: 'texts',
      default: [],
      description: 'Signs that the show’s hosts know how to say, such as `vs.`.',
    },
  },
  docs: {
    why: 'An arrow, an ampersand, “e.g.” or an emoji has no sound. In the take somebody decides on one, and in the next take on another. Write the word that is to be heard; the transcript and the captions then say it too. Signs in code and formulas are left alone, and so are slashes in names such as TCP/IP.',
    origin: 'Writing for the ear',
  },
  *check({ episode }, { allow }): Iterable<Finding> {
    const allowed = new Set(allow.map((sign) => sign.toLowerCase()));
    for (const passage of spokenPassages(episode)) {
      if (!ANY_SIGN.test(passage.text)) continue;
      for (const { pattern, words } of SIGNS)
        for (const { match, span } of matchesIn(passage, pattern)) {
          const [sign] = match;
          if (allowed.has(sign.toLowerCase()) || SAID.has(sign)) continue;
          yield {
            span,
            message: `${quoted(sign)} has no sound; expected ${words.length === 0 ? 'words, or nothing' : 'words'}.`,
            hint: words.length === 0 ? 'Say what it is to tell, or take it out.' : `Write ${oneOf(words)}.`,
            suggestions: words.map((word) => ({
              description: `Write ${word}`,
              edits: [{ span, text: word }],
            })),
          };
        }
    }
  },
});
