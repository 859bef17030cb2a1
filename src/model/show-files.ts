import type { ShowFiles, SourceFile } from './source.ts';

/** Every file of a show that was read, by its path. */
export function filesByPath(files: ShowFiles): ReadonlyMap<string, SourceFile> {
  const { config, sources, baseline, series, formats, coldOpens, episodes } = files;
  const single = [config, sources, baseline].filter((file) => file !== undefined);
  return new Map(
    [...single, ...series, ...formats, ...coldOpens, ...episodes].map((file) => [file.path, file]),
  );
}
