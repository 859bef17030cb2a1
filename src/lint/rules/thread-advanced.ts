import type { Span } from '../../model/index.ts';
import { attributeNames } from '../attribute-names.ts';
import { namesUnder } from '../frontmatter-names.ts';
import { PhraseSearch } from '../phrase-search.ts';
import { defineRule } from '../rule.ts';
import { spokenRuns } from '../spoken-words.ts';
import { listed, quoted } from '../wording.ts';

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
    const { threads } = show.settings;
    const known = new Set(threads.map(({ id }) => id));
    const claims = namesUnder(episode, 'threads').filter(({ name }) => known.has(name));
    const marked = [...attributeNames(episode, 'thread')];
    const advanced = new Set(marked.map(({ name }) => name));
    if (claims.some(({ name }) => !advanced.has(name))) {
      const search = new PhraseSearch(
        threads.map(({ id, title }) => [id, title.trim().replace(/^(?:the|an?) /i, '')]),
      );
      const said = new Map<string, Span>();
      for (const run of spokenRuns(episode)) search.collect(run, said);
      for (const thread of said.keys()) advanced.add(thread);
    }
    for (const { name, span } of claims)
      if (!advanced.has(name))
        yield {
          span,
          message: `The episode claims the thread ${quoted(name)} and never takes it up; expected a container with \`thread=${name}\`.`,
          hint: 'Mark the story, or the part, that takes the thread further.',
        };
    const listedThreads = new Set(claims.map(({ name }) => name));
    for (const { name, span } of marked) {
      if (!known.has(name) || listedThreads.has(name)) continue;
      listedThreads.add(name);
      yield {
        span,
        message: `The thread ${quoted(name)} is taken up here and is not in the frontmatter; expected it under \`threads:\`.`,
        hint:
          claims.length > 0
            ? `The frontmatter has ${listed(claims.map(({ name: claim }) => claim))}.`
            : undefined,
      };
    }
  },
});
