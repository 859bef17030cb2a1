import {
  type Episode,
  type EpisodeOutline,
  folderOf,
  type ReferencedFile,
  referencePath,
  type Show,
  walkFigures,
} from './model/index.ts';
import { parseReference } from './parse/index.ts';
import { readReferences } from './read/index.ts';

type References = ReadonlyMap<string, ReferencedFile>;

/** The show with what its sources' paths lead to, those of sources.yaml and of every episode. */
export async function withSources(
  root: string,
  show: Show,
  outlines: readonly EpisodeOutline[],
): Promise<Show> {
  const sources = [
    ...show.sources.values(),
    ...show.series.flatMap(({ planned }) => planned.flatMap((plan) => plan.sources ?? [])),
    ...outlines.flatMap((outline) => outline.facts.sources),
  ];
  const paths = sources.flatMap(({ path }) =>
    path === undefined ? [] : [referencePath(show.settings.sourcesRoot, path)],
  );
  return { ...show, references: await extend(root, show.references, paths) };
}

/** The show with what the files of one episode's figures lead to; the same show where there are none. */
export async function withFigures(root: string, show: Show, episode: Episode): Promise<Show> {
  const parts = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
  const folder = folderOf(episode.facts.path);
  const paths = [...walkFigures(parts)].flatMap((figure) =>
    figure.kind === 'code' && figure.file !== undefined ? [referencePath(folder, figure.file)] : [],
  );
  const references = await extend(root, show.references, paths);
  return references === show.references ? show : { ...show, references };
}

async function extend(root: string, known: References, paths: readonly string[]): Promise<References> {
  const fresh = new Set(paths.filter((path) => !known.has(path)));
  if (fresh.size === 0) return known;
  const found = [...(await readReferences(root, fresh))];
  return new Map([...known, ...found.map(([path, read]) => [path, parseReference(read)] as const)]);
}
