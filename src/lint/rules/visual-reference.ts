import type { Finding } from '../../model/index.ts';
import { isTale } from '../fiction.ts';
import { isQuoted, proseMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const PICTURE =
  '(?:diagram|chart|graph|figure|table|image|picture|screenshot|illustration|plot|slide|snippet|listing|code block|code example|code sample)';

/** Ways to point at something that a listener cannot see. */
const POINTING = new RegExp(
  String.raw`\b(?:${[
    String.raw`as (?:you|we) can(?: clearly)? see`,
    String.raw`(?:as )?(?:shown|depicted|illustrated|pictured|seen|listed|outlined|described|mentioned|noted|discussed) (?:below|above)`,
    String.raw`(?:see|look) (?:below|above)(?!\p{L})(?! (?:all|the|a|an|it|that|this|our|zero|average)\b)`,
    String.raw`as (?:shown|depicted|illustrated|pictured|seen) (?:here|in)(?= )`,
    String.raw`in (?:this|the (?:following|above|next|accompanying)) ${PICTURE}`,
    String.raw`look at (?:this|the|that|these|those) (?:following )?${PICTURE}s?`,
    String.raw`the (?:following|above) (?:${PICTURE}s?|code|commands?|equations?|formulas?)`,
    String.raw`the ${PICTURE} (?:below|above|on the (?:left|right))`,
    String.raw`(?:the )?(?:code|equation|formula) (?:below|above)`,
    String.raw`on (?:your|the next|this) (?:screen|slide)`,
  ].join('|')})\b`,
  'giu',
);

/** One of these stands in all of them. */
const ANY =
  /above|below|can see|clearly see|diagram|chart|graph|figure|table|image|picture|shot|illustrat|plot|slide|snippet|listing|code|following|shown|seen|depicted|screen/gi;

export const rule = defineRule({
  name: 'visual-reference',
  scope: 'episode',
  severity: 'warning',
  description: 'Nothing that is said points at what only a reader can see.',
  options: {
    allow: {
      type: 'texts',
      default: [],
      description: 'Wordings that the show uses all the same, such as `mentioned above`.',
    },
  },
  docs: {
    why: 'A listener is washing up, or driving. “As you can see in this diagram” tells them that the part which matters is happening without them. Say what is to be seen, and send those who want the picture to the show notes. There is no above and no below in speech either: there is earlier, and in a moment. People in stories may look at what they like.',
    origin: 'Writing for the ear',
  },
  *check({ episode, show }, { allow }): Iterable<Finding> {
    const allowed = new Set(allow.map((wording) => wording.toLowerCase()));
    for (const { passage, match, stretch, span } of proseMatches(episode, POINTING, ANY)) {
      if (allowed.has(match[0].toLowerCase()) || isQuoted(passage, stretch)) continue;
      if (isTale(passage, show)) continue;
      yield {
        span,
        message: `${quoted(match[0])} points at something that a listener cannot see; expected words that say what is there.`,
        hint: /\b(?:above|below)$/i.test(match[0])
          ? 'Say “earlier” or “in a moment”, or name what you mean.'
          : 'Say what is to be seen; “there is a picture in the show notes” is fine.',
      };
    }
  },
});
