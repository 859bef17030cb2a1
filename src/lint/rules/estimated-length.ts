import { type Finding, type Segment, spanOfValue } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { isEmptyPart } from '../cold-open.ts';
import { coldOpenExcess } from '../cold-open-range.ts';
import { isConfused, mayHideText, mayRunOn } from '../likely-causes.ts';
import { ruleSettingsOf } from '../rule-settings.ts';
import { rule as coldOpenLength } from './cold-open-length.ts';
import {
  LENGTH_TOLERANCES,
  type LengthTolerances,
  toleratedInEpisode,
  toleratedInSegment,
} from '../length-tolerance.ts';
import { defineRule, type EpisodeContext } from '../rule.ts';
import {
  formatOf,
  isFarOff,
  isUnwritten,
  mayHaveGaps,
  nameOf,
  type PlannedSegment,
  plannedSegments,
} from '../segment-plan.ts';
import { type WordsFor, wordsFor } from '../speech-pace.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'estimated-length',
  scope: 'episode',
  severity: 'warning',
  options: LENGTH_TOLERANCES,
  description:
    'The words of each segment take about as long as its heading plans, and those of the episode as its duration.',
  docs: {
    why: 'The script is as long as it takes to say, whatever the headings hope. The estimate counts words as they are read (numbers and formulas too) at the speaker’s rate, with pauses, cues and silences. An estimate that no recording has calibrated is off by about a tenth, so a segment is reported from 15 % and 15 s on, an episode from 11 % on, unless the show says otherwise. `coldopen rundown` says what to cut or add from the same limits on. In a draft, segments in which nothing is said yet or a container is empty are left alone, and the total with them; an episode that is only `planned` is left alone as a whole.',
    origin: 'Measured errors of the estimate; docs/pacing.md',
  },
  *check(context, tolerances) {
    const { status } = context.episode.facts;
    if (status === 'planned') return;
    const words = wordsFor(context.rundown, context.show);
    const segments = plannedSegments(context).filter(({ timed }) => timed.basis !== 'recorded');
    const open = judgedColdOpen(context);
    let reportedMs = 0;
    for (const planned of segments) {
      const { segment, asked } = planned;
      if (segment === open || isUncertain(segment, context) || isFarOff(segment, asked)) continue;
      if ((isUnwritten(planned.timed) || hasEmptyPart(planned)) && mayHaveGaps(status)) continue;
      const found = segmentFinding(planned, tolerances, words);
      if (!found) continue;
      reportedMs += overOf(planned);
      yield found;
    }
    const judged = segments.find(({ segment }) => segment === open);
    if (judged) reportedMs += overOf(judged);
    if (segments.length < 2 || segments.some(({ timed }) => isUnwritten(timed))) return;
    if (mayHaveGaps(status) && segments.some(hasEmptyPart)) return;
    if (segments.some(({ segment }) => isUncertain(segment, context))) return;
    const found = totalFinding(context, tolerances, words, reportedMs);
    if (found) yield found;
  },
});

/** The cold open, where `cold-open-length` has said by how much it is too long or too short. */
function judgedColdOpen(context: EpisodeContext): Segment | undefined {
  const { episode, show } = context;
  const { severity } = ruleSettingsOf(show).of(coldOpenLength, episode.facts.path);
  return severity === 'off' ? undefined : coldOpenExcess(context)?.open.segment;
}

/** Whether it is not known what belongs to a segment until something is mended that is reported. */
function isUncertain(segment: Segment, { episode, show }: EpisodeContext): boolean {
  return (
    mayHideText(episode) ||
    isConfused(episode, segment.span) ||
    mayRunOn(episode, segment, formatOf({ episode, show }))
  );
}

/** A container that waits for its words, as in what `coldopen new` begins with. */
function hasEmptyPart({ segment }: PlannedSegment): boolean {
  return segment.beats.some((beat) => !beat.implicit && isEmptyPart(beat));
}

function segmentFinding(
  { segment, timed }: PlannedSegment,
  tolerances: LengthTolerances,
  words: WordsFor,
): Finding | undefined {
  const { plannedMs, plannedSpan } = segment;
  if (!plannedMs || !plannedSpan) return undefined;
  const overMs = timed.estimatedMs - plannedMs;
  if (Math.abs(overMs) <= toleratedInSegment(plannedMs, tolerances)) return undefined;
  const name = quoted(nameOf(segment));
  if (isUnwritten(timed))
    return {
      span: plannedSpan,
      message: `${name} says nothing yet; expected about ${formatLength(plannedMs)}.`,
      hint: `That is ${words(plannedMs)}.`,
    };
  return {
    span: plannedSpan,
    message: `${name} runs ${formatLength(overMs)} ${overMs > 0 ? 'over' : 'short'}: about ${formatLength(timed.estimatedMs)}, expected ${formatLength(plannedMs)}.`,
    hint: advice(overMs, timed.estimatedMs, words),
  };
}

function overOf({ segment, timed }: PlannedSegment): number {
  return timed.estimatedMs - (segment.plannedMs ?? timed.estimatedMs);
}

/** `reportedMs`: what of it single segments have findings for. */
function totalFinding(
  { episode, rundown }: EpisodeContext,
  tolerances: LengthTolerances,
  words: WordsFor,
  reportedMs: number,
): Finding | undefined {
  const plannedMs = episode.facts.plannedMs ?? rundown.plannedMs;
  if (!plannedMs) return undefined;
  // Segments that do not sum to it have another finding.
  if (rundown.plannedMs !== undefined && rundown.plannedMs !== plannedMs) return undefined;
  const { estimatedMs } = rundown;
  const overMs = estimatedMs - plannedMs;
  const toleratedMs = toleratedInEpisode(plannedMs, tolerances);
  if (Math.abs(overMs) <= toleratedMs || Math.abs(overMs - reportedMs) <= toleratedMs) return undefined;
  const stated = Object.hasOwn(episode.frontmatter.spans, '/duration');
  return {
    span: spanOfValue(episode.frontmatter.spans, stated ? '/duration' : '/format'),
    message: `The episode runs ${formatLength(overMs)} ${overMs > 0 ? 'over' : 'short'}: about ${formatLength(estimatedMs)}, expected ${formatLength(plannedMs)}.`,
    hint: advice(overMs, estimatedMs, words),
  };
}

function advice(overMs: number, estimatedMs: number, words: WordsFor): string {
  const stepMs = estimatedMs < 300_000 ? 5_000 : 60_000;
  const planMs = Math.max(1, Math.round(estimatedMs / stepMs)) * stepMs;
  return `${overMs > 0 ? 'Cut' : 'Add'} ${words(overMs)}, or plan ${formatLength(planMs)}.`;
}
