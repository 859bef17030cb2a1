import { type Episode, type Finding, type Show, type Span, walkBeats } from '../../model/index.ts';
import { COMMON_ACRONYMS } from '../acronyms.ts';
import { SpelledWords } from '../initials.ts';
import { partsOf } from '../parts.ts';
import { speechMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import type { SpokenPassage } from '../spoken-passage.ts';
import { spokenPassages } from '../spoken-passages.ts';
import { quoted } from '../wording.ts';

/** Two to six capitals and digits; what stands about them is looked at by itself, which is far cheaper. */
const ACRONYM = /[A-Z][A-Z\d]{1,5}/g;
const JOINED_BEFORE = /[\p{L}\p{N}_./&@#+-]$/u;
const JOINED_BEHIND = /^s?(?:[\p{L}\p{N}_@&]|['’-]\p{Lu}|\.\p{L})/u;
const ROMAN = /^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})$/;
/** Words that tell what letters mean, in the paragraph where they come first. */
const EXPLAINED = /\b(?:stands? for|short for|abbreviat\w*|acronym|the letters)\b/i;
/** A name in capitals before a colon speaks, it is not spoken of. */
const AFTER_LABEL = /^\s*[:(]/;

export const rule = defineRule({
  name: 'acronym-introduced',
  scope: 'episode',
  severity: 'hint',
  description: 'An acronym is told in words where it is first said.',
  options: {
    known: {
      type: 'texts',
      default: [],
      description: 'Acronyms that the show’s listeners know, besides those every engineer knows.',
    },
    common: {
      type: 'boolean',
      default: true,
      description: 'Whether TCP, CPU, SQL, HTTP and some hundred others count as known.',
    },
  },
  docs: {
    why: 'A reader can look an acronym up, or back. A listener who does not know it is lost for as long as it is talked about. Say the words once, before or behind the letters, in the paragraph where they come first or next to it; or define the term in the episode (`definition`), or make it a concept of the show. It is told once for each acronym.',
    origin: 'Writing for the ear',
  },
  *check({ episode, show }, { known, common }): Iterable<Finding> {
    const told = new Set(known.map((name) => name.toUpperCase()));
    let named: ReadonlySet<string> | undefined;
    const passages = spokenPassages(episode);
    const words = new SpelledWords();
    for (const { passage, index, match, stretch } of speechMatches(episode, ACRONYM)) {
      const [acronym] = match;
      if (told.has(acronym) || (common && COMMON_ACRONYMS.has(acronym))) continue;
      if (
        !isAcronym(acronym) ||
        isPart(passage, stretch) ||
        !passage.isProse(stretch) ||
        isShouted(passage, stretch)
      )
        continue;
      if (stretch.start === 0 && AFTER_LABEL.test(passage.text.slice(stretch.end))) continue;
      told.add(acronym);
      if (EXPLAINED.test(passage.text)) continue;
      const near = passages.slice(Math.max(0, index - 2), index + 3).map(({ text }) => text);
      named ??= namedTexts(episode, show);
      if (words.hold(acronym, near) || named.has(acronym) || words.hold(acronym, [...named])) continue;
      yield {
        span: passage.sourceOf(stretch),
        message: `${quoted(acronym)} is first said here, and nothing near says what it stands for; expected its words once.`,
        hint: `Say the words and the letters together, or put it under \`known\` of this rule in show.yaml.`,
      };
    }
  },
});

/** Whether the letters belong to something longer: a word, a name with signs in it, an address. */
function isPart({ text }: SpokenPassage, { start, end }: Span): boolean {
  return (
    JOINED_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
    JOINED_BEHIND.test(text.slice(end, end + 4))
  );
}

/** Letters enough to be one, and no number of a king. */
function isAcronym(acronym: string): boolean {
  return (acronym.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !ROMAN.test(acronym);
}

/** Whether a word of capitals stands beside it: a heading, or a name that is written so. */
function isShouted({ text }: SpokenPassage, { start, end }: Span): boolean {
  return (
    /\p{Lu}{2}['’\p{Lu}]{0,20}[ -]$/u.test(text.slice(Math.max(0, start - 30), start)) ||
    /^[ -](?:\p{N}+: )?\p{Lu}{2}/u.test(text.slice(end, end + 30))
  );
}

/** Names and terms that tell what letters mean, and the letters in them. */
function namedTexts(episode: Episode, { settings }: Show): ReadonlySet<string> {
  const terms = [...walkBeats(partsOf(episode))].flatMap(({ attributes }) => attributes.term ?? []);
  const concepts = settings.concepts.map(({ name }) => name);
  const people = settings.cast.flatMap(({ name, aliases }) => [name, ...aliases]);
  const names = [...terms, ...concepts, ...people];
  return new Set(names.flatMap((name) => [name, ...(name.match(/[A-Z][A-Z\d]+/g) ?? [])]));
}
