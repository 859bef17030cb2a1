import { describe, expect, test } from 'vitest';
import type { ShowFiles, SourceFile } from '../../src/model/index.ts';
import { episodeFacts } from '../../src/parse/facts.ts';
import { splitFrontmatter } from '../../src/parse/frontmatter.ts';
import { parseReference, parseShow } from '../../src/parse/index.ts';

const file = (path: string, text: string): SourceFile => ({ path, text, defects: [] });

function show(parts: { [K in 'config' | 'sources' | 'series' | 'format' | 'coldOpen']?: string }) {
  const files: ShowFiles = {
    root: '/nowhere',
    config: file('episodes/show.yaml', parts.config ?? 'title: Quiet'),
    sources: parts.sources === undefined ? undefined : file('episodes/sources.yaml', parts.sources),
    series: parts.series === undefined ? [] : [file('episodes/main/series.yaml', parts.series)],
    formats: parts.format === undefined ? [] : [file('templates/formats/tiny.yaml', parts.format)],
    coldOpens: parts.coldOpen === undefined ? [] : [file('templates/cold-opens/knock.yaml', parts.coldOpen)],
    episodes: [],
  };
  return parseShow(files);
}

describe('show.yaml', () => {
  test('defaults', () => {
    expect(show({}).settings).toMatchObject({
      title: 'Quiet',
      language: 'en',
      explicit: false,
      wordsPerMinute: 150,
      sourcesRoot: '',
      cast: [],
      lint: { rules: {}, overrides: [], modules: [] },
    });
  });

  test('every field', () => {
    const { settings, config } = show({
      config: `title: Quiet
description: d
author: a
site: https://example.org/q/
language: pt-BR
artwork: cover.png
explicit: true
cast:
  - { id: maya, name: Maya, aliases: MAY, role: host, fictional: true, url: "https://example.org", words-per-minute: 120, arc: [{ from: 1, to: 3, role: junior }] }
threads: [{ id: t, title: T, description: d }]
concepts: [{ id: a, name: A, prerequisites: [b] }]
emotions: [fear]
stakes: human
tiers: [{ id: gold, title: Proven, description: d }]
rigour: [{ id: research, title: Open questions }]
tracks:
  - { id: beginner, title: From zero, description: d, episodes: [1, 7, 2] }
words-per-minute: 141
sources-root: docs/
lint: { schema: off, frontmatter: hint }
x-mine: kept
`,
    });
    expect(config.problems).toEqual([]);
    expect(settings).toEqual({
      title: 'Quiet',
      description: 'd',
      author: 'a',
      site: 'https://example.org/q',
      language: 'pt-BR',
      artwork: 'cover.png',
      explicit: true,
      cast: [
        {
          id: 'maya',
          name: 'Maya',
          aliases: ['MAY'],
          role: 'host',
          fictional: true,
          url: 'https://example.org',
          wordsPerMinute: 120,
          arc: [{ from: 1, to: 3, role: 'junior' }],
        },
      ],
      threads: [{ id: 't', title: 'T', description: 'd' }],
      concepts: [{ id: 'a', name: 'A', prerequisites: ['b'] }],
      emotions: ['fear'],
      stakes: ['human'],
      tiers: [{ id: 'gold', title: 'Proven', description: 'd' }],
      rigour: [{ id: 'research', title: 'Open questions' }],
      tracks: [{ id: 'beginner', title: 'From zero', description: 'd', episodes: [1, 7, 2] }],
      wordsPerMinute: 141,
      lint: {
        rules: {
          frontmatter: { severity: 'hint', options: {} },
          schema: { severity: 'off', options: {} },
        },
        overrides: [],
        modules: [],
      },
      sourcesRoot: 'docs',
    });
  });

  test.each([
    'tracks: [{ id: a, title: A, episodes: [x, -1] }, 7]\ntiers: [{ id: lead, title: L }]\nrigour: 3',
    'title: [1]\ncast: 3\nthreads: [a, {}]\nconcepts: { a: 1 }\nlint: { schema: 7 }\nwords-per-minute: fast',
    '- a\n- b',
    'just text',
    '',
    'title: "never closed',
    '__proto__: { title: x }\ncast: [{ id: __proto__, name: null }]',
  ])('anything else gives problems and defaults, never an exception: %j', (config) => {
    const { settings, config: read } = show({ config });
    expect(read.problems.length).toBeGreaterThan(0);
    expect(settings.wordsPerMinute).toBe(150);
    expect(Array.isArray(settings.cast)).toBe(true);
  });
});

describe('series.yaml', () => {
  test('plans, sketches and defaults', () => {
    const text = `number: 2
title: Main
episodes: { from: 13, to: 30 }
format: tiny
duration: 2h30m
level: advanced
audience: architect
pace: { starts: 2026-12-01, weeks: 3 }
planned:
  - number: 13
    title: Thirteen
    status: planned
    cold-open: { template: success-story, story: A knock. }
    sources: [shared, { id: own, path: a.md, minutes: 40 }]
    guests: [an engineer]
    incidents: [a knock]
    tool: a calculator
    also-titled: Twelve and one
    focus: A focus.
    threads: [t]
    concepts: c
    prerequisites: 12
    objectives: [Count]
    elements: [a bell]
    outline: [{ title: First half, duration: 1h, topics: [one] }]
    topics: [one, two]
  - episodes: { from: 20, to: 30 }
    title: The rest
    topics: [more]
`;
    const parsed = show({ series: text }).series[0];
    expect(parsed?.config.problems).toEqual([]);
    expect(parsed).toMatchObject({
      id: 'main',
      number: 2,
      episodes: { from: 13, to: 30 },
      plannedMs: 9_000_000,
      audience: ['architect'],
      pace: { starts: '2026-12-01', weeks: 3 },
      planned: [
        {
          number: 13,
          format: 'tiny',
          plannedMs: 9_000_000,
          coldOpen: 'success-story',
          coldOpenStory: 'A knock.',
          alsoTitled: ['Twelve and one'],
          focus: 'A focus.',
          topics: ['one', 'two'],
          outline: [{ title: 'First half', plannedMs: 3_600_000, topics: ['one'] }],
          concepts: ['c'],
          threads: ['t'],
          objectives: ['Count'],
          prerequisites: [12],
          guests: ['an engineer'],
          tool: 'a calculator',
          incidents: ['a knock'],
          elements: ['a bell'],
          sources: [{ id: 'own', minutes: 40 }],
        },
      ],
      sketches: [{ from: 20, to: 30, title: 'The rest', topics: ['more'], plannedMs: 9_000_000 }],
    });
    const span = parsed?.planned[0]?.span;
    expect(text.slice(span?.start, span?.end)).toMatch(/^number: 13[^]*two\]$/);
  });

  test('a plan lasts as long as it says, else its format, else its series', () => {
    const format = 'title: Tiny\nduration: 20m\nsegments: [{ id: a, label: A, duration: 20m }]';
    const series =
      'title: M\nformat: tiny\nduration: 9m\nplanned: [{ number: 1, title: A, duration: 7m }, { number: 2, title: B }, { number: 3, title: C, format: gone }]';
    const planned = show({ series, format }).series[0]?.planned;
    expect(planned?.map(({ plannedMs = 0 }) => plannedMs / 60_000)).toEqual([7, 20, 9]);
  });

  test('a range the wrong way round is none', () => {
    expect(show({ series: 'title: M\nepisodes: { from: 9, to: 1 }' }).series[0]?.episodes).toBeUndefined();
  });
});

describe('formats and cold opens', () => {
  test('tolerances are percentages or times, and have defaults', () => {
    const { formats } = show({
      format: `title: Tiny
duration: 3m
segments:
  - { id: a, label: A, duration: 1m, tolerance: 50%, cold-open: true, cap: { min: 30 s, max: 1m } }
  - { id: b, label: B, duration: 1m, tolerance: 10 s, pacing: true, blocks: [recap] }
  - { id: c, label: C, duration: 1m, required: false, aliases: Sea }
pacing: { technical: 10%, recap: 0.2 }
quotas: { words: 90 }
gates: { published: [technical-review] }
`,
    });
    const format = formats.get('tiny');
    expect(format?.config.problems).toEqual([]);
    expect(format?.segments).toMatchObject([
      { toleranceMs: 30_000, coldOpen: true, capMs: { min: 30_000, max: 60_000 }, required: true },
      { toleranceMs: 10_000, pacing: true, requiredBlocks: ['recap'] },
      { toleranceMs: 12_000, required: false, aliases: ['Sea'], pacing: false },
    ]);
    expect(format?.pacingTolerance).toEqual({ technical: 0.1, relief: 0.35, recap: 0.2 });
    expect(format?.quotas).toEqual({ words: 90 });
    expect(format?.gates).toEqual({ published: ['technical-review'] });
  });

  test('a segment that cannot be read is left out, and the rest stays', () => {
    const { formats } = show({
      format: 'title: T\nduration: 1m\nsegments: [3, { id: a, label: A, duration: 1m }]',
    });
    expect(formats.get('tiny')?.segments).toHaveLength(1);
  });

  test('a cold open has its parts in order', () => {
    const { coldOpens } = show({
      coldOpen:
        'title: Knock\nduration: { min: 3m, max: 5m }\nparts:\n  - { container: hook, description: d, marks: [question] }\n  - { container: thesis, description: e, required: false }',
    });
    expect(coldOpens.get('knock')).toMatchObject({
      minMs: 180_000,
      maxMs: 300_000,
      parts: [
        { container: 'hook', required: true, marks: ['question'] },
        { container: 'thesis', required: false, marks: [] },
      ],
    });
  });
});

describe('facts of an episode', () => {
  const parsed = show({
    config: 'title: Q\ncast: [{ id: grace, name: Grace Hopper, role: guest }]',
    sources: 'sources: [{ id: s, title: S, year: 1978, doi: 10.1/x, isbn: 9780306406157 }]',
    series: 'title: Main\nformat: tiny\nduration: 9m\nlevel: expert\naudience: [architect]',
    format: 'title: T\nduration: 5m\nsegments: [{ id: a, label: A, duration: 5m }]',
  });
  const facts = (yaml: string, path = 'episodes/main/002-second.md') =>
    episodeFacts(path, splitFrontmatter(`---\n${yaml}\n---\n`).frontmatter, parsed);

  test('defaults come from path, series and format', () => {
    expect(facts('series: main\nepisode: 2')).toMatchObject({
      id: 'main/002-second',
      slug: 'second',
      title: 'second',
      number: 2,
      status: 'draft',
      format: 'tiny',
      plannedMs: 300_000,
      level: 'expert',
      audience: ['architect'],
    });
  });

  test.each([
    ['60m', 3_600_000],
    ['1h30m', 5_400_000],
    ['90', 5_400_000],
    ['"90"', 5_400_000],
    ['1:30:00', 5_400_000],
    ['PT90M', 5_400_000],
    ['12:30', 750_000],
    ['soon', 300_000],
  ])('duration %s', (written, plannedMs) => {
    expect(facts(`series: main\nepisode: 2\nduration: ${written}`).plannedMs).toBe(plannedMs);
  });

  test('guests by id, by name and as objects', () => {
    expect(
      facts('guests: [grace, Ada Lovelace, { id: alan, name: Alan }]\nguest: { id: grace, role: pioneer }')
        .guests,
    ).toEqual([
      { id: 'grace', name: 'Grace Hopper', role: 'guest', url: undefined },
      { id: undefined, name: 'Ada Lovelace', role: undefined, url: undefined },
      { id: 'alan', name: 'Alan', role: undefined, url: undefined },
      { id: 'grace', name: 'Grace Hopper', role: 'pioneer', url: undefined },
    ]);
  });

  test('sources, shared and own', () => {
    expect(
      facts('sources:\n  - s\n  - id: own\n    author: [A, B]\n  - unknown\n  - 7').sources,
    ).toMatchObject([
      { id: 's', title: 'S', year: 1978, isbn: '9780306406157', shared: true },
      { id: 'own', author: 'A, B', shared: false },
      { id: 'unknown', shared: true },
    ]);
  });

  test('hosts, gates and single values', () => {
    const read = facts(
      'hosts: maya\nhost: theo\ntags: one\nprerequisites: 1\ngates: { ok: { by: m, date: 2026-01-02 }, half: { by: m } }\ndescription: d',
    );
    expect(read).toMatchObject({ hosts: ['maya', 'theo'], tags: ['one'], prerequisites: [1], summary: 'd' });
    expect(read.gates).toEqual({ ok: { by: 'm', date: '2026-01-02' } });
  });
});

test('a reference’s tier is its own frontmatter’s', () => {
  const read = (text: string) => parseReference({ state: 'file', text });
  expect(read('---\ntier: Gold\n---\n')).toEqual({ state: 'file', tier: 'gold' });
  expect(read('---\nexcellence_tier: silver\n---\n')).toMatchObject({ tier: 'silver' });
  expect(read('# No frontmatter')).toEqual({ state: 'file', tier: undefined });
  expect(parseReference({ state: 'missing' })).toEqual({ state: 'missing' });
});
