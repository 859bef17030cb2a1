import { problemsOf, type EpisodeRule } from '../rule.ts';

/** Characters that writers meet, and where they come from. */
const NAMES: Readonly<Record<string, string>> = {
  'U+00AD': 'soft hyphen',
  'U+200B': 'zero-width space',
  'U+2060': 'word joiner',
  'U+FEFF': 'zero-width no-break space',
  'U+0000': 'null',
  'U+0008': 'backspace',
  'U+001B': 'escape',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'end of embedding',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'end of isolate',
};

export const rule: EpisodeRule = {
  name: 'invisible-character',
  scope: 'episode',
  severity: 'warning',
  fixable: true,
  description: 'No character of an episode is invisible.',
  docs: {
    why: 'Control characters and zero-width characters come along when text is pasted from a browser or a chat. Nobody sees them, but they split words for search and speech, break code that a listener copies, and, where they turn the direction of writing, make code look like other code.',
    origin: 'Unicode Technical Report 36, section 2.5; CVE-2021-42574 ("Trojan Source")',
  },
  *check({ episode }) {
    for (const { codePoint, span } of problemsOf(episode.problems, 'invisible-character')) {
      const name = NAMES[codePoint];
      yield {
        span,
        message: `Unexpected invisible character ${codePoint}${name === undefined ? '' : ` (${name})`}; expected only characters that can be seen.`,
        hint: 'Delete it; your editor may show it as an empty place.',
        fixes: [{ description: 'Delete the invisible character', edits: [{ span, text: '' }] }],
      };
    }
  },
};
