import type { Change, Finding, Span } from '../../model/index.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'cue-syntax',
  scope: 'episode',
  severity: 'warning',
  fixable: true,
  description: 'What looks like a cue is one.',
  docs: {
    why: 'A cue is a line of its own: `[SFX: rain, 3s]`. What is only nearly that stays in the prose, so the host reads "s f x rain" from the script, and the producer never sees it in the list of sounds.',
    origin: 'The source format: Cues',
  },
  *check({ episode }) {
    for (const { text, suggestion, span } of problemsOf(episode.problems, 'cue-malformed')) {
      yield suggestion === undefined
        ? {
            span,
            message: `Unexpected words after a cue in ${quoted(text)}; expected the cue alone on its line.`,
            hint: 'Put the words on a line of their own, or a backslash before the bracket.',
          }
        : {
            span,
            message: `Unexpected ${quoted(text)}, which would be read aloud; expected a cue such as ${quoted(suggestion)}.`,
            hint: 'Put a backslash before the bracket where it is meant to be read.',
            ...cueChange(text, suggestion, span),
          };
    }
  },
};

/** Only a colon says for sure that nothing in the brackets was meant to be spoken: `[Music theory]` may be speech. */
function cueChange(text: string, suggestion: string, span: Span): Pick<Finding, 'fixes' | 'suggestions'> {
  const change: Change = { description: `Write ${suggestion}`, edits: [{ span, text: suggestion }] };
  return /^[\s*_]*\[\s*[A-Za-z ]+?\s*:/.test(text) ? { fixes: [change] } : { suggestions: [change] };
}
