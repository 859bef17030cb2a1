import { type Finding, type Fix, spanOfKey, spanOfValue } from '../../model/index.ts';
import { fieldSpan, numberExists } from '../episode-numbers.ts';
import { mayMissEpisodes, nextFixes } from '../meant-next.ts';
import { nextEpisodes } from '../next-episodes.ts';
import { lastPreview, linkedIn, namedIn, type Promised } from '../preview-promises.ts';
import { defineRule, type EpisodeContext } from '../rule.ts';
import { oneOf } from '../wording.ts';

export const rule = defineRule({
  name: 'next-agrees',
  scope: 'episode',
  severity: 'warning',
  from: 'draft',
  description: '`next` names the episode that comes after, and the last preview leads to the same one.',
  fixable: true,
  docs: {
    why: 'The last minute of an episode makes people want the next one. Show notes and players go by `next`; when the preview promises another episode, or `next` was left behind when an episode was put in between, listeners land in the wrong place. `next` may be the next number that the show has, planned ones included, the next of the series, the next that is written, or what follows in a learning track. Links of the last `preview` that lead forward have to include it; a preview without such links must not say the title of another episode instead. `--fix` sets `next` where only one number can be meant.',
    origin: 'The plans’ cliffhangers: an ending teases the next episode',
  },
  *check(context) {
    const { episode, show } = context;
    const { number, next } = episode.facts;
    if (number === undefined || mayMissEpisodes(context)) return;
    const candidates = nextEpisodes(episode.facts, show);
    const preview = lastPreview(episode);
    const isAhead = ({ number: to }: Promised) => to > number;
    const ahead = preview ? linkedIn(preview).filter(isAhead) : [];
    const promised = [...new Set(ahead.map(({ number: to }) => to))];
    if (next === undefined) yield* missing(context, candidates, promised);
    else if (next > number && numberExists(show, next)) {
      const isKnown = candidates.includes(next);
      // A preview without a link may say a title instead.
      const named = preview && ahead.length === 0 ? namedIn(preview, episode, show).filter(isAhead) : ahead;
      const [first] = named;
      if (!isKnown) yield skipping(context, next, candidates);
      else if (first && !named.some(({ number: to }) => to === next)) yield disagreeing(context, next, first);
    }
  },
});

/** A text that promises exactly one episode, and a frontmatter that names none. */
function* missing(
  { episode, file }: EpisodeContext,
  candidates: readonly number[],
  promised: readonly number[],
): Generator<Finding> {
  const [only] = promised;
  if (only === undefined || promised.length > 1 || !candidates.includes(only)) return;
  const { data, spans } = episode.frontmatter;
  if (Object.hasOwn(data, 'next')) return;
  const { end } = spanOfValue(spans, '/episode');
  const start = spanOfKey(spans, '', 'episode').start;
  // A line of its own, in a mapping that is written line by line.
  const [, newline] = /^[ \t]*(\r?\n)/.exec(file.text.slice(end, end + 200)) ?? [];
  const isLine = newline !== undefined && file.text[start - 1] === '\n';
  const text = `${newline}next: ${only}`;
  const fixes: readonly Fix[] = [
    { description: `Add next: ${only}`, edits: [{ span: { start: end, end }, text }] },
  ];
  yield {
    span: fieldSpan(episode, 'episode'),
    message: `The last preview leads to episode ${only}, and the frontmatter has no \`next\`; expected \`next: ${only}\`.`,
    ...(isLine && { fixes }),
  };
}

/** `next` leads past an episode that comes before it. */
function skipping(context: EpisodeContext, next: number, candidates: readonly number[]): Finding {
  const span = spanOfValue(context.episode.frontmatter.spans, '/next');
  return {
    span,
    message: `\`next\` is ${next}, which passes over the episode that comes after this one; expected ${oneOf(candidates.map(String))}.`,
    fixes: nextFixes(context, span),
  };
}

function disagreeing({ episode }: EpisodeContext, next: number, link: Promised): Finding {
  return {
    span: link.span,
    message: `The last preview leads to episode ${link.number}, and \`next\` is ${next}; expected both to name the same episode.`,
    related: [
      {
        path: episode.facts.path,
        span: spanOfValue(episode.frontmatter.spans, '/next'),
        message: `\`next\` is ${next} here.`,
      },
    ],
  };
}
