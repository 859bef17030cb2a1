import type { Script } from '../../src/align/index.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { planTiming } from '../../src/timing/index.ts';
import { SHOW } from '../timing/plan.ts';

export const SECOND = 1_000;

/** An episode of segments that are a title and the lengths of their cues in seconds, on the clock. */
export function script(
  ...segments: readonly (readonly [title: string, ...seconds: readonly number[]])[]
): Script {
  const body = segments.map(([title, ...seconds]) => {
    const cues = seconds.filter((length) => length > 0).map((length) => `[PAUSE: ${length} s]`);
    return [`## Core: ${title}`, ...cues].join('\n\n');
  });
  return scriptOf(body.join('\n\n'));
}

/** An episode with this body, on the clock. */
export function scriptOf(body: string): Script {
  const text = `---\nseries: main\nepisode: 1\ntitle: One\nformat: format\nhosts: [maya]\n---\n\n${body}\n`;
  const episode = parseEpisode({ path: 'episodes/main/001-one.md', text, defects: [] }, SHOW);
  return { episode, rundown: planTiming(episode, SHOW) };
}
