import type { ShowFiles, SourceFile } from '../model/index.ts';
import { BUILT_IN_ROOT } from './built-in.ts';
import { listFiles, readSource, readSources } from './files.ts';
import { SHOW_FILE } from './find-show-root.ts';

const SOURCES_FILE = 'episodes/sources.yaml';
const BASELINE_FILE = 'episodes/lint-baseline.jsonl';

/** Reads every file of a show as text; what it means is for others to say. Throws an OperationError where it cannot. */
export async function readShow(root: string): Promise<ShowFiles> {
  const yaml = await listFiles(root, 'episodes', /\.yaml$|^lint-baseline\.jsonl$/i);
  const episodes = await listFiles(root, 'episodes', EPISODE_NAME);
  const series = yaml.filter((path) => /^episodes\/[^/]+\/series\.yaml$/.test(path));
  return {
    root,
    config: await readSource(root, SHOW_FILE),
    sources: yaml.includes(SOURCES_FILE) ? await readSource(root, SOURCES_FILE) : undefined,
    baseline: yaml.includes(BASELINE_FILE) ? await readSource(root, BASELINE_FILE) : undefined,
    series: await readSources(root, series),
    formats: await readLayered(root, 'templates/formats', /\.ya?ml$/i),
    coldOpens: await readLayered(root, 'templates/cold-opens', /\.ya?ml$/i),
    episodes: await readSources(root, episodes),
  };
}

/** Every Markdown file is an episode, but for pages that describe a folder. */
const EPISODE_NAME = /^(?!(?:readme|index|contributing)\.md$).*\.md$/i;

/** The tool's own files, and over each one the show's file of the same name; sorted by path. */
export async function readLayered(root: string, folder: string, ending: RegExp): Promise<SourceFile[]> {
  const layers = root === BUILT_IN_ROOT ? [root] : [BUILT_IN_ROOT, root];
  const files = new Map<string, SourceFile>();
  for (const layer of layers)
    for (const file of await readSources(layer, await listFiles(layer, folder, ending)))
      files.set(file.path, file);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
