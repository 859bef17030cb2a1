import type { Episode, Show, Span } from '../../model/index.ts';
import { attributeNames } from '../attribute-names.ts';
import { namesUnder } from '../frontmatter-names.ts';
import { isMeantBy } from '../meant-names.ts';
import { PhraseSearch } from '../phrase-search.ts';
import { defineRule } from '../rule.ts';
import { spokenRuns } from '../spoken-words.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'thread-advanced',
  scope: 'episode',
  severity: 'warning',
  from: 'review',
  description: 'An episode that claims a golden thread takes it further, and says where.',
  docs: {
    why: 'Threads are easily written into the frontmatter, and as easily forgotten in the text. An episode advances a thread where one of its containers says so, with `thread=cost-of-coordination`, or where the thread’s title is said. The other way round, a container’s thread belongs into the frontmatter, where the show looks for it.',
    origin: 'The plans’ golden threads: the cost of coordination, human factors, evolution',
  },
  *check({ episode, show }) {
    const known = new Set(show.settings.threads.map(({ id }) => id));
    const claims = namesUnder(episode, 'threads');
    const marks = [...attributeNames(episode, 'thread')];
    const [claimed, marked] = [claims, marks].map((all) => all.map(({ name }) => name));
    const advanced = new Set(marked);
    if (claims.some(({ name }) => !advanced.has(name)))
      for (const thread of threadsSaid(episode, show)) advanced.add(thread);
    for (const { name, span } of claims)
      if (known.has(name) && !advanced.has(name) && !isMeantBy(marked ?? [], name, known))
        yield {
          span,
          message: `The episode claims the thread ${quoted(name)} and never takes it up; expected a container with \`thread=${name}\`.`,
          hint: 'Mark the story, or the part, that takes the thread further.',
        };
    const listed = new Set(claimed);
    for (const { name, span } of marks) {
      if (!known.has(name) || listed.has(name)) continue;
      listed.add(name);
      if (!isMeantBy(claimed ?? [], name, known))
        yield {
          span,
          message: `The thread ${quoted(name)} is taken up here and is not in the frontmatter; expected it under \`threads:\`.`,
        };
    }
  },
});

/** The threads of the show whose titles are said. */
function threadsSaid(episode: Episode, { settings }: Show): Iterable<string> {
  const search = new PhraseSearch(
    settings.threads.map(({ id, title }) => [id, title.trim().replace(/^(?:the|an?) /i, '')]),
  );
  const said = new Map<string, Span>();
  if (!search.isEmpty) for (const run of spokenRuns(episode)) search.collect(run, said);
  return said.keys();
}
