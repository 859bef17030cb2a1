import type { Finding } from '../../model/index.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'container-closed',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Every container is closed, and every closing line closes one.',
  docs: {
    why: 'A container without its `:::` reaches to the end of its segment. What follows the story is then timed as story, and 7-3-1 counts it so. A `:::` too many is the same slip seen from the other end: a container ended earlier than you thought, or its opening line is gone.',
    origin: 'The source format: Containers',
  },
  *check({ episode }) {
    for (const { name, closedBy, span } of problemsOf(episode.problems, 'container-unclosed'))
      yield unclosed(name, closedBy, span);
    for (const { span } of problemsOf(episode.problems, 'container-stray-close')) {
      yield {
        span,
        message: 'Unexpected `:::`; expected an open container for it to close.',
        hint: 'Delete the line, or put back the `:::name` line that it belongs to.',
        fixes: [{ description: 'Delete the line that closes nothing', edits: [{ span, text: '' }] }],
      };
    }
  },
};

function unclosed(name: string, closedBy: 'segment' | 'end', span: Finding['span']): Finding {
  const where = closedBy === 'segment' ? 'before the next segment' : 'before the end of the episode';
  return {
    span,
    message: `The container ${quoted(name)} is never closed; expected a line \`:::\` ${where}.`,
    hint: `Put \`:::\` on a line of its own where the ${name} ends.`,
  };
}
