import { formatClock, formatLength } from '../../notation/time.ts';
import { lineAt } from '../clock-place.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf } from '../segment-plan.ts';
import { wordsFor } from '../speech-pace.ts';

const TARGET_MS = 7 * 60_000;

export const rule: EpisodeRule = {
  name: 'pacing-technical-run',
  scope: 'episode',
  severity: 'warning',
  description: 'No technical run is longer than 7 minutes and the format’s tolerance.',
  docs: {
    why: 'After seven minutes of new matter listeners drown, however good it is. Thirty seconds of anything else let them breathe: a story, an analogy, a question to think about, music, a recap. The run is measured on spoken time, across headings, in segments that are paced; the finding stands at the words where the limit is passed.',
    origin: '7-3-1; docs/pacing.md',
  },
  *check(context) {
    const { rundown, show } = context;
    if (!formatOf(context)) return;
    const words = wordsFor(rundown, show);
    for (const { technicalRuns } of rundown.pacing.stretches)
      for (const { startMs, endMs, overMs: exactMs, span } of technicalRuns) {
        if (exactMs === 0) continue;
        const limitMs = endMs - startMs - exactMs;
        // Whole seconds, upwards: what is too long must not read like the limit.
        const overMs = Math.ceil(exactMs / 1_000) * 1_000;
        yield {
          span: lineAt(rundown, startMs + limitMs)?.span ?? span,
          message: `The technical run from ${formatClock(startMs)} to ${formatClock(endMs)} lasts ${formatLength(limitMs + overMs)}; expected at most ${formatLength(limitMs)}.`,
          hint: `Break it around ${formatClock(startMs + TARGET_MS)} with 30 s or more of story, analogy or music, or cut ${formatLength(overMs)}: ${words(overMs)}.`,
        };
      }
  },
};
