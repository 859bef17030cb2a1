import type { CastMember, Span } from '../model/index.ts';
import type { EpisodeContext } from './rule.ts';
import { type SpokenRun, spokenRuns, wordsOf } from './spoken-words.ts';

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

/** What the text calls someone right after their name: “Sarah Chen, a senior …”, “Sarah is still a junior”. `span` is the word. */
export function* spokenRoles(
  { episode, file }: Pick<EpisodeContext, 'episode' | 'file'>,
  { name, aliases }: Pick<CastMember, 'name' | 'aliases'>,
): Generator<{ readonly role: string; readonly span: Span }> {
  const names = [name, ...aliases].map(wordsOf).filter((words) => words.length > 0);
  for (const run of spokenRuns(episode))
    for (let at = 0; at < run.length; at++) {
      const longest = names
        .filter((words) => standsAt(run, at, words))
        .sort((a, b) => b.length - a.length)[0];
      if (!longest) continue;
      let next = at + longest.length;
      const isApart = /^\s*,\s*$/.test(file.text.slice(run[next - 1]?.end, run[next]?.start));
      const isVerb = run[next]?.text === 'is';
      if (!isApart && !isVerb) continue;
      while (BETWEEN.has(run[next]?.text ?? '')) next++;
      const head = run[next + 1];
      if (!head || !ARTICLES.has(run[next]?.text ?? '')) continue;
      yield { role: head.text.toLowerCase(), span: { start: head.start, end: head.end } };
    }
}

function standsAt(run: SpokenRun, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => run[at + index]?.text === word);
}
