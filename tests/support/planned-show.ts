import type { Show } from '../../src/model/index.ts';
import { outlineEpisode, parseShow } from '../../src/parse/index.ts';

const source = (path: string, text: string) => ({ path, text, defects: [] });

/** A format with one segment, gates and an hour. */
export const HOUR = `title: Hour
duration: 60m
segments:
  - { id: cold-open, label: Cold open, duration: 5m, cold-open: true }
  - { id: core, label: Core, duration: 55m }
gates:
  review: [facts]
  recorded: [technical-review]
  published: [technical-review, transcript]
`;

/** The show of some YAML and some episodes, by path from `episodes/`; its formats are `hour`. */
export function plannedShow(files: Readonly<Record<string, string>>): Show {
  const entries = Object.entries({ 'show.yaml': 'title: M', ...files })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => source(`episodes/${path}`, text));
  const episodes = entries.filter(({ path }) => path.endsWith('.md'));
  const bare = parseShow({
    root: '/show',
    config: entries.find(({ path }) => path === 'episodes/show.yaml') ?? source('episodes/show.yaml', ''),
    series: entries.filter(({ path }) => path.endsWith('/series.yaml')),
    formats: [source('templates/formats/hour.yaml', HOUR)],
    coldOpens: [],
    episodes,
  });
  return { ...bare, outlines: episodes.map((file) => outlineEpisode(file, bare)) };
}
