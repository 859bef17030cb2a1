import { describe, expect, test } from 'vitest';
import { alignChapters, recordRundown, type Script } from '../../src/align/index.ts';
import { tidySheet } from '../../src/chapters/index.ts';
import { type BasisTimes, type Rundown, timesByBasis } from '../../src/model/index.ts';
import { script, scriptOf } from '../align/script.ts';

const flat = ({ planned, estimated, recorded }: BasisTimes) =>
  [planned, estimated, recorded].map((times) => (times ? `${times.startMs}-${times.endMs}` : '-')).join(' ');

/** First one from 0:05 to 0:25, second one to 1:05. */
function recorded(both: Script): Rundown {
  const chapters = [
    { title: 'First one', startMs: 5_000, endMs: 25_000, level: 1 },
    { title: 'Second one', startMs: 25_000, endMs: 65_000, level: 1 },
  ];
  const sheet = tidySheet({
    episodeTitle: '',
    showTitle: '',
    language: 'en',
    basis: 'recorded',
    totalMs: 65_000,
    chapters,
  });
  const alignment = alignChapters(both, sheet);
  if (!alignment) throw new Error('nothing was found');
  return recordRundown(both.rundown, alignment, undefined);
}

describe('planned, estimated and recorded side by side', () => {
  // Cues alone are a plan where a heading has a time: these headings have none but the last.
  const { episode, rundown } = script(
    ['First one', 30, 10],
    ['Second one (2 min)', 0],
    ['Third one (1 min)', 20],
  );

  test('a plan ends at the first heading without a time', () => {
    expect(timesByBasis(rundown).map(flat)).toEqual(['- 0-40000 -', '- 40000-40000 -', '- 40000-60000 -']);
  });

  test('lines are laid into the plan in proportion, and have their place in the recording', () => {
    const said = '**Maya:** Somebody knocked, and nobody opened.';
    const both = scriptOf(
      `## Core: First one (2 min)\n\n${said}\n\n[PAUSE: 9 s]\n\n## Core: Second one (1 min)\n\n${said}`,
    );
    const [first, second] = both.rundown.segments;
    const lengthMs = first?.estimatedMs ?? 0;
    const spokenMs = lengthMs - 9_000;
    expect(second?.estimatedMs).toBe(spokenMs);
    const part = (ms: number) => Math.round((ms * spokenMs) / lengthMs);
    const plans = timesByBasis(both.rundown);
    expect(plans.map(flat)).toEqual([
      `0-120000 0-${lengthMs} -`,
      `120000-180000 ${lengthMs}-${lengthMs + spokenMs} -`,
    ]);
    expect(plans[0]?.beats.flatMap(({ lines }) => lines.map(flat))).toEqual([
      `0-${part(120_000)} 0-${spokenMs} -`,
      `${part(120_000)}-120000 ${spokenMs}-${lengthMs} -`,
    ]);
    const times = timesByBasis(recorded(both));
    expect(times.map(flat)).toEqual([
      `0-120000 0-${lengthMs} 5000-25000`,
      `120000-180000 ${lengthMs}-${lengthMs + spokenMs} 25000-65000`,
    ]);
    expect(times[0]?.beats.flatMap(({ lines }) => lines.map(flat))).toEqual([
      `0-${part(120_000)} 0-${spokenMs} 5000-${5_000 + part(20_000)}`,
      `${part(120_000)}-120000 ${spokenMs}-${lengthMs} ${5_000 + part(20_000)}-25000`,
    ]);
  });

  test('what is not written yet has no length on the estimate, and stands on the plan', () => {
    expect(rundown.segments[1]).toMatchObject({ basis: 'planned', startMs: 40_000, endMs: 160_000 });
    expect(episode.segments).toHaveLength(3);
  });
});
