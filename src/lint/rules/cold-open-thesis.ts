import type { Beat, Finding, Part } from '../../model/index.ts';
import { type ColdOpen, coldOpenOf, wordsOf } from '../cold-open.ts';
import { isMeant, mayHideText, mayRunOn } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf, isUnwritten, mayHaveGaps } from '../segment-plan.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'cold-open-thesis',
  scope: 'episode',
  severity: 'error',
  description: 'The cold open ends in a thesis.',
  docs: {
    why: 'The thesis is what the hook was for: the one claim the episode will make good on. Anything said after it takes its weight away. Music and other cues may follow. A draft’s cold open in which nothing is said yet is left alone.',
    origin: 'The five cold opens: each ends with a thesis',
  },
  *check(context) {
    const open = coldOpenOf(context);
    if (!open) return;
    const isEmpty = open.parts.length === 0 && isUnwritten(open.timed);
    if (isEmpty && mayHaveGaps(context.episode.facts.status)) return;
    if (isMeant(context.episode, open.segment, 'thesis')) return;
    const runsOn = mayHideText(context.episode) || mayRunOn(context.episode, open.segment, formatOf(context));
    const found = thesisFault(open, runsOn);
    if (found) yield found;
  },
};

/** `runsOn`: what follows the thesis may be meant for the next segment. */
function thesisFault(open: ColdOpen, runsOn: boolean): Finding | undefined {
  const thesis = open.parts.findLast(({ name }) => name === 'thesis');
  if (!thesis)
    return {
      span: open.segment.headingSpan,
      message: 'The cold open has no thesis; expected a container `thesis` at its end.',
      hint: 'Put the episode’s claim, in one or two sentences, between `:::thesis` and `:::`.',
    };
  const after = runsOn ? undefined : saidAfter(open.segment.beats, thesis);
  if (after)
    return {
      span: after.span,
      message: `Unexpected ${after.name} after the thesis; expected the thesis to end the cold open.`,
      hint: 'Move it before the thesis, or into the next segment.',
    };
  if (wordsOf(open, thesis).trim() !== '') return undefined;
  return { span: thesis.openSpan, message: 'The thesis says nothing; expected the episode’s claim in it.' };
}

function saidAfter(
  beats: readonly Beat[],
  thesis: Beat,
): { span: Finding['span']; name: string } | undefined {
  for (const beat of beats.slice(beats.indexOf(thesis) + 1)) {
    if (!beat.spoken) continue;
    if (!beat.implicit) return { span: beat.openSpan, name: quoted(beat.name) };
    const speech = beat.parts.find(isSpeech);
    if (speech) return { span: speech.span, name: 'words' };
  }
  return undefined;
}

function isSpeech(part: Part): boolean {
  return (
    part.type === 'speech' && part.block.type !== 'html-block' && part.block.type !== 'footnote-definition'
  );
}
