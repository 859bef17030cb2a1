import type { Finding } from '../../model/index.ts';
import { closest } from '../../notation/closest.ts';
import { removalEdits } from '../comment-removal.ts';
import { COMMANDS, type DisableComment, MOST_COMMENTS } from '../disable-comments.ts';
import { orphansOf } from '../hidden-findings.ts';
import type { CommentContext, CommentRule } from '../rule.ts';
import { slipChanges } from '../slips.ts';
import { quoted } from '../wording.ts';

export const rule: CommentRule = {
  name: 'disable-comment',
  scope: 'comments',
  severity: 'warning',
  fixable: true,
  description: 'A comment to the linter is one that it knows, and names rules that exist.',
  docs: {
    why: 'A comment such as `<!-- coldopen-disable-next-line raw-html -- the player needs it -->` hides what a rule finds. With a slip in it, it hides nothing, or goes on hiding where you meant it to end. The rules about such comments cannot be disabled by a comment, only in `show.yaml`.',
    origin: 'The source format: Comments',
  },
  *check(context): Iterable<Finding> {
    const { comments, file } = context;
    for (const comment of comments) {
      if (comment.misplaced) yield misplaced(comment);
      else if ((COMMANDS as readonly string[]).includes(comment.command)) yield* wrongNames(comment, context);
      else yield unknownCommand(comment);
    }
    for (const { comment, name } of orphansOf(comments)) {
      if (name !== undefined && !context.ruleNames.includes(name)) continue;
      const what = name === undefined ? 'nothing' : `not ${quoted(name)}`;
      yield {
        span: comment.names.find((other) => other.name === name)?.span ?? comment.span,
        message: `Unexpected \`coldopen-enable\`: ${what} is disabled here; expected a \`coldopen-disable\` before it.`,
        fixes: [
          {
            description: 'Delete what ends nothing',
            edits: removalEdits(file.text, comments, { comment, name }),
          },
        ],
      };
    }
    const tooMany = comments[MOST_COMMENTS];
    if (tooMany)
      yield {
        span: tooMany.span,
        message: `Unexpected comment to the linter after ${MOST_COMMENTS} others; expected fewer, and those below are not read.`,
        hint: 'Switch rules off under `lint:` in show.yaml instead.',
      };
  },
};

function misplaced({ span, kind }: DisableComment): Finding {
  return {
    span,
    message: 'Unexpected comment to the linter beside other text; expected it on a line of its own.',
    hint:
      kind === 'yaml'
        ? 'Put it above the line.'
        : 'Put it above the paragraph, list or quotation that it is about.',
  };
}

const FULL = COMMANDS.map((command) => `coldopen-${command}`);

function unknownCommand({ command, commandSpan }: DisableComment): Finding {
  const written = `coldopen-${command}`;
  return {
    span: commandSpan,
    message: `Unexpected ${quoted(written)}; expected ${FULL.map(quoted)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ')}.`,
    ...slipChanges(written, commandSpan, FULL),
  };
}

function* wrongNames(
  { names }: DisableComment,
  { ruleNames, ownNames, ownRulesKnown = true }: CommentContext,
): Iterable<Finding> {
  for (const { name, span } of names) {
    if (ruleNames.includes(name) || (!ownRulesKnown && name.includes('/'))) continue;
    if (ownNames.includes(name)) {
      yield {
        span,
        message: `${quoted(name)} is about comments like this one; expected a rule that a comment can disable.`,
        hint: `Write \`${name}: off\` under \`lint:\` in show.yaml.`,
      };
      continue;
    }
    const near = closest(name, ruleNames);
    yield {
      span,
      message: `There is no rule ${quoted(name)}; ${near === undefined ? 'expected the name of one.' : `did you mean ${quoted(near)}?`}`,
      hint: near === undefined ? 'docs/rules.md lists every rule.' : undefined,
      ...slipChanges(name, span, ruleNames),
    };
  }
}
