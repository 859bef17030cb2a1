import { type Beat, type Finding, walkBeats } from '../../model/index.ts';
import { oneSlipApart, realNames } from '../name-slips.ts';
import { partsOf } from '../parts.ts';
import { defineRule, type EpisodeContext } from '../rule.ts';
import { type SpokenRun, spokenRuns } from '../spoken-words.ts';
import { quoted } from '../wording.ts';
import { wordsOf } from '../words.ts';

export const rule = defineRule({
  name: 'cast-name',
  scope: 'episode',
  severity: 'warning',
  options: {
    allow: {
      type: 'texts',
      default: [],
      description: 'Names of others that look like a slip in the name of someone of the cast.',
    },
  },
  description: 'People of the cast are called as show.yaml spells them.',
  docs: {
    why: '“Sara Chen” and “Sarah Chen” are two people to whoever reads the transcript, and to every search. A name of two words or more is reported where one word of it has a slip (a letter too many, too few or another one), or where its initials are small. A single name is reported inside a container whose `cast=` names the person, and never at the beginning of a sentence, where any word may look like one. Guests, authors of sources and the rest of the cast are who they are; others are listed under `allow`.',
    origin: 'The show’s canon: recurring characters under one name',
  },
  *check(context, { allow }) {
    const { cast } = context.show.settings;
    const real = realNames(context, allow);
    const names = cast.flatMap(({ name, aliases }) => [name, ...aliases]);
    const reported = new Set<number>();
    for (const finding of [...fullNames(context, names, real), ...singleNames(context, real)]) {
      if (reported.has(finding.span.start)) continue;
      reported.add(finding.span.start);
      yield finding;
    }
  },
});

const POSSESSIVE = /['’]s$/;

/** Names of several words of which one has a slip, or some are small. */
function* fullNames(
  { episode, file: { text } }: EpisodeContext,
  names: readonly string[],
  real: ReadonlySet<string>,
): Generator<Finding> {
  const canon = byWord(names);
  if (canon.size === 0) return;
  // Most words are told from all names by their first letter.
  const initials = new Set([...canon.keys()].map((word) => word.charCodeAt(0)));
  for (const run of spokenRuns(episode))
    for (let at = 0; at < run.length; at++) {
      const word = run[at];
      if (!word || !initials.has(word.text.charCodeAt(0))) continue;
      for (const { name, words, index } of canon.get(bare(word.text)) ?? []) {
        const said = run.slice(Math.max(0, at - index), at - index + words.length);
        if (
          said.length < words.length ||
          !isSlipOf(
            said.map((each) => bare(each.text)),
            words,
          )
        )
          continue;
        const [first, last] = [said[0] ?? word, bareSpan(said.at(-1) ?? word)];
        const written = text.slice(first.start, last.end).replace(/\s+/g, ' ');
        // Only blanks and the full stop of a title stand inside a name.
        if (!/^[^\s.,;:!?]+(?:\.? [^\s.,;:!?]+)+$/.test(written) || real.has(written.toLowerCase())) continue;
        if (!names.includes(written)) yield misspelt(written, name, { start: first.start, end: last.end });
      }
    }
}

interface CanonWord {
  readonly name: string;
  readonly words: readonly string[];
  readonly index: number;
}

/** Names of several words by each of their words: all but one have to be right. */
function byWord(names: readonly string[]): ReadonlyMap<string, readonly CanonWord[]> {
  const found = new Map<string, CanonWord[]>();
  for (const name of names) {
    const words = wordsOf(name);
    if (words.length > 1)
      for (const [index, word] of words.entries())
        found.set(word, [...(found.get(word) ?? []), { name, words, index }]);
  }
  return found;
}

function isSlipOf(said: readonly string[], words: readonly string[]): boolean {
  const other = said.flatMap((word, index) => (word === words[index] ? [] : [index]));
  if (other.length === 0 || other.length === words.length) return false;
  if (other.every((index) => said[index] === words[index]?.toLowerCase()))
    return !other.some((index) => /^(?:the|an?)$/i.test(words[index] ?? ''));
  const [only = 0] = other;
  return other.length === 1 && isCapitalised(said[only]) && oneSlipApart(said[only] ?? '', words[only] ?? '');
}

/** Single names with a slip, in containers that say whom they are about. */
function* singleNames(context: EpisodeContext, real: ReadonlySet<string>): Generator<Finding> {
  const { cast } = context.show.settings;
  // Most texts can do without a walk.
  if (!context.file.text.includes('cast')) return;
  const known = new Set(
    [...cast.flatMap(({ name, aliases }) => [name, ...aliases]), ...real].flatMap(wordsOf).map(small),
  );
  for (const beat of walkBeats(partsOf(context.episode))) {
    const ids = castOf(beat);
    const names = cast
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ name, aliases }) => [
        ...wordsOf(name),
        ...aliases.filter((alias) => wordsOf(alias).length === 1),
      ]);
    if (names.length === 0) continue;
    const inside = (run: SpokenRun) =>
      (run[0]?.start ?? -1) >= beat.span.start && (run[0]?.start ?? Infinity) < beat.span.end;
    for (const run of spokenRuns(context.episode).filter(inside))
      for (const [at, word] of run.entries()) {
        if (known.has(small(word.text)) || !standsAlone(run, at, context.file.text)) continue;
        const meant = names.find((name) => !isAllCapitals(name) && oneSlipApart(word.text, name));
        if (meant !== undefined) yield misspelt(bare(word.text), meant, bareSpan(word));
      }
  }
}

/** A word without what makes it a possessive. */
function bare(word: string): string {
  return word.endsWith('s') ? word.replace(POSSESSIVE, '') : word;
}

/** A word's place without what makes it a possessive. */
function bareSpan({ text, start, end }: SpokenRun[number]): Finding['span'] {
  return { start, end: end - (text.length - bare(text).length) };
}

function castOf({ attributes }: Beat): readonly string[] {
  return (attributes.cast ?? '').split(',').map((id) => id.trim());
}

/** Whether a word is capitalised within a sentence, and no part of a longer name. */
function standsAlone(run: SpokenRun, at: number, text: string): boolean {
  const [before, word, after] = [run[at - 1], run[at], run[at + 1]];
  if (!before || !word || !isCapitalised(word.text) || isAllCapitals(word.text)) return false;
  if (!/^,?\s+$/.test(text.slice(before.end, word.start))) return false;
  const isJoined = after !== undefined && /^\s+$/.test(text.slice(word.end, after.start));
  return !isCapitalised(before.text) && !(isJoined && isCapitalised(after.text));
}

function misspelt(written: string, name: string, span: Finding['span']): Finding {
  return {
    span,
    message: `${quoted(written)} is nearly ${quoted(name)}; expected the name as show.yaml spells it.`,
    suggestions: [{ description: `Write ${name}`, edits: [{ span, text: name }] }],
    hint: 'Somebody else’s name goes under the rule’s `allow` in show.yaml.',
  };
}

function isCapitalised(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '');
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function small(word: string): string {
  return bare(word).toLowerCase();
}
