import { distance } from 'fastest-levenshtein';
import type { Show } from '../model/index.ts';
import type { EpisodeContext } from './rule.ts';

/** Two-letter names are too near to everything. */
const SHORTEST = 3;

/** Whether two names differ by one letter too many, too few or another one, or by two neighbours that changed places; an `’s` aside. */
export function oneSlipApart(said: string, name: string): boolean {
  const word = said.replace(/['’]s$/, '');
  if (word === name || Math.min(word.length, name.length) < SHORTEST) return false;
  if (Math.abs(word.length - name.length) > 1) return false;
  return distance(word, name) === 1 || isSwapped(word, name);
}

function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== name[index]);
  return word[at] === name[at + 1] && word[at + 1] === name[at] && word.slice(at + 2) === name.slice(at + 2);
}

/** Names of people who are not of the cast, small: guests, authors of sources, and those a show allows. */
export function realNames(
  { show }: Pick<EpisodeContext, 'show'>,
  allowed: readonly string[],
): ReadonlySet<string> {
  let known = namesByOutlines.get(show.outlines);
  if (!known) namesByOutlines.set(show.outlines, (known = new Set(namesIn(show).map(folded))));
  return allowed.length === 0 ? known : new Set([...known, ...allowed.map(folded)]);
}

/** Made once, also where the show is copied to be completed. */
const namesByOutlines = new WeakMap<Show['outlines'], ReadonlySet<string>>();

function namesIn(show: Show): readonly string[] {
  const sources = [...show.sources.values(), ...show.outlines.flatMap(({ facts }) => facts.sources)];
  const authors = sources.flatMap(({ author = '' }) => author.split(/\s*(?:,|;|&|\band\b)\s*/));
  const guests = show.outlines.flatMap(({ facts }) =>
    facts.guests.flatMap(({ id, name }) => (id === undefined ? name : [])),
  );
  return [...authors, ...guests].filter((name) => name.trim() !== '');
}

function folded(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
