import type { RenderInput, Show } from '../../../src/model/index.ts';
import { parseEpisode, parseShow } from '../../../src/parse/index.ts';
import { planTiming } from '../../../src/timing/index.ts';

const file = (path: string, text: string) => ({ path, text, defects: [] });
const CONCEPTS = [
  'Latency floor',
  'Little’s law',
  'גיבוב עקבי',
  'हैश',
  'A very long name of a concept that goes on',
];

const SHOW: Show = parseShow({
  root: '.',
  config: file(
    'episodes/show.yaml',
    `title: A show
language: en
cast: [{ id: maya, name: Maya, role: host }]
concepts:
${CONCEPTS.map((name, at) => `  - { id: c${at}, name: "${name}" }`).join('\n')}
`,
  ),
  series: [],
  formats: [
    file(
      'templates/formats/format.yaml',
      `title: Format
duration: 60m
segments:
  - { id: cold-open, label: Cold open, duration: 2m, cold-open: true }
  - { id: core, label: Core, aliases: [${Array.from({ length: 40 }, (_, at) => `Core ${at + 1}`).join(', ')}], repeat: true, duration: 20m, pacing: true }
  - { id: coda, label: Coda, duration: 18m, required: false }
`,
    ),
  ],
  coldOpens: [],
  episodes: [],
});

const beat = (name: string, minutes: number, more = ''): string =>
  `:::${name}\nSay this.\n\n${more}[PAUSE: ${Math.round(minutes * 60)} s]\n:::\n\n`;

/** A cycle with every kind of cue, and a concept where one is told. */
function cycle(technical: number, relief: number, recap: number, concept?: number): string {
  return [
    beat('technical', technical / 2),
    concept === undefined ? '' : `:::concept{id=c${concept}}\nWords of it.\n:::\n\n`,
    beat('technical', technical / 2, '[SFX: a door, 2s]\n\n[VISUAL: a chart]\n\n[STAGE: turns]\n\n'),
    beat('story', relief, '[MUSIC: theme, 12s]\n\n'),
    recap > 0 ? beat('recap', recap) : '',
  ].join('');
}

/** Bodies of all sizes and states. */
export const BODIES: Readonly<Record<string, string>> = {
  'two minutes':
    '## Cold open: A knock (30 s)\n\n**MAYA:** Somebody knocked.\n\n## Core: Short (1 min)\n\nWords.\n\n## Coda: Bye (30 s)\n\nGoodbye.\n',
  'three hours': `## Cold open: A knock (5 min)\n\n[MUSIC: theme, 20s]\n\n${beat('hook', 4)}\n## Core 1: The first (1 h)\n\n${[0, 1, 2, 3, 4].map((at) => cycle(6 + at, 3, 1, at)).join('')}\n## Core 2: The second (1 h)\n\n${[0, 1, 2, 3, 4].map((at) => cycle(7, at / 2 + 1, at % 2)).join('')}\n## Core 3: The third (1 h)\n`,
  'forty segments': Array.from(
    { length: 40 },
    (_, at) =>
      `## Core ${at + 1}: Part ${at + 1} with a title that is too long for anything narrow at all (4 min)\n\n${beat('technical', 3)}${at % 3 === 0 ? beat('story', 1) : ''}${at % 5 === 4 ? beat('recap', 1) : ''}`,
  ).join('\n'),
  'one segment': `## Core: כותרת ארוכה מאוד בעברית (10 min)\n\n:::concept{id=c2}\nWords.\n:::\n\n${beat('technical', 8)}`,
  'no plan': `## Core\n\n${cycle(7, 3, 1)}\n## Coda\n\nWords.`,
  'nothing written': '## Cold open: A (2 min)\n\n## Core: B (40 min)\n\n## Coda: C (18 min)\n',
  'nothing at all': '',
  'no pacing': `## Cold open: A (2 min)\n\n${beat('hook', 2)}\n## Coda: C (18 min)\n\n${beat('technical', 8)}${beat('story', 3)}`,
};

/** What a chart is drawn of, for an episode with this body. */
export function chartInput(body: string, title = 'A second knock'): RenderInput {
  const ids = CONCEPTS.map((_, at) => `c${at}`).join(', ');
  const head = `series: main\nepisode: 2\ntitle: ${JSON.stringify(title)}\nformat: format\nhosts: [maya]\nconcepts: [${ids}]`;
  const episode = parseEpisode(file('episodes/main/002-second.md', `---\n${head}\n---\n\n${body}`), SHOW);
  return { episode, rundown: planTiming(episode, SHOW), show: SHOW, templates: new Map(), images: new Map() };
}
