import {
  spanOfValue,
  type Finding,
  type Format,
  type FormatSegment,
  type Segment,
} from '../../model/index.ts';
import { closest } from '../../notation/closest.ts';
import { formatLength } from '../../notation/time.ts';
import { mayHideText } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf } from '../segment-plan.ts';
import { listed, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'segments-present',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Every segment that the format requires is there, and every `##` names one of the format’s.',
  docs: {
    why: 'A format is a promise to listeners: they know where the episode is, and when it will be over. A heading whose label the format does not know is not timed against anything, and 7-3-1 is not checked in it. An episode that is only `planned` may lack segments.',
    origin: 'The episode formulas, `templates/formats/`',
  },
  *check({ episode, show }) {
    const format = formatOf({ episode, show });
    if (!format) return;
    const present = new Set(episode.segments.map(({ formatSegment }) => formatSegment));
    const meant = new Set<string>();
    for (const segment of episode.segments) {
      if (segment.formatSegment !== undefined) continue;
      const near = nearestSegment(segment, format, present);
      if (near) meant.add(near.id);
      yield unknownLabel(segment, format, near);
    }
    if (episode.facts.status === 'planned' || mayHideText(episode)) return;
    const missing = format.segments.filter(
      ({ id, required }) => required && !present.has(id) && !meant.has(id),
    );
    const span = spanOfValue(episode.frontmatter.spans, '/format');
    if (missing.length > 0 && episode.segments.length === 0) {
      const message = `The episode has no segments; the format ${quoted(format.id)} has ${listed(missing.map(({ label }) => label))}.`;
      yield { span, message, hint: `Begin with ${headingFor(missing[0])}.` };
      return;
    }
    for (const run of runsOf(missing, format, present)) yield { span, ...missingRun(run, format) };
  },
};

/** Missing segments that belong behind the same one, which is undefined at the beginning. */
interface MissingRun {
  readonly after: FormatSegment | undefined;
  readonly asked: FormatSegment[];
}

function runsOf(
  missing: readonly FormatSegment[],
  { segments }: Format,
  present: ReadonlySet<string | undefined>,
): readonly MissingRun[] {
  const runs: MissingRun[] = [];
  for (const asked of missing) {
    const after = segments.slice(0, segments.indexOf(asked)).findLast(({ id }) => present.has(id));
    const last = runs.at(-1);
    if (last && last.after === after) last.asked.push(asked);
    else runs.push({ after, asked: [asked] });
  }
  return runs;
}

function missingRun({ after, asked }: MissingRun, { id }: Format): { message: string; hint: string } {
  const [first, ...others] = asked;
  const place = after ? `after ${quoted(after.label)}` : 'at the beginning';
  if (others.length === 0)
    return {
      message: `The segment ${quoted(first?.label)} is missing; the format ${quoted(id)} has it ${place}.`,
      hint: `Add ${headingFor(first)}.`,
    };
  return {
    message: `The segments ${listed(asked.map(({ label }) => label))} are missing; the format ${quoted(id)} has them ${place}.`,
    hint: `Add ${headingFor(first)} and the others in this order.`,
  };
}

function headingFor(asked: Format['segments'][number] | undefined): string {
  return asked ? `\`## ${asked.label}: <title> (${formatLength(asked.plannedMs)})\`` : 'a `##` heading';
}

/** The missing segment that a mistyped label, or a title without one, was probably meant to name. */
function nearestSegment(segment: Segment, format: Format, present: ReadonlySet<string | undefined>) {
  const names = format.segments
    .filter(({ id }) => !present.has(id))
    .flatMap((asked) => [asked.label, ...asked.aliases].map((name) => ({ name, asked })));
  const near = closest(
    segment.label ?? segment.title,
    names.map(({ name }) => name),
  );
  return names.find(({ name }) => name === near)?.asked;
}

function unknownLabel(
  segment: Segment,
  format: Format,
  near: Format['segments'][number] | undefined,
): Finding {
  const hint = near ? `Did you mean ${quoted(near.label)}?` : undefined;
  const expected = `expected one of the format ${quoted(format.id)}: ${listed(format.segments.map(({ label }) => label))}.`;
  if (segment.label === undefined || !segment.labelSpan)
    return {
      span: segment.headingSpan,
      message: `The heading has no label; ${expected}`,
      hint: hint ?? 'A heading is written `## Label: Title (time)`.',
    };
  const span = segment.labelSpan;
  return {
    span,
    message: `The label ${quoted(segment.label)} names no segment; ${expected}`,
    hint,
    fixes: near && [{ description: `Write ${near.label}`, edits: [{ span, text: near.label }] }],
  };
}
