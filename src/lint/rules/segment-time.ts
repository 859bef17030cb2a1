import type { Change, Finding, Span } from '../../model/index.ts';
import { formatLength, parseDuration } from '../../notation/time.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';
import { formatOf, nameOf, plannedSegments } from '../segment-plan.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'segment-time',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Every segment’s heading ends with a planned time.',
  docs: {
    why: 'The time in the heading is the plan that the words are held against. Write it as `8 min`, `90 s`, `1h30m`, `1:30:00` or `PT90M`; a bare number is minutes. An episode that is only `planned` may leave it out.',
    origin: 'The source format: Times',
  },
  *check(context) {
    const { problems, facts } = context.episode;
    const format = formatOf(context);
    const malformed = problemsOf(problems, 'segment-time-malformed');
    for (const { text, span } of malformed)
      yield {
        span,
        message: `${quoted(text)} is no length of time; expected one such as \`15 min\`, \`90 s\` or \`1h30m\`.`,
        ...timeChanges(text, span),
      };
    for (const { segment, asked } of plannedSegments(context)) {
      const { headingSpan, plannedMs, plannedSpan } = segment;
      const example = `(${formatLength(asked?.plannedMs ?? 600_000)})`;
      if (plannedMs === 0 && plannedSpan)
        yield {
          span: plannedSpan,
          message: `${quoted(nameOf(segment))} is planned to take no time; expected a length such as \`${example}\`.`,
        };
      if (plannedMs !== undefined || facts.status === 'planned') continue;
      // What the heading is for has to be settled first, and `segments-present` asks for it.
      if (format && !asked) continue;
      if (malformed.some(({ span }) => headingSpan.start <= span.start && span.end <= headingSpan.end))
        continue;
      yield {
        span: headingSpan,
        message: `${quoted(nameOf(segment))} has no planned time; expected one at the end of its heading, such as \`${example}\`.`,
      };
    }
  },
};

const ABOUT = /^\s*(?:~|≈|c\.|ca\.?|about|approx(?:\.|imately)?|around|roughly)\s*/i;
const RANGE = /^\s*(\d+(?:\.\d+)?)\s*(?:-|–|—|to)\s*(\d+(?:\.\d+)?)\s*([A-Za-z]+\.?)\s*$/;

/** A plan is no more than about right anyway, so that nothing is lost with the word for it; of a range a person takes one end. */
function timeChanges(text: string, span: Span): Pick<Finding, 'fixes' | 'suggestions'> {
  const plan = (time: string): readonly Change[] =>
    parseDuration(time) ? [{ description: `Plan ${time}`, edits: [{ span, text: time }] }] : [];
  const exact = text.replace(ABOUT, '').trim();
  if (exact !== text.trim() && parseDuration(exact)) return { fixes: plan(exact) };
  const [, from = '', to = '', unit = ''] = RANGE.exec(exact) ?? [];
  return from === '' ? {} : { suggestions: [...plan(`${from} ${unit}`), ...plan(`${to} ${unit}`)] };
}
