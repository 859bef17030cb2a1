import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintEpisode, ruleByName } from '../../src/lint/index.ts';
import type { Rundown, Show, SourceFile } from '../../src/model/index.ts';
import { outlineEpisode, parseEpisode, parseShow } from '../../src/parse/index.ts';
import { planTiming } from '../../src/timing/index.ts';

const FOLDER = new URL('pacing-episodes/', import.meta.url);
const RULES = ['pacing-technical-run', 'pacing-recap', 'pacing-balance', 'concept-density'];

const file = (path: string, text: string): SourceFile => ({ path, text, defects: [] });

const SHOW_YAML = `title: A show
cast:
  - { id: maya, name: Maya, role: host }
concepts:
${['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'known'].map((id) => `  - { id: ${id}, name: The ${id} }`).join('\n')}
`;

const SEGMENTS = `duration: 60m
segments:
  - { id: cold-open, label: Cold open, duration: 2m, cold-open: true }
  - { id: core, label: Core, duration: 20m, pacing: true }
  - { id: more, label: More, duration: 20m, pacing: true }
`;

const EARLIER = file(
  'episodes/main/001-one.md',
  '---\nseries: main\nepisode: 1\ntitle: One\nhosts: [maya]\nconcepts: [known]\n---\n',
);

function showWith(episode: SourceFile): Show {
  const show = parseShow({
    root: '.',
    config: file('episodes/show.yaml', SHOW_YAML),
    series: [],
    formats: [
      file('templates/formats/usual.yaml', `title: Usual\n${SEGMENTS}`),
      file(
        'templates/formats/strict.yaml',
        `title: Strict\npacing: { technical: 10%, relief: 15%, recap: 20% }\n${SEGMENTS}`,
      ),
    ],
    coldOpens: [],
    episodes: [EARLIER, episode],
  });
  return { ...show, outlines: [EARLIER, episode].map((each) => outlineEpisode(each, show)) };
}

interface Case {
  readonly title: string;
  readonly expected: unknown;
  readonly episode: SourceFile;
}

function readCase(name: string): Case {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const block = (info: string) =>
    new RegExp(`^\`{5}${info}\\n([\\s\\S]*?)^\`{5}$`, 'm').exec(text)?.[1] ?? '';
  return {
    title: /^# (.*)$/m.exec(text)?.[1] ?? name,
    expected: parse(block('yaml expected')),
    episode: file('episodes/main/002-two.md', block('markdown episode')),
  };
}

function clock(ms: number): string {
  const seconds = (ms % 60_000) / 1_000;
  return `${Math.floor(ms / 60_000)}:${seconds < 10 ? '0' : ''}${seconds}`;
}

/** A rundown in the words of a fixture. */
function described({ pacing, concepts, segments }: Rundown) {
  return {
    episode: pacing.score,
    segments: pacing.segmentScores,
    stretches: pacing.stretches.map((stretch) => ({
      segments: stretch.segments,
      score: stretch.score,
      runs: stretch.technicalRuns.map(({ startMs, endMs }) => clock(endMs - startMs)),
      concepts: stretch.newConcepts,
      cycles: stretch.cycles.map(
        ({ startMs, endMs, technicalMs, reliefMs, recapMs, measure, excess, newConcepts }) => ({
          from: clock(startMs),
          to: clock(endMs),
          technical: clock(technicalMs),
          relief: clock(reliefMs),
          recap: clock(recapMs),
          measure,
          excess: [excess.technical, excess.relief, excess.recap].map((share) =>
            Number((share * 100).toFixed(4)),
          ),
          concepts: newConcepts,
        }),
      ),
    })),
    concepts: Object.fromEntries(concepts.map(({ id, atMs }) => [id, clock(atMs)])),
    inSegments: Object.fromEntries(
      segments.flatMap(({ id, newConcepts }) => (newConcepts > 0 ? [[id, newConcepts]] : [])),
    ),
  };
}

async function reportsOn(episode: SourceFile, show: Show) {
  const parsed = parseEpisode(episode, show);
  const rundown = planTiming(parsed, show);
  const rules = RULES.flatMap((name) => {
    const rule = ruleByName(name);
    return rule?.scope === 'episode' ? [rule] : [];
  });
  expect(rules).toHaveLength(RULES.length);
  const found = await lintEpisode(
    { episode: parsed, rundown, show, file: episode, images: new Map() },
    { rules },
  );
  const counts = RULES.map((name) => [name, found.filter(({ rule }) => rule === name).length] as const);
  return { rundown, reports: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}

describe('constructed episodes, worked out by hand', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .toSorted();

  test('are ten', () => expect(names).toHaveLength(10));

  test.each(names.map((name) => [readCase(name).title, readCase(name)] as const))(
    '%s',
    async (_, { expected, episode }) => {
      const { rundown, reports } = await reportsOn(episode, showWith(episode));
      expect({ ...described(rundown), reports }).toEqual({
        concepts: {},
        inSegments: {},
        ...(expected as object),
      });
    },
  );
});
