import type { CommentRule } from '../rule.ts';

export const rule: CommentRule = {
  name: 'disable-reason',
  scope: 'comments',
  severity: 'hint',
  description: 'A comment that disables a rule says why.',
  docs: {
    why: 'In a year nobody knows whether the comment still has to be there. The reason stands behind two hyphens: `<!-- coldopen-disable-next-line raw-html -- the player needs it -->`.',
    origin: 'The source format: Comments',
  },
  *check({ comments }) {
    for (const { command, reason, span, misplaced } of comments)
      if (!misplaced && reason === '' && (command === 'disable' || command === 'disable-next-line'))
        yield {
          span,
          message: 'This comment disables a rule without a reason; expected ` -- ` and why.',
          hint: 'For example ` -- quoted as it was said`.',
        };
  },
};
