import { fileOfBytes, type ShowFiles, type SourceFile } from '../model/index.ts';
import { BUILT_IN_ROOT } from './built-in.ts';
import { decode } from './decode.ts';
import { listFiles, readSource } from './files.ts';
import { SHOW_FILE } from './find-show-root.ts';

const SOURCES_FILE = 'episodes/sources.yaml';
const BASELINE_FILE = 'episodes/lint-baseline.jsonl';

/** Files as they were before, by path from the show's root; undefined where there was none. The rest is as it is now. */
export type FormerFiles = ReadonlyMap<string, Uint8Array | undefined>;

/**
 * Reads every file of a show as text, as it is or as it was; what it means is for others to say. Throws an OperationError where
 * it cannot.
 */
export async function readShow(root: string, former: FormerFiles = new Map()): Promise<ShowFiles> {
  const layer = layerOf(root, former);
  const yaml = await layer.list('episodes', /\.yaml$|^lint-baseline\.jsonl$/i);
  const episodes = await layer.list('episodes', EPISODE_NAME);
  const series = yaml.filter((path) => /^episodes\/[^/]+\/series\.yaml$/.test(path));
  return {
    root,
    config: await layer.read(SHOW_FILE),
    sources: yaml.includes(SOURCES_FILE) ? await layer.read(SOURCES_FILE) : undefined,
    baseline: yaml.includes(BASELINE_FILE) ? await layer.read(BASELINE_FILE) : undefined,
    series: await readAll(layer, series),
    formats: await readLayered(layer, 'templates/formats', /\.ya?ml$/i),
    coldOpens: await readLayered(layer, 'templates/cold-opens', /\.ya?ml$/i),
    episodes: await readAll(layer, episodes),
  };
}

/** A folder with files of a show, of which some may be as they were. */
export interface Layer {
  readonly root: string;
  /** Paths of the files beneath a folder whose names end so, sorted. */
  list(folder: string, ending: RegExp): Promise<readonly string[]>;
  read(path: string): Promise<SourceFile>;
}

export function layerOf(root: string, former: FormerFiles = new Map()): Layer {
  return {
    root,
    async list(folder, ending) {
      const now = (await listFiles(root, folder, ending)).filter((path) => !former.has(path));
      const then = [...former].flatMap(([path, bytes]) =>
        bytes && path.startsWith(`${folder}/`) && !LEFT_OUT.test(path) && ending.test(nameOf(path))
          ? [path]
          : [],
      );
      return [...now, ...then].sort();
    },
    async read(path) {
      const bytes = former.get(path);
      return bytes ? fileOfBytes(path, bytes, decode) : readSource(root, path);
    },
  };
}

/** What `listFiles` passes by. */
const LEFT_OUT = /(?:^|\/)(?:\.|node_modules\/)/;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function readAll(layer: Layer, paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) files.push(await layer.read(path));
  return files;
}

/** Every Markdown file is an episode, but for pages that describe a folder. */
const EPISODE_NAME = /^(?!(?:readme|index|contributing)\.md$).*\.md$/i;

/** The tool's own files, and over each one the show's file of the same name; sorted by path. */
export async function readLayered(show: Layer, folder: string, ending: RegExp): Promise<SourceFile[]> {
  const layers = show.root === BUILT_IN_ROOT ? [show] : [layerOf(BUILT_IN_ROOT), show];
  const files = new Map<string, SourceFile>();
  for (const layer of layers)
    for (const file of await readAll(layer, await layer.list(folder, ending))) files.set(file.path, file);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The formats and cold opens that come with the tool. */
export async function readBuiltInTemplates(): Promise<Pick<ShowFiles, 'formats' | 'coldOpens'>> {
  const layer = layerOf(BUILT_IN_ROOT);
  return {
    formats: await readLayered(layer, 'templates/formats', /\.ya?ml$/i),
    coldOpens: await readLayered(layer, 'templates/cold-opens', /\.ya?ml$/i),
  };
}
