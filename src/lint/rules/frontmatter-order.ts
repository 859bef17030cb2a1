import type { Finding } from '../../model/index.ts';
import { movedKeys } from '../../tidy/index.ts';
import { hasMisspeltKey } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'frontmatter-order',
  scope: 'episode',
  severity: 'hint',
  fixable: true,
  description: 'Keys of the frontmatter stand in the same order in every episode.',
  docs: {
    why: 'Whoever looks for the status of an episode finds it faster where every episode has it in the same place, and two versions of an episode differ only in what was changed. The order is that of the table of keys in the description of the source format; keys of your own come last. Nothing depends on it, so it is only a hint: `coldopen lint --fix` and `coldopen fmt` move each key with the comments right above it. A frontmatter in braces, or with anchors, is left as it is.',
    origin: 'The source format: Frontmatter',
  },
  *check({ episode, file }): Iterable<Finding> {
    // A key that is spelled wrong has its place once it is mended.
    const moved = hasMisspeltKey(episode) ? undefined : movedKeys(file.text, episode);
    if (!moved) return;
    const { early, wanted, span, edit } = moved;
    yield {
      span,
      message: `${quoted(early)} stands before ${quoted(wanted)}; expected the keys in their usual order, with ${quoted(wanted)} first.`,
      hint: 'Each key moves with the comments right above it.',
      fixes: [{ description: 'Put the keys of the frontmatter in order', edits: [edit] }],
    };
  },
};
