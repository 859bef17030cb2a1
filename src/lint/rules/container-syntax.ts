import { holdsInvisible } from '../likely-causes.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'container-syntax',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'A line that begins with `:::` opens or closes a container.',
  docs: {
    why: 'Lines of colons are structure, so they are never read aloud. One that is neither an opener nor a closer is kept out of every output, and what it was meant to mark is not marked.',
    origin: 'The source format: Containers',
  },
  *check({ episode }) {
    for (const { text, suggestion, span } of problemsOf(episode.problems, 'container-malformed')) {
      // What nobody sees is what is wrong, and has a finding.
      if (holdsInvisible(episode, span)) continue;
      const message = `Unexpected ${quoted(text)}; expected \`:::name\`, \`:::name{attributes}\` or \`:::\`.`;
      if (suggestion === undefined) {
        yield { span, message, hint: 'Write `\\:::` where the colons are meant to be read.' };
        continue;
      }
      yield {
        span,
        message,
        hint: `Write ${quoted(suggestion)}.`,
        fixes: [{ description: `Write ${suggestion}`, edits: [{ span, text: suggestion }] }],
      };
    }
  },
};
