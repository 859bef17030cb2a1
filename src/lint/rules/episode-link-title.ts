import { type Link, plainText, type Show, walkInlines } from '../../model/index.ts';
import { numberedEpisodes } from '../numbered-episodes.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';
import { wordsOf } from '../words.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'episode-link-title',
  scope: 'episode',
  severity: 'warning',
  description: 'A link whose words are the title of an episode leads to that episode.',
  docs: {
    why: '`[The slowest one wins](ep:3)` says one episode and opens another: the number was mistyped, or episodes have been renumbered since. A link’s words are compared with the titles of all episodes, planned ones and working titles included, case and punctuation aside. Words that are no title are left alone.',
    origin: 'The plans, where three numbers were given to two episodes each and whole series were renumbered',
  },
  *check({ episode, show }) {
    if (!episode.links.some((link) => link.episode?.number !== undefined)) return;
    const links = [...walkInlines(partsOf(episode))].filter(
      (inline): inline is Link => inline.type === 'link' && inline.episode?.number !== undefined,
    );
    const titles = numbersByTitle(show);
    for (const { children, episode: target, span } of links) {
      const text = plainText(children);
      const numbers = titles.get(folded(text));
      if (!numbers || target?.number === undefined || numbers.has(target.number)) continue;
      yield {
        span,
        message: `${quoted(text)} is episode ${[...numbers].join(' and ')}, and the link leads to episode ${target.number}; expected its words and its number to agree.`,
        hint: `Write \`ep:${[...numbers][0]}\`, or other words.`,
      };
    }
  },
});

/** Which numbers have each title, by its words. */
function numbersByTitle(show: Show): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const [number, entry] of numberedEpisodes(show)) {
    if (entry.kind !== 'episode') continue;
    for (const title of [
      entry.title,
      ...(entry.plan ? [entry.plan.title, ...(entry.plan.alsoTitled ?? [])] : []),
    ])
      numbers.set(folded(title), (numbers.get(folded(title)) ?? new Set()).add(number));
  }
  return numbers;
}

function folded(title: string): string {
  return wordsOf(title).join(' ').toLowerCase();
}
