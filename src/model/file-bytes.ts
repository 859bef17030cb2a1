import type { SourceFile } from './source.ts';

/** By file, and not a field of it: a copy of a file with another text must not keep these bytes. */
const BYTES = new WeakMap<SourceFile, Uint8Array>();

/**
 * A file whose bytes become text when that is first asked for, since a run of the linter that finds everything as it was never
 * asks. `decode` is called once at most.
 */
export function fileOfBytes(
  path: string,
  bytes: Uint8Array,
  decode: (path: string, bytes: Uint8Array) => SourceFile,
): SourceFile {
  let decoded: SourceFile | undefined;
  const file: SourceFile = {
    path,
    get text() {
      return (decoded ??= decode(path, bytes)).text;
    },
    get defects() {
      return (decoded ??= decode(path, bytes)).defects;
    },
  };
  BYTES.set(file, bytes);
  return file;
}

/** What is on the disk of a file; undefined where it is not as it was read. */
export function bytesOf(file: SourceFile): Uint8Array | undefined {
  return BYTES.get(file);
}
