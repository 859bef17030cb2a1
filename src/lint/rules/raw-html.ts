import { walkInlines } from '../../model/index.ts';
import { partsOf } from '../parts.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'raw-html',
  scope: 'episode',
  severity: 'hint',
  description: 'An episode is written without HTML.',
  docs: {
    why: 'An HTML element reaches web pages only, and only where it is harmless. The script, the transcript and the study guide lose it, and what it was to say. Comments are fine: they are for you and reach no output.',
    origin: 'The source format: Prose',
  },
  *check({ episode }) {
    const hint = 'Say it in Markdown, or put it in backticks where the tag itself is meant.';
    for (const { text, span } of problemsOf(episode.problems, 'raw-html'))
      yield { span, message: `Unexpected HTML ${quoted(text)}; expected Markdown.`, hint };
    for (const inline of walkInlines(partsOf(episode))) {
      if (inline.type !== 'html' || inline.value.startsWith('<!--') || inline.value.startsWith('</'))
        continue;
      yield {
        span: inline.span,
        message: `Unexpected HTML ${quoted(inline.value)}; expected Markdown.`,
        hint,
      };
    }
  },
};
