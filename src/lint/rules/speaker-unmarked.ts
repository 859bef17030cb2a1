import type { Change, Finding } from '../../model/index.ts';
import { unmarkedLabels } from '../../tidy/index.ts';
import { isUnread } from '../config-files.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'speaker-unmarked',
  scope: 'episode',
  severity: 'warning',
  fixable: true,
  description: 'A line that begins with a speaker’s name and a colon has it as a label, `**NAME:**`.',
  docs: {
    why: 'Only a bold name changes the speaker. `MAYA: Good morning` is one more sentence of whoever spoke before: the name is read aloud, the words are timed at somebody else’s rate, and the transcript gives them to the wrong person. A name counts in capitals, or where it is a host’s or a guest’s of this episode. `--fix` writes the label where nothing else can be meant: for a host or guest in capitals or between other marks (`*Maya:*`), at the start of a paragraph or behind the end of a sentence. Anything else is suggested, because `Maya: she was right` may be a sentence.',
    origin: 'The source format: Speakers',
  },
  *check({ episode, show, file }): Iterable<Finding> {
    if (isUnread(show.config)) return;
    for (const { written, span, label, isSure } of unmarkedLabels(file.text, episode, show)) {
      const change: Change = { description: `Write ${label}`, edits: [{ span, text: label }] };
      yield {
        span,
        message: `${quoted(written)} is read aloud with the line; expected the label ${quoted(label)}.`,
        ...(isSure ? { fixes: [change] } : { suggestions: [change] }),
      };
    }
  },
};
