import { type Finding, spanOfValue } from '../../model/index.ts';
import { numberExists } from '../episode-numbers.ts';
import { nextFixes } from '../meant-next.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'episode-order',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Prerequisites exist and come earlier; `next` exists and comes later.',
  docs: {
    why: 'Show notes tell listeners what to hear first and where to go on. A prerequisite that comes later cannot be met, and a `next` that points back sends them in a circle. A planned episode counts: it need not be written yet. `--fix` sets `next` where only one number can be meant.',
  },
  *check(context): Iterable<Finding> {
    const { episode, show } = context;
    const { facts, frontmatter } = episode;
    const isList = Array.isArray(frontmatter.data.prerequisites);
    for (const [index, number] of facts.prerequisites.entries()) {
      const at = isList ? entryOf(frontmatter.data.prerequisites as unknown[], number, index) : undefined;
      const span = spanOfValue(
        frontmatter.spans,
        at === undefined ? '/prerequisites' : `/prerequisites/${at}`,
      );
      if (facts.number !== undefined && number >= facts.number)
        yield {
          span,
          message:
            number === facts.number
              ? `Episode ${number} is its own prerequisite; expected an episode before it.`
              : `Prerequisite ${number} comes after this episode, which is ${facts.number}; expected an episode before it.`,
        };
      else if (!numberExists(show, number)) yield { span, ...missing(`Prerequisite ${number}`) };
    }
    if (facts.next === undefined) return;
    const span = spanOfValue(frontmatter.spans, '/next');
    if (facts.number !== undefined && facts.next <= facts.number)
      yield {
        span,
        message: `\`next\` is ${facts.next}, and this is episode ${facts.number}; expected an episode after it.`,
        fixes: nextFixes(context, span),
      };
    else if (!numberExists(show, facts.next))
      yield {
        span,
        ...missing(`The next episode, ${facts.next},`),
        fixes: nextFixes(context, span),
      };
  },
};

function missing(what: string) {
  return {
    message: `${what} does not exist; expected the number of an episode that is written or planned.`,
    hint: 'A planned episode is a line under `planned:` in its series’ series.yaml.',
  };
}

/** Where the list has the number, from `index` on: entries that are no numbers were left out of the facts. */
function entryOf(list: readonly unknown[], number: number, index: number): number {
  return list.indexOf(number, index);
}
