import {
  type Episode,
  type EpisodeOutline,
  folderOf,
  IMAGE_LIMITS,
  imagesOf,
  imageTarget,
  partsOf,
  type ReferencedFile,
  type ReferencedImage,
  referencePath,
  type Show,
  walkFigures,
} from './model/index.ts';
import { parseImage, parseReference } from './parse/index.ts';
import { readImage, readReferences } from './read/index.ts';

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
  const references = await extend(root, show.references, figurePathsOf(episode));
  return references === show.references ? show : { ...show, references };
}

/** Where the files of an episode's figures lie, from the show's root or as written where that leaves the show. */
export function figurePathsOf(episode: Episode): readonly string[] {
  const folder = folderOf(episode.facts.path);
  return walkFigures(partsOf(episode)).flatMap((figure) =>
    figure.kind === 'code' && figure.file !== undefined ? [referencePath(folder, figure.file)] : [],
  );
}

/** Where an episode's own images lie, from the show's root. */
export function imagePathsOf(episode: Episode): readonly string[] {
  const folder = folderOf(episode.facts.path);
  return imagesOf(episode).flatMap(({ url }) => {
    const target = imageTarget(url, folder);
    return target.kind === 'file' ? [target.path] : [];
  });
}

/**
 * What the images of an episode lead to, by their addresses as written; those of other sites are left out. Files are read one
 * after the other and let go, so that an episode of a thousand images costs the memory of one.
 */
export async function findImages(
  root: string,
  episode: Episode,
): Promise<ReadonlyMap<string, ReferencedImage>> {
  const folder = folderOf(episode.facts.path);
  const byUrl = new Map<string, ReferencedImage>();
  const byPath = new Map<string, ReferencedImage>();
  const total = { bytes: 0, pixels: 0 };
  for (const { url } of imagesOf(episode)) {
    const target = imageTarget(url, folder);
    if (target.kind !== 'file' || byUrl.has(url)) continue;
    const { path } = target;
    const found = byPath.get(path) ?? withinTotal(parseImage(path, await readImage(root, path)), total);
    byPath.set(path, found);
    byUrl.set(url, found);
  }
  return byUrl;
}

function withinTotal(image: ReferencedImage, total: { bytes: number; pixels: number }): ReferencedImage {
  if (image.state !== 'image') return image;
  const pixels = image.format === 'svg' ? 0 : (image.width ?? 0) * (image.height ?? 0);
  if (total.bytes + image.bytes > IMAGE_LIMITS.totalBytes || total.pixels + pixels > IMAGE_LIMITS.totalPixels)
    return { state: 'too-much' };
  total.bytes += image.bytes;
  total.pixels += pixels;
  return image;
}

async function extend(root: string, known: References, paths: readonly string[]): Promise<References> {
  const fresh = new Set(paths.filter((path) => !known.has(path)));
  if (fresh.size === 0) return known;
  const found = [...(await readReferences(root, fresh))];
  return new Map([...known, ...found.map(([path, read]) => [path, parseReference(read)] as const)]);
}
