import type { Finding } from '../../model/index.ts';
import { type EpisodeRule, problemsOf } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'frontmatter',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'An episode begins with frontmatter between two lines of three hyphens.',
  docs: {
    why: 'Series, number and title of an episode stand in its frontmatter, and everything else is judged by them. The first line of the file is `---`, and so is the line after the last key. Where the second one is missing, the episode is read from the first line on that can be no key, and nothing is lost.',
    origin: 'Only YAML is read. Some tools run `---js` as a program; here nothing in a file is ever run.',
  },
  *check({ episode, file }): Iterable<Finding> {
    for (const { span } of problemsOf(episode.problems, 'frontmatter-missing')) {
      const late = /^\s+---[ \t]*(?:\r?\n|$)/.exec(file.text);
      yield late
        ? {
            span,
            message: 'Unexpected blank space before the frontmatter; expected `---` on the very first line.',
            fixes: [
              {
                description: 'Delete the blank space.',
                edits: [{ span: { start: 0, end: late[0].indexOf('---') }, text: '' }],
              },
            ],
          }
        : {
            span,
            message: 'The frontmatter is missing; expected `---` on the first line, keys, and `---` again.',
            hint: 'At least `series`, `episode` and `title`. `coldopen new episode` writes a complete one.',
          };
    }
    for (const { span } of problemsOf(episode.problems, 'frontmatter-unclosed')) {
      const end = episode.frontmatter.span.end;
      yield {
        span,
        message:
          'The frontmatter that is opened here is never closed; expected a line `---` after its last key.',
        ...(end > span.end && {
          fixes: [
            {
              description: 'Close it after its last key.',
              edits: [{ span: { start: end, end }, text: file.text[end - 1] === '\n' ? '---\n' : '\n---\n' }],
            },
          ],
        }),
      };
    }
    for (const { span, language } of problemsOf(episode.problems, 'frontmatter-language'))
      yield {
        span,
        message: `Unexpected ${quoted(language)} after \`---\`; expected \`---\` alone, since frontmatter is YAML and nothing is run.`,
        fixes: /^ya?ml$/i.test(language)
          ? [{ description: 'Leave `---` alone.', edits: [{ span, text: '---' }] }]
          : undefined,
      };
  },
};
