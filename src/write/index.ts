export { createFile, isEmptyFolder, replaceFile } from './source-file.ts';
export {
  describeOutputs,
  MANIFEST_PATH,
  makeManifest,
  parseManifest,
  serializeManifest,
  sha256,
  type Manifest,
  type ManifestInput,
  type ManifestOutput,
  type ManifestParts,
} from './manifest.ts';
export { openOutputFolder, type OutputFolder, type WriteCount } from './output-folder.ts';
