import type { Finding } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { defineRule } from '../rule.ts';
import { spokenMsBy } from '../spoken-ms.ts';
import { spokenPassages } from '../spoken-passages.ts';

export const rule = defineRule({
  name: 'paragraph-length',
  scope: 'episode',
  severity: 'warning',
  description: 'No paragraph goes on so long that speaker and listener lose their place.',
  options: {
    longest: {
      type: 'length',
      default: '75 s',
      minimum: '5 s',
      description: 'How long a paragraph takes at most to say.',
    },
  },
  docs: {
    why: 'The end of a paragraph is where the host looks up, the other one reacts, and the listener catches up. A paragraph of more than a minute is a wall on the page and a lecture in the ear. Break it where the thought turns, give the other voice a line, or put a `[PAUSE: 1s]` there.',
    origin: 'Writing for the ear',
  },
  *check({ episode, rundown, show }, { longest }): Iterable<Finding> {
    const msOf = spokenMsBy(rundown, show);
    for (const passage of spokenPassages(episode)) {
      const ms = msOf(passage, { start: 0, end: passage.text.length });
      if (ms <= longest) continue;
      const [first] = passage.sentences;
      if (!first) continue;
      const middle = passage.sentences.find(({ start }) => start >= passage.text.length / 2);
      yield {
        span: passage.sourceOf(first),
        message: `This paragraph takes about ${formatLength(Math.round(ms / 1_000) * 1_000)}; expected ${formatLength(longest)} at most.`,
        hint: 'Break it where the thought turns, or let somebody else speak.',
        ...(middle && {
          related: [
            {
              path: episode.facts.path,
              span: passage.sourceOf(middle),
              message: 'This is its middle.',
            },
          ],
        }),
      };
    }
  },
});
