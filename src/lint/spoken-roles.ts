import type { CastMember, Span } from '../model/index.ts';
import type { EpisodeContext } from './rule.ts';
import { type SpokenRun, spokenRuns } from './spoken-words.ts';
import { wordsOf } from './words.ts';

/** What says nothing about what somebody is. */
const VAGUE: ReadonlySet<string> = new Set([
  'one',
  'person',
  'woman',
  'man',
  'member',
  'part',
  'kind',
  'sort',
]);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const BETWEEN: ReadonlySet<string> = new Set(['now', 'still', 'is', 'already', 'today']);

/** The word that a role such as “a junior on her first rotation” turns on; undefined where it has no article, or is vague. */
export function headOf(role: string): string | undefined {
  const [article = '', head = ''] = wordsOf(role).map((word) => word.toLowerCase());
  return ARTICLES.has(article) && head !== '' && !VAGUE.has(head) ? head : undefined;
}

/** What the text calls people right after their names: “Sarah Chen, a senior …”, “Sarah is still a junior”. `span` is the word. */
export function* spokenRoles(
  { episode, file }: Pick<EpisodeContext, 'episode' | 'file'>,
  cast: readonly CastMember[],
): Generator<{ readonly member: CastMember; readonly role: string; readonly span: Span }> {
  const byFirst = namesByFirst(cast);
  if (byFirst.size === 0) return;
  // Most words are told from all names by their first letter.
  const initials = new Set([...byFirst.keys()].map((word) => word.charCodeAt(0)));
  for (const run of spokenRuns(episode))
    for (let at = 0; at < run.length; at++) {
      if (!initials.has(run[at]?.text.charCodeAt(0) ?? 0)) continue;
      const named = byFirst.get(run[at]?.text ?? '')?.find(({ words }) => standsAt(run, at, words));
      const head = named && roleAfter(run, at + named.words.length, file.text);
      if (head)
        yield {
          member: named.member,
          role: head.text.toLowerCase(),
          span: { start: head.start, end: head.end },
        };
    }
}

interface Named {
  readonly member: CastMember;
  readonly words: readonly string[];
}

/** Names and aliases by their first word, the longest first. */
function namesByFirst(cast: readonly CastMember[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const member of cast)
    for (const words of [member.name, ...member.aliases].map(wordsOf)) {
      const [first] = words;
      if (first !== undefined) found.set(first, [...(found.get(first) ?? []), { member, words }]);
    }
  for (const named of found.values()) named.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function standsAt(run: SpokenRun, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => run[at + index]?.text === word);
}

/** The word after the article, where a name is followed by a comma or “is”, and an article. */
function roleAfter(run: SpokenRun, after: number, text: string): SpokenRun[number] | undefined {
  let next = after;
  const isApart = /^\s*,\s*$/.test(text.slice(run[next - 1]?.end, run[next]?.start));
  if (!isApart && run[next]?.text !== 'is') return undefined;
  while (BETWEEN.has(run[next]?.text ?? '')) next++;
  return ARTICLES.has(run[next]?.text ?? '') ? run[next + 1] : undefined;
}
