import { formatClock, formatLength } from '../../notation/time.ts';
import { lineAt } from '../clock-place.ts';
import type { EpisodeRule } from '../rule.ts';
import { wordsFor } from '../speech-pace.ts';

const FULL_CYCLE_MS = 11 * 60_000;

export const rule: EpisodeRule = {
  name: 'pacing-recap',
  scope: 'episode',
  severity: 'warning',
  description: 'No paced stretch goes on for 11 minutes or more without a recap.',
  docs: {
    why: 'A minute that says what the last ten were about is where listening turns into knowing; and who was cut off by a tunnel comes back in. A recap, preview or takeaways counts. The finding stands at the words that are heard when the eleven minutes are over.',
    origin: '7-3-1; docs/pacing.md',
  },
  *check({ rundown, show }) {
    const words = wordsFor(rundown, show);
    for (const { cycles } of rundown.pacing.stretches)
      for (const { startMs, endMs, measure, recapMs, span } of cycles) {
        if (measure !== 'full' || recapMs > 0) continue;
        const dueMs = Math.min(startMs + FULL_CYCLE_MS, endMs - 1);
        yield {
          span: lineAt(rundown, dueMs)?.span ?? span,
          message: `The ${formatLength(endMs - startMs)} from ${formatClock(startMs)} to ${formatClock(endMs)} hold no recap; expected one about every 11 min.`,
          hint: `Add a recap of a minute around ${formatClock(dueMs)}: ${words(60_000)}.`,
        };
      }
  },
};
