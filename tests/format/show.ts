import type { Format, Show } from '../../src/model/index.ts';

const config = {
  file: { path: 'episodes/show.yaml', text: '', defects: [] },
  data: {},
  spans: {},
  problems: [],
};

const segment = (id: string, label: string, aliases: readonly string[] = []) => ({
  id,
  label,
  aliases,
  plannedMs: 60_000,
  toleranceMs: 60_000,
  required: true,
  pacing: false,
  coldOpen: id === 'cold-open',
  requiredBlocks: [],
});

const format: Format = {
  id: 'small',
  title: 'Small',
  plannedMs: 120_000,
  segments: [segment('cold-open', 'Cold open', ['Teaser']), segment('core-1', 'Core 1', ['Part one'])],
  pacingTolerance: { technical: 0.25, relief: 0.35, recap: 0.5 },
  quotas: {},
  gates: {},
  config,
};

const member = (id: string, name: string, aliases: readonly string[] = []) => ({
  id,
  name,
  aliases,
  fictional: false,
  arc: [],
});

/** A show with one format and a cast of three. */
export const SHOW: Show = {
  settings: {
    title: 'A show',
    language: 'en',
    explicit: false,
    cast: [member('maya', 'Maya'), member('chen', 'Dr. Chen', ['Sarah Chen']), member('weiss', 'Weiß')],
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
  formats: new Map([['small', format]]),
  coldOpens: new Map(),
  outlines: [],
  references: new Map(),
};
