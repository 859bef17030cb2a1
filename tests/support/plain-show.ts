import type { CastMember, ConfigFile, Format, FormatSegment, Show } from '../../src/model/index.ts';
import { parseEpisode } from '../../src/parse/index.ts';

const config: ConfigFile = {
  file: { path: 'episodes/show.yaml', text: '', defects: [] },
  data: {},
  spans: { '': { value: { start: 0, end: 0 } } },
  problems: [],
};

const segment = (id: string, label: string, aliases: readonly string[] = []): FormatSegment => ({
  id,
  label,
  aliases,
  plannedMs: 60_000,
  toleranceMs: 30_000,
  required: false,
  pacing: true,
  coldOpen: id === 'cold-open',
  requiredBlocks: [],
});

const format: Format = {
  id: 'plain',
  title: 'Plain',
  plannedMs: 180_000,
  segments: [
    segment('cold-open', 'Cold open', ['Opening']),
    segment('core-1', 'Core 1'),
    segment('recap', 'Recap'),
  ],
  pacingTolerance: { technical: 0.25, relief: 0.35, recap: 0.5 },
  quotas: {},
  gates: {},
  config,
};

const person = (id: string, name: string, aliases: readonly string[] = []): CastMember => ({
  id,
  name,
  aliases,
  fictional: true,
  arc: [],
});

/** A show with two hosts and one format, made by hand: for tests that are about episodes. */
export const PLAIN_SHOW: Show = {
  settings: {
    title: 'Plain',
    language: 'en',
    explicit: false,
    cast: [person('maya', 'Maya Ito', ['Maya']), person('sam', 'Sam'), person('sarah-chen', 'Sarah Chen')],
    threads: [],
    concepts: [],
    emotions: [],
    stakes: [],
    wordsPerMinute: 150,
    lint: { rules: {}, overrides: [], modules: [] },
    sourcesRoot: '.',
  },
  config,
  sources: new Map(),
  series: [],
  formats: new Map([['plain', format]]),
  coldOpens: new Map(),
  outlines: [],
  references: new Map(),
};

export const HEAD =
  '---\nseries: foundational\nepisode: 1\ntitle: Plain\nformat: plain\nhosts: [maya]\nobjectives: [Read]\n---\n';

/** Parses a body behind a plain frontmatter; spans are offsets into `text`. */
export function parseBody(body: string) {
  const text = HEAD + body;
  const episode = parseEpisode({ path: 'episodes/foundational/001-plain.md', text, defects: [] }, PLAIN_SHOW);
  return { text, episode };
}
