import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'byte-order-mark',
  scope: 'episode',
  severity: 'hint',
  description: 'An episode begins with its frontmatter, not with a byte order mark.',
  docs: {
    why: 'Some editors put an invisible mark at the start of a file. `coldopen` leaves it out, but other tools then do not see the `---` that opens the frontmatter, and show it as text.',
    origin: 'Unicode Standard, section 23.8: a byte order mark is neither required nor recommended for UTF-8',
  },
  *check({ episode }) {
    for (const { span } of problemsOf(episode.problems, 'byte-order-mark')) {
      yield {
        span,
        message: 'Unexpected byte order mark at the start of the file; expected `---`.',
        hint: '`coldopen fmt` takes it away; or save the file as "UTF-8" instead of "UTF-8 with BOM".',
      };
    }
  },
};
