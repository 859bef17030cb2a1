import type { Beat, ColdOpenPart, ColdOpenTemplate, Finding } from '../../model/index.ts';
import { type ColdOpen, coldOpenOf, isEmptyPart, wordsOf } from '../cold-open.ts';
import { hasMark, MARK_WORDING } from '../cold-open-marks.ts';
import { isMeant } from '../likely-causes.ts';
import { longestIncreasing } from '../increasing.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { isUnwritten, mayHaveGaps } from '../segment-plan.ts';
import { listed, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'cold-open-parts',
  scope: 'episode',
  severity: 'warning',
  description:
    'The cold open holds the parts of its template, in order, each with what makes it recognisable.',
  docs: {
    why: 'A cold open has two minutes to make somebody stay. Each template is a shape that does: who and when, what is at stake, the turn, the claim. A part is a container of that name; marks such as a date, a clock time or a question are looked for in its words, in English. A part that is empty has been forgotten. A draft’s cold open in which nothing is said yet is left alone, and the thesis at the end is `cold-open-thesis`’s to ask for.',
    origin: 'The five cold opens, `templates/cold-opens/`',
  },
  *check(context) {
    const open = coldOpenOf(context);
    const template = open?.template;
    if (!open || !template) return;
    const isEmpty = open.parts.length === 0 && isUnwritten(open.timed);
    if (isEmpty && mayHaveGaps(context.episode.facts.status)) return;
    const groups = new Map(template.parts.map((part) => [part.container, beatsNamed(open, part.container)]));
    const { episode } = context;
    const isMissing = (container: string): boolean => !isMeant(episode, open.segment, container);
    yield* missingParts(open, template, { groups, isMissing });
    yield* disorder(open, template, groups);
    for (const part of template.parts) {
      const beats = groups.get(part.container) ?? [];
      if (beats.length === 0) continue;
      if (beats.every(isEmptyPart)) yield* emptyPart(part, beats);
      else yield* missingMarks(context, open, part, beats);
    }
  },
};

/** A thesis that says nothing is `cold-open-thesis`'s to report. */
function* emptyPart({ container, description }: ColdOpenPart, [beat]: readonly Beat[]): Iterable<Finding> {
  if (!beat || container === 'thesis') return;
  yield {
    span: beat.openSpan,
    message: `${quoted(container)} is empty; expected words in it.`,
    ...(description !== '' && { hint: description }),
  };
}

type Groups = ReadonlyMap<string, readonly Beat[]>;

function beatsNamed({ parts }: ColdOpen, name: string): readonly Beat[] {
  return parts.filter((beat) => beat.name === name);
}

function* missingParts(
  { segment }: ColdOpen,
  template: ColdOpenTemplate,
  { groups, isMissing }: { readonly groups: Groups; isMissing(container: string): boolean },
): Iterable<Finding> {
  const asked = template.parts.filter(
    ({ required, container }) => required && container !== 'thesis' && isMissing(container),
  );
  if (asked.length > 1 && asked.every(({ container }) => !groups.get(container)?.length)) {
    yield noParts(segment.headingSpan, template, asked);
    return;
  }
  for (const { container, description } of asked) {
    if (groups.get(container)?.length) continue;
    const index = template.parts.findIndex((part) => part.container === container);
    const before = template.parts.slice(0, index).findLast((part) => groups.get(part.container)?.length);
    yield {
      span: segment.headingSpan,
      message: `The cold open has no ${quoted(container)}; the template ${quoted(template.id)} has one ${before ? `after ${quoted(before.container)}` : 'at the beginning'}.`,
      hint: `Add \`:::${container}\`${description === '' ? '.' : `: ${description}`}`,
    };
  }
}

/** A cold open of another shape lacks everything, which is one thing to say. */
function noParts(span: Finding['span'], template: ColdOpenTemplate, asked: readonly ColdOpenPart[]): Finding {
  const names = asked.map(({ container }) => container);
  return {
    span,
    message: `The cold open has none of the parts of ${quoted(template.id)}; expected ${listed(names)}, in this order.`,
    hint: `Begin each part with a line such as \`:::${names[0]}\` and end it with \`:::\`, or choose another template.`,
  };
}

function* disorder({ parts }: ColdOpen, template: ColdOpenTemplate, groups: Groups): Iterable<Finding> {
  const firsts = template.parts
    .map(({ container }, rank) => ({ beat: groups.get(container)?.[0], rank }))
    .filter((entry): entry is { beat: Beat; rank: number } => entry.beat !== undefined)
    .toSorted((a, b) => parts.indexOf(a.beat) - parts.indexOf(b.beat));
  const kept = longestIncreasing(firsts.map(({ rank }) => rank));
  for (const [index, { beat, rank }] of firsts.entries()) {
    if (kept.has(index)) continue;
    const before = template.parts[rank - 1]?.container;
    yield {
      span: beat.openSpan,
      message: `${quoted(beat.name)} stands out of order; the template ${quoted(template.id)} has it ${before === undefined ? 'at the beginning' : `after ${quoted(before)}`}.`,
      hint: 'Move the container, or choose the template that has this order.',
    };
  }
}

function* missingMarks(
  { episode, show }: EpisodeContext,
  open: ColdOpen,
  { container, marks }: ColdOpenPart,
  beats: readonly Beat[],
): Iterable<Finding> {
  const marked = {
    text: beats.map((beat) => wordsOf(open, beat)).join(' '),
    castAttribute: beats.map(({ attributes }) => attributes.cast ?? '').join(' '),
    cast: [
      ...show.settings.cast,
      ...episode.facts.guests.map(({ id, name }) => ({ id: id ?? name, name, aliases: [] })),
    ],
    language: show.settings.language,
  };
  for (const mark of marks) {
    if (hasMark(mark, marked)) continue;
    const { name, example } = MARK_WORDING[mark];
    yield {
      span: beats[0]?.openSpan ?? open.segment.headingSpan,
      message: `${quoted(container)} holds no ${name.replace(/^an? /, '')}; expected ${name} in its words.`,
      hint: `Such as ${example}.`,
    };
  }
}
