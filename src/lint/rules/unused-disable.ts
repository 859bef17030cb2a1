import type { Finding } from '../../model/index.ts';
import { removalEdits } from '../comment-removal.ts';
import type { DisableComment } from '../disable-comments.ts';
import type { CommentContext, CommentRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: CommentRule = {
  name: 'unused-disable',
  scope: 'comments',
  severity: 'warning',
  fixable: true,
  description: 'A comment that disables a rule hides something that the rule finds.',
  docs: {
    why: 'Where the finding is mended and the comment stays, it hides the next mistake of its kind, which nobody meant it for.',
    origin: 'The source format: Comments',
  },
  *check(context): Iterable<Finding> {
    for (const comment of context.comments.filter(({ misplaced }) => !misplaced))
      if (comment.command === 'disable' || comment.command === 'disable-next-line')
        yield* unused(comment, context);
  },
};

function* unused(comment: DisableComment, context: CommentContext): Iterable<Finding> {
  const { names } = comment;
  if (names.length === 0) {
    if (context.wasRun(undefined) && !context.isUsed(comment, undefined))
      yield finding(comment, undefined, 'Nothing is found where this comment disables every rule', context);
    return;
  }
  const idle = names.filter(
    ({ name }) => context.ruleNames.includes(name) && context.wasRun(name) && !context.isUsed(comment, name),
  );
  for (const { name } of idle)
    yield finding(comment, name, `${quoted(name)} finds nothing where this comment disables it`, context);
}

function finding(
  comment: DisableComment,
  name: string | undefined,
  what: string,
  { file, comments }: CommentContext,
): Finding {
  const span =
    comment.names.length > 1 ? comment.names.find((other) => other.name === name)?.span : undefined;
  return {
    span: span ?? comment.span,
    message: `${what}; expected a finding there, or no comment.`,
    fixes: [
      {
        description: 'Delete what disables nothing',
        edits: removalEdits(file.text, comments, { comment, name }),
      },
    ],
  };
}
