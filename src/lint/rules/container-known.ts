import { type Change, CONTAINERS, containerSpec } from '../../model/index.ts';
import { candidatesFor } from '../../notation/closest.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'container-known',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Every container is one that the source format has.',
  docs: {
    why: 'The name decides how a container is timed, what 7-3-1 counts it as, and where the outputs put it. One that nobody knows is treated like the text around it, so a `:::stroy` would count as technical.',
    origin: 'The source format: Containers',
  },
  *check({ episode }) {
    for (const { name, span } of problemsOf(episode.problems, 'container-unknown')) {
      const [near, ...others] = candidatesFor(name, Object.keys(CONTAINERS));
      const message = `There is no container ${quoted(name)}`;
      if (near === undefined) {
        const hint = 'docs/source-format.md lists every container.';
        yield { span, message: `${message}; expected one of the source format.`, hint };
        continue;
      }
      const write = (text: string): Change => ({ description: `Write ${text}`, edits: [{ span, text }] });
      // One that is not said would fall silent.
      const isSure = containerSpec(near)?.spoken === true;
      yield {
        span,
        message: `${message}; did you mean ${quoted(near)}?`,
        ...(isSure ? { fixes: [write(near)] } : { suggestions: [near, ...others].map(write) }),
      };
    }
  },
};
