import type { Finding } from '../../model/index.ts';
import { isUnread } from '../config-files.ts';
import { headIsBroken } from '../episode-numbers.ts';
import { type EpisodeRule, problemsOf } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'speaker-label',
  scope: 'episode',
  severity: 'hint',
  description: 'A bold label that looks like a speaker names somebody of the cast, the hosts or the guests.',
  docs: {
    why: '`**NAME:**` at the start of a paragraph says who speaks, where NAME is known by id, name or alias. Any other bold label is text, and is read aloud with the sentence. Most are meant so (`**Note:**`), hence only a hint.',
  },
  *check({ episode, show }): Iterable<Finding> {
    if (isUnread(show.config) || headIsBroken(episode)) return;
    for (const { span, name, candidate } of problemsOf(episode.problems, 'speaker-unknown'))
      yield {
        span,
        message: `${quoted(name)} is nobody of the cast, hosts or guests, so its label is read aloud${candidate === undefined ? '; expected a speaker, or a label that is no name.' : `; did you mean ${quoted(candidate)}?`}`,
        hint: 'Add the person to `cast:` in show.yaml or to `guests:`, or give the spelling as an alias.',
        suggestions:
          candidate === undefined
            ? undefined
            : [{ description: `Write ${candidate}`, edits: [{ span, text: candidate }] }],
      };
  },
};
