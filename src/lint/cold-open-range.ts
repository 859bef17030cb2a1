import { type ColdOpen, coldOpenOf, isEmptyPart } from './cold-open.ts';
import { isConfused, mayHideText, mayRunOn } from './likely-causes.ts';
import type { EpisodeContext } from './rule.ts';
import { formatOf, isUnwritten } from './segment-plan.ts';
import { quoted } from './wording.ts';

/** A cold open whose words do not fit into what its template or format allows. */
export interface ColdOpenExcess {
  readonly open: ColdOpen;
  readonly minMs: number;
  readonly maxMs: number;
  /** How far beyond the range; less than 0 where it is too short. */
  readonly overMs: number;
  /** Whose range it is, in words. */
  readonly source: string;
}

/** By how much the cold open is too long or too short; undefined where it fits, or nobody can tell yet. */
export function coldOpenExcess(context: EpisodeContext): ColdOpenExcess | undefined {
  const open = coldOpenOf(context);
  if (!open || isUnwritten(open.timed) || open.parts.some(isEmptyPart)) return undefined;
  // Without its cap the range would be the template's, which a format may forbid.
  if (context.episode.facts.format !== undefined && !formatOf(context)) return undefined;
  const { episode } = context;
  if (mayHideText(episode) || isConfused(episode, open.segment.span)) return undefined;
  if (mayRunOn(episode, open.segment, formatOf(context))) return undefined;
  const range = rangeFor(open);
  if (!range) return undefined;
  const { estimatedMs } = open.timed;
  if (range.minMs <= estimatedMs && estimatedMs <= range.maxMs) return undefined;
  const overMs = estimatedMs - (estimatedMs > range.maxMs ? range.maxMs : range.minMs);
  return { ...range, open, overMs };
}

function rangeFor({
  asked,
  template,
}: ColdOpen): Pick<ColdOpenExcess, 'minMs' | 'maxMs' | 'source'> | undefined {
  const cap = asked?.capMs;
  if (cap && asked && (!template || cap.max < template.maxMs))
    return { minMs: cap.min, maxMs: cap.max, source: `what the format allows ${quoted(asked.label)}` };
  if (!template || !Number.isFinite(template.maxMs)) return undefined;
  return { minMs: template.minMs, maxMs: template.maxMs, source: `the range of ${quoted(template.id)}` };
}
