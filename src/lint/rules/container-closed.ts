import { containerSpec, type Finding, type Span, walkBeats } from '../../model/index.ts';
import { closingContainer } from '../closing-lines.ts';
import { hasFaultyCloser } from '../likely-causes.ts';
import { partsOf } from '../parts.ts';
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
  *check({ episode, file }) {
    const beats = [...walkBeats(partsOf(episode))];
    for (const { name, closedBy, span } of problemsOf(episode.problems, 'container-unclosed')) {
      // A closing line with something behind its colons has a finding of its own.
      if (hasFaultyCloser(episode, span)) continue;
      // What it is has to be settled first.
      if (containerSpec(name) === undefined) continue;
      const beat = beats.find(({ openSpan }) => openSpan.start === span.start);
      yield { ...unclosed(name, closedBy, span), ...(beat && closingContainer(file.text, beat.parts)) };
    }
    for (const { span } of problemsOf(episode.problems, 'container-stray-close'))
      yield stray(span, file.text);
  },
};

/** Where a line above has a container's name behind too few colons, that line is what is wrong. */
function stray(span: Span, text: string): Finding {
  const message = 'Unexpected `:::`; expected an open container for it to close.';
  const opener = nearOpener(text, span.start);
  if (opener)
    return {
      span,
      message,
      hint: `The line above that is nearly one is ${quoted(opener.line)}; it begins with three colons.`,
      suggestions: [
        {
          description: `Write :::${opener.line.replace(/^:+[ \t]*/, '')}`,
          edits: [{ span: opener.colons, text: ':::' }],
        },
      ],
    };
  return {
    span,
    message,
    hint: 'Delete the line, or put back the `:::name` line that it belongs to.',
    fixes: [{ description: 'Delete the line that closes nothing', edits: [{ span, text: '' }] }],
  };
}

/** The nearest line above, in the same segment, such as `::hook`: a container's name behind one or two colons. */
function nearOpener(text: string, end: number): { line: string; colons: Span } | undefined {
  const above = text.slice(0, end);
  const from = Math.max(above.lastIndexOf('\n##'), above.lastIndexOf('\n:::'), 0);
  const found = [
    ...above.slice(from).matchAll(/^(:{1,2}[ \t]*)([a-z][a-z-]*)(?:[ \t]*\{.*\})?[ \t]*$/gm),
  ].findLast(([, , name = '']) => containerSpec(name) !== undefined);
  if (!found) return undefined;
  const start = from + found.index;
  return { line: found[0].trim(), colons: { start, end: start + (found[1] ?? '').length } };
}

function unclosed(name: string, closedBy: 'segment' | 'end', span: Finding['span']): Finding {
  const where = closedBy === 'segment' ? 'before the next segment' : 'before the end of the episode';
  return {
    span,
    message: `The container ${quoted(name)} is never closed; expected a line \`:::\` ${where}.`,
    hint: `Put \`:::\` on a line of its own where the ${name} ends.`,
  };
}
