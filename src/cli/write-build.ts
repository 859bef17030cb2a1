import {
  buildEpisodes,
  buildShow,
  type BuiltEpisode,
  describeImages,
  describeOutputs,
  type Diagnostic,
  type ImageHash,
  makeManifest,
  type ManifestOutput,
  type OpenedBuild,
  type OutputFolder,
  withoutLines,
  counted,
} from '../index.ts';
import type { Progress } from './progress.ts';

/** What a build did. */
export interface Done {
  /** What the rules found in the episodes that were built. */
  readonly diagnostics: readonly Diagnostic[];
  /** What files say of themselves, by their paths in the output folder. */
  readonly notes: readonly { readonly path: string; readonly note: string }[];
  readonly built: number;
  readonly blocked: readonly BuiltEpisode[];
  /** Files with errors that kept the outputs of the show as a whole from being made. */
  readonly showBlockedBy: readonly string[];
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Builds the episodes one by one, then what the show has as a whole, writes all of it, and last the manifest. */
export async function writeBuild(
  build: OpenedBuild,
  folder: OutputFolder,
  progress: Progress,
): Promise<Done> {
  const total = build.opened.selected.length;
  const outputs: ManifestOutput[] = [];
  const images = new Map<string, readonly ImageHash[]>();
  const diagnostics: Diagnostic[] = [];
  const notes: { path: string; note: string }[] = [];
  const rundowns = new Map<string, BuiltEpisode['rundown']>();
  const needsRundowns = build.showRenderers.some((renderer) => renderer.needsRundowns);
  const succeeded = new Set<string>();
  const blocked: BuiltEpisode[] = [];
  const counts = { written: 0, unchanged: 0 };
  const put = async (files: Parameters<OutputFolder['put']>[0]): Promise<void> => {
    const count = await folder.put(files);
    counts.written += count.written;
    counts.unchanged += count.unchanged;
  };
  if (total > 0) progress.show(`Building ${counted(total, 'episode')} …`);
  for await (const built of buildEpisodes(build)) {
    diagnostics.push(...built.diagnostics);
    if (needsRundowns) rundowns.set(built.id, withoutLines(built.rundown));
    if (built.files) {
      await put(built.files);
      notes.push(...built.files.flatMap(({ path, notes: all = [] }) => all.map((note) => ({ path, note }))));
      outputs.push(...(await describeOutputs(built.id, built.files)));
      if (built.images) images.set(built.id, await describeImages(built.images));
      succeeded.add(built.id);
    } else blocked.push(built);
    progress.show(`Building ${succeeded.size + blocked.length}/${total}: ${built.id}`);
  }
  const parts = {
    previous: folder.previous,
    inputs: build.inputs,
    images,
    succeeded,
    failed: new Set(blocked.map(({ id }) => id)),
    existing: build.existing,
    outputNames: new Set(build.renderers.map(({ name }) => name)),
  };
  const ofEpisodes = await makeManifest({ ...parts, built: outputs });
  const show = await buildShow(build, ofEpisodes.outputs, rundowns);
  await put(show.files);
  const ofShow = await describeOutputs(undefined, show.files);
  const removed = await folder.finish(await makeManifest({ ...parts, built: [...outputs, ...ofShow] }));
  return {
    diagnostics,
    notes,
    built: succeeded.size,
    blocked,
    showBlockedBy: show.blockedBy,
    ...counts,
    removed,
  };
}
