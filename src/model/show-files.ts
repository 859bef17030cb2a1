import type { ShowFiles, SourceFile } from './source.ts';

const known = new WeakMap<ShowFiles, ReadonlyMap<string, SourceFile>>();

/** Every file of a show that was read, by its path. Made once, however often it is asked for. */
export function filesByPath(files: ShowFiles): ReadonlyMap<string, SourceFile> {
  let byPath = known.get(files);
  if (!byPath) known.set(files, (byPath = new Map(allOf(files).map((file) => [file.path, file]))));
  return byPath;
}

function allOf({ config, sources, baseline, series, formats, coldOpens, episodes }: ShowFiles) {
  const single = [config, sources, baseline].filter((file) => file !== undefined);
  return [...single, ...series, ...formats, ...coldOpens, ...episodes];
}
