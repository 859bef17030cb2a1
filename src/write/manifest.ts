import { createHash } from 'node:crypto';
import { type BuildOutputName, type OutputFile, TOOL } from '../model/index.ts';

/** Where the manifest stands in the output folder. */
export const MANIFEST_PATH = 'build.json';

/** What the outputs were made from. `path` is show-relative, or `coldopen:` and a name for a template of the tool's own. */
export interface ManifestInput {
  readonly path: string;
  /** Of the text as UTF-8 without a byte order mark. */
  readonly sha256: string;
  /** Set for an episode's own source, and for the images that it shows. */
  readonly episode?: string | undefined;
}

export interface ManifestOutput {
  /** Relative to the output folder. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Absent for outputs of the show as a whole. */
  readonly episode?: string | undefined;
  readonly output: BuildOutputName;
}

/** `build.json`: what a build read and made. It holds no time and no folder of one machine. */
export interface Manifest {
  readonly tool: string;
  readonly version: string;
  readonly inputs: readonly ManifestInput[];
  readonly outputs: readonly ManifestOutput[];
  /** Ids of episodes with errors: their outputs, where there are any, are those of the last build without. */
  readonly failed: readonly string[];
}

/** An image that was read. */
export interface ImageHash {
  readonly path: string;
  readonly sha256: string;
}

/** What one build did, for its manifest. */
export interface ManifestParts {
  readonly previous: Manifest | undefined;
  /** Everything that was read. `episode` is set for an episode's own source. */
  readonly inputs: readonly {
    readonly path: string;
    readonly text: string;
    readonly episode?: string | undefined;
  }[];
  /** Images that outputs of this build were made from, by the episode that shows them; an episode whose images were not read has none. */
  readonly images?: ReadonlyMap<string, readonly ImageHash[]> | undefined;
  /** As `describeOutputs` gave them. */
  readonly built: readonly ManifestOutput[];
  readonly succeeded: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  /** Every episode that has a source, whether it was part of this build or not. */
  readonly existing: ReadonlySet<string>;
  /** The outputs that were asked for. */
  readonly outputNames: ReadonlySet<BuildOutputName>;
}

/** SHA-256 in hexadecimal; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the manifest says of files just made for an episode, or without one for the show as a whole. */
export function describeOutputs(
  episode: string | undefined,
  files: readonly (OutputFile & { readonly output: BuildOutputName })[],
): readonly ManifestOutput[] {
  return files.map(({ path, content, output }) => ({
    path,
    sha256: sha256(content),
    bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    episode,
    output,
  }));
}

/** What the manifest says of images that were read for an episode, sorted. */
export function describeImages(
  images: readonly { readonly path: string; readonly content: Uint8Array }[],
): readonly ImageHash[] {
  return sortedByPath(images.map(({ path, content }) => ({ path, sha256: sha256(content) })));
}

/**
 * Joins what was built now with what the previous build left and this one did not touch:
 * episodes that were not asked for, other outputs (`--only`), and the last good outputs of episodes with errors.
 */
export function makeManifest(parts: ManifestParts): Manifest {
  const { previous, existing, succeeded, failed, outputNames } = parts;
  const madeForShow = new Set(
    parts.built.flatMap(({ episode, output }) => (episode === undefined ? [output] : [])),
  );
  const kept = (previous?.outputs ?? []).filter(({ episode, output }) =>
    episode === undefined
      ? !madeForShow.has(output)
      : existing.has(episode) && !(succeeded.has(episode) && outputNames.has(output)),
  );
  // Two outputs may share a file, such as an image: it is there as long as one of them lists it.
  const outputs = new Map(
    [...kept, ...parts.built].map((output) => [`${output.path}\n${output.output}`, output]),
  );
  const touched = new Set([...succeeded, ...failed]);
  const before = new Map((previous?.inputs ?? []).map((input) => [input.path, input]));
  const inputs = parts.inputs.flatMap(({ path, text, episode }): ManifestInput[] => {
    if (episode === undefined) return [{ path, sha256: sha256(text) }];
    if (touched.has(episode)) return [{ path, sha256: sha256(text), episode }];
    const earlier = before.get(path);
    return earlier ? [earlier] : [];
  });
  const stillFailed = (previous?.failed ?? []).filter((id) => existing.has(id) && !touched.has(id));
  return {
    tool: TOOL.name,
    version: TOOL.version,
    inputs: sortedByPath([...inputs, ...imageInputs(parts)]),
    outputs: sortedByPath([...outputs.values()]),
    failed: [...new Set([...stillFailed, ...failed])].sort(),
  };
}

/** Images read now, and those that earlier outputs of other episodes, or of these, were made from. */
function imageInputs({
  previous,
  inputs,
  images = new Map(),
  existing,
}: ManifestParts): readonly ManifestInput[] {
  const sources = new Set(inputs.map(({ path }) => path));
  const earlier = (previous?.inputs ?? []).filter(
    ({ path, episode }) =>
      episode !== undefined && !sources.has(path) && existing.has(episode) && !images.has(episode),
  );
  const now = [...images].flatMap(([episode, found]) => found.map((image) => ({ ...image, episode })));
  return [...earlier, ...now];
}

function sortedByPath<T extends { readonly path: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The bytes of `build.json`. */
export function serializeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Reads a manifest of any earlier build; undefined where it is none. Entries that are not well formed are left out. */
export function parseManifest(text: string): Manifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data['tool'] !== TOOL.name) return undefined;
  return {
    tool: TOOL.name,
    version: String(data['version']),
    inputs: listOf(data['inputs'], isInput),
    outputs: listOf(data['outputs'], isOutput),
    failed: listOf(data['failed'], (value) => typeof value === 'string'),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<T>(value: unknown, is: (entry: unknown) => entry is T): readonly T[] {
  return Array.isArray(value) ? value.filter(is) : [];
}

function isInput(value: unknown): value is ManifestInput {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['sha256'] === 'string';
}

function isOutput(value: unknown): value is ManifestOutput {
  return (
    isInput(value) &&
    'output' in value &&
    typeof value.output === 'string' &&
    (value.episode === undefined || typeof value.episode === 'string') &&
    'bytes' in value &&
    typeof value.bytes === 'number'
  );
}
