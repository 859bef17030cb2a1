import type { Rundown, Show, SourceFile } from '../../src/model/index.ts';
import { parseEpisode, parseShow } from '../../src/parse/index.ts';
import { planTiming } from '../../src/timing/index.ts';

const file = (path: string, text: string): SourceFile => ({ path, text, defects: [] });

const SHOW_YAML = `title: A show
cast:
  - { id: maya, name: Maya, role: host }
  - { id: theo, name: Theo, role: host, words-per-minute: 300 }
words-per-minute: 150
`;

const FORMAT_YAML = `title: Format
duration: 60m
segments:
  - { id: cold-open, label: Cold open, duration: 2m, cold-open: true }
  - { id: core, label: Core, duration: 20m, pacing: true }
  - { id: more, label: More, duration: 20m, pacing: true }
  - { id: coda, label: Coda, duration: 18m, required: false }
`;

/** A show with one format: Core and More are paced, Cold open and Coda are not; Theo speaks at twice the rate. */
export const SHOW: Show = parseShow({
  root: '.',
  config: file('episodes/show.yaml', SHOW_YAML),
  series: [],
  formats: [file('templates/formats/format.yaml', FORMAT_YAML)],
  coldOpens: [],
  episodes: [],
});

/** The rundown of an episode with this body. */
export function planOf(body: string): Rundown {
  const text = `---\nseries: main\nepisode: 1\ntitle: One\nformat: format\nhosts: [maya]\n---\n\n${body}`;
  return planTiming(parseEpisode(file('episodes/main/001-one.md', text), SHOW), SHOW);
}
