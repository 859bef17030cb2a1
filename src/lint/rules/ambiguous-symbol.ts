import type { Finding } from '../../model/index.ts';
import { proseMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import { oneOf, quoted } from '../wording.ts';

interface Sign {
  readonly pattern: RegExp;
  /** A cheap look that tells a text without it. */
  readonly hint: RegExp;
  /** What a host may say for it; none where it is best left out. */
  readonly words: readonly string[];
}

const SIGNS: readonly Sign[] = [
  { pattern: /(?<=\s)&(?=\s)/gu, hint: / & /g, words: ['and'] },
  {
    pattern: /<?(?:->|=>|-->|==>)|[→⇒➜➔⟶↔←]/gu,
    hint: /[-=]>|[\u2190-\u27FF]/g,
    words: ['to', 'then', 'leads to'],
  },
  // Between single letters it is mathematics, and said as such.
  { pattern: /(?<=\p{L}{3}\)? )={1,2}(?= \p{L}{3})/gu, hint: / == | = /g, words: ['is', 'means'] },
  { pattern: /(?<![\p{L}.])e\.g\.?(?!\p{L})/giu, hint: /e\.g/gi, words: ['for example'] },
  { pattern: /(?<![\p{L}.])i\.e\.?(?!\p{L})/giu, hint: /i\.e/gi, words: ['that is'] },
  { pattern: /(?<![\p{L}.])etc(?!\p{L})\.?/giu, hint: /\betc\b/gi, words: ['and so on'] },
  { pattern: /(?<![\p{L}.])vs(?!\p{L})\.?/giu, hint: /\bvs\b/gi, words: ['versus', 'against'] },
  { pattern: /(?<![\p{L}\p{N}])w\/o(?![\p{L}\p{N}])/giu, hint: /w\/o/gi, words: ['without'] },
  { pattern: /(?<![\p{L}\p{N}])w\/(?=\s)/giu, hint: /w\/\s/gi, words: ['with'] },
  { pattern: /(?<![\p{L}.])approx\./giu, hint: /approx\./gi, words: ['about'] },
  { pattern: /(?<![\p{L}.])cf\./giu, hint: /cf\./gi, words: ['see', 'compare'] },
  {
    pattern: /(?<![\p{L}\p{N}/])and\/or(?![\p{L}\p{N}/])/giu,
    hint: /and\/or/gi,
    words: ['or', 'and', 'or both'],
  },
  { pattern: /(?<![^\s])[~≈](?=\d)/gu, hint: /[~≈]\d/g, words: ['about'] },
  {
    pattern:
      /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]){0,8}/gu,
    hint: /[\u203C-\u3299\uD83C-\uD83E]/g,
    words: [],
  },
];
/** Pictographs that are letters to a host. */
const SAID = new Set(['‼', '⁉', 'ℹ', '™', '↔', '✓', '✔']);

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
    for (const { pattern, hint, words } of SIGNS)
      for (const { match, span } of proseMatches(episode, pattern, hint)) {
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
  },
});
