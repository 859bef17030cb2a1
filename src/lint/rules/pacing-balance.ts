import type { Category, Cycle } from '../../model/index.ts';
import { formatClock, formatLength } from '../../notation/time.ts';
import { lineAt } from '../clock-place.ts';
import { faultyShares, type Share } from '../cycle-shares.ts';
import { pacingCasesMarkdown } from '../pacing-cases.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf } from '../segment-plan.ts';
import { type WordsFor, wordsFor } from '../speech-pace.ts';

const NAMES: Readonly<Record<Category, string>> = {
  technical: 'technical',
  relief: 'story, analogy or break',
  recap: 'recap or preview',
};

export const rule: EpisodeRule = {
  name: 'pacing-balance',
  scope: 'episode',
  severity: 'warning',
  description:
    'Each cycle has 7 minutes technical, 3 of story, analogy or break, and 1 of recap, within the format’s tolerance.',
  docs: {
    why: `Seven minutes of matter, three to digest it, one to say what it was: that is what a listener on a walk can follow for hours. A cycle ends where a recap or preview ends, and may cross headings. A last cycle without a recap is let off below 4 minutes, and held to its share below 11. That a full cycle has no recap at all is reported by \`pacing-recap\`. docs/pacing.md defines every word of this.

The score of a segment, a stretch and the episode is 100 less the mean excess over the tolerances in percent. Ten worked cases define it:

${pacingCasesMarkdown()}`,
    origin: '7-3-1; docs/pacing.md',
  },
  *check(context) {
    const { rundown, show } = context;
    const tolerance = formatOf(context)?.pacingTolerance;
    if (!tolerance) return;
    const words = wordsFor(rundown, show);
    for (const { cycles } of rundown.pacing.stretches)
      for (const cycle of cycles) {
        const isWithoutRecap = cycle.measure === 'full' && cycle.recapMs === 0;
        const shares = faultyShares(cycle, tolerance).filter(
          ({ category }) => !isWithoutRecap || category !== 'recap',
        );
        if (shares.length === 0) continue;
        yield {
          span: lineAt(rundown, cycle.startMs)?.span ?? cycle.span,
          message: `${nameOf(cycle)} has ${shares.map(describeShare).join('; ')}.`,
          hint: capitalised(`${shares.map((share) => advise(share, words)).join('; ')}.`),
        };
      }
  },
};

function nameOf({ startMs, endMs, measure }: Cycle): string {
  const kind = measure === 'scaled' ? 'The last cycle' : 'The cycle';
  return `${kind} from ${formatClock(startMs)} to ${formatClock(endMs)} (${formatLength(endMs - startMs)})`;
}

function describeShare({ category, actualMs, lowMs, highMs }: Share): string {
  const actual = actualMs === 0 ? 'no' : `${formatLength(actualMs)} of`;
  return `${actual} ${NAMES[category]}, expected ${formatLength(lowMs)} to ${formatLength(highMs)}`;
}

function advise({ category, overMs }: Share, words: WordsFor): string {
  const what = category === 'technical' ? 'technical content' : NAMES[category];
  return `${overMs > 0 ? 'cut' : 'add'} ${formatLength(overMs)} of ${what} (${words(overMs)})`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
