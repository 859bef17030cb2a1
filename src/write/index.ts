export { type CacheFolder, openCacheFolder } from './cache-folder.ts';
export { createFile, isEmptyFolder, replaceFile } from './source-file.ts';
export {
  describeImages,
  describeOutputs,
  MANIFEST_PATH,
  makeManifest,
  parseManifest,
  serializeManifest,
  sha256,
  type ImageHash,
  type Manifest,
  type ManifestInput,
  type ManifestOutput,
  type ManifestParts,
} from './manifest.ts';
export { writeReport } from './report-file.ts';
export { openOutputFolder, type OutputFolder, type WriteCount } from './output-folder.ts';
