import type { CueKind } from '../model/index.ts';
import { parseDuration } from '../notation/time.ts';

const TIME_AT_END =
  /(?:^|[\s,;(–—-])((?:\d+(?:\.\d+)?\s*(?:h|hours?|hrs?|m|mins?|minutes?|s|secs?|seconds?)\s*)+|\d+:\d{2}|PT[\dHMS.]+)\)?$/i;
/** How scripts for radio say that sound goes on beneath the voice; a part of the cue by itself, so that `under pressure` is a title. */
const UNDER =
  /^(?:and )?(?:then )?(?:(?:fad(?:es?|ing)|duck(?:s|ed)?|go(?:es)?|continues?) )?(?:under(?:neath)?|beneath|bed)(?: (?:the )?(?:speech|voices?|dialogue|narration|talk|host))?$/i;

/** How long a cue holds the clock, as far as it says, and whether its sound goes on beneath what follows. Milliseconds. */
export interface CueTime {
  readonly durationMs: number | undefined;
  readonly bed: { readonly lengthMs: number | undefined } | undefined;
}

/**
 * Reads the time at the end of a cue's words. Music and effects may lie under the voice: `theme, 8s, then under` holds the clock for eight seconds,
 * `theme, under, 20s` for none, because its time is that of the bed.
 */
export function readCueTime(kind: CueKind, text: string): CueTime {
  const parts = kind === 'MUSIC' || kind === 'SFX' ? text.split(/[,;]\s*|\s+(?=then\b)/) : [];
  const under = parts.findIndex((part) => UNDER.test(part.trim()));
  if (under === -1) return { durationMs: timeAtEnd(text), bed: undefined };
  const clearMs = timeAtEnd(parts.slice(0, under).join(',').trim());
  return {
    durationMs: clearMs ?? 0,
    bed: {
      lengthMs: timeAtEnd(
        parts
          .slice(under + 1)
          .join(',')
          .trim(),
      ),
    },
  };
}

function timeAtEnd(text: string): number | undefined {
  const time = TIME_AT_END.exec(text)?.[1];
  return time === undefined ? undefined : parseDuration(time);
}
