import { randomBytes } from 'node:crypto';
import {
  appendFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../model/index.ts';
import { type Lock, takeLock } from './lock.ts';
import { MANIFEST_PATH, type Manifest, parseManifest, serializeManifest } from './manifest.ts';
import { checkWay, isSafePath, resolveOutputFolder } from './placement.ts';

/** The tool's own folder inside the output folder, while a build runs: its lock, its staging area, its journal. */
const WORK = '.coldopen';

export interface WriteCount {
  readonly written: number;
  /** Left as they were, because nothing in them changed. */
  readonly unchanged: number;
}

/**
 * The output folder while one build has it to itself. Files are staged inside it and moved into place by rename,
 * so each path holds the last good content or the new, whenever the process dies. `close` must be called.
 */
export class OutputFolder {
  /** What the last build left; undefined where there was none. */
  readonly previous: Manifest | undefined;
  private readonly folder: string;
  private readonly lock: Lock;
  private readonly staging: string;
  private readonly own: Set<string>;
  private staged = 0;

  constructor(folder: string, lock: Lock, previous: Manifest | undefined, journal: readonly string[]) {
    this.folder = folder;
    this.lock = lock;
    this.previous = previous;
    this.staging = join(folder, WORK, `staging-${randomBytes(6).toString('hex')}`);
    this.own = new Set([...(previous?.outputs ?? []).map(({ path }) => path), ...journal]);
  }

  /** Writes a set of files: all are staged before the first one takes its place. */
  async put(files: readonly OutputFile[]): Promise<WriteCount> {
    const changed: { readonly from: string; readonly path: string }[] = [];
    // A file that two outputs share is written once.
    const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
    for (const file of distinct) {
      if (!isOutputPath(file.path)) throw new Error(`an output has the path '${file.path}'`);
      await checkWay(this.folder, file.path);
      if (await this.holds(file)) continue;
      changed.push({ from: await this.stage(file.content), path: file.path });
    }
    if (changed.length === 0) return { written: 0, unchanged: distinct.length };
    await this.note(changed.map(({ path }) => path));
    for (const { from, path } of changed) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await rename(from, join(this.folder, path));
    }
    return { written: changed.length, unchanged: distinct.length - changed.length };
  }

  /**
   * Removes what earlier builds made and `manifest` no longer lists, then writes the manifest.
   * Files that no build made are never touched. Returns how many were removed.
   */
  async finish(manifest: Manifest): Promise<number> {
    const listed = new Set(manifest.outputs.map(({ path }) => path));
    let removed = 0;
    for (const path of [...this.own].sort()) {
      if (!listed.has(path) && isOutputPath(path) && (await this.remove(path))) removed++;
    }
    const file = { path: MANIFEST_PATH, content: serializeManifest(manifest) };
    if (!(await this.holds(file))) {
      await rename(await this.stage(file.content, true), join(this.folder, MANIFEST_PATH));
    }
    await rm(join(this.folder, WORK, 'journal'), { force: true });
    return removed;
  }

  /** Gives the folder back and takes the staging area away, whether the build went well or not. */
  async close(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
    await this.lock.release();
    // A journal that is still there tells the next build what this one left unfinished.
    await rmdir(join(this.folder, WORK)).catch(() => {});
  }

  private async holds({ path, content }: OutputFile): Promise<boolean> {
    const target = join(this.folder, path);
    const bytes = Buffer.from(content as string);
    const found = await lstat(target).catch(() => undefined);
    if (!found?.isFile() || found.size !== bytes.byteLength) return false;
    return bytes.equals(await readFile(target));
  }

  /** Outputs can be made again and are only handed to the disk; the manifest that vouches for them is flushed. */
  private async stage(content: string | Uint8Array, flush = false): Promise<string> {
    if (this.staged === 0) await mkdir(this.staging, { recursive: true });
    const path = join(this.staging, String(this.staged++));
    if (!flush) {
      await writeFile(path, content);
      return path;
    }
    const handle = await open(path, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return path;
  }

  /** Remembers paths before they are written, for a build that dies before its manifest lists them. */
  private async note(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.own.add(path);
    await appendFile(join(this.folder, WORK, 'journal'), paths.map((path) => `${path}\n`).join(''));
  }

  private async remove(path: string): Promise<boolean> {
    const target = join(this.folder, path);
    const wayIsClear = await checkWay(this.folder, path).then(
      () => true,
      () => false,
    );
    const found = wayIsClear ? await lstat(target).catch(() => undefined) : undefined;
    if (!found || found.isDirectory()) return false;
    await rm(target);
    for (let at = dirname(path); at !== '.'; at = dirname(at)) {
      if (
        !(await rmdir(join(this.folder, at)).then(
          () => true,
          () => false,
        ))
      )
        break;
    }
    return true;
  }
}

/** The manifest of an earlier build may come from anyone: its paths are believed no more than an output's. */
function isOutputPath(path: string): boolean {
  return isSafePath(path) && path !== MANIFEST_PATH && path.split('/')[0] !== WORK;
}

/**
 * Opens `out` (relative to the show's root, or absolute) for one build: refuses folders that hold sources and
 * folders another build is writing to, and clears away what a killed build left.
 */
export async function openOutputFolder(root: string, out: string): Promise<OutputFolder> {
  const folder = await resolveOutputFolder(root, out);
  await checkWay(folder, `${WORK}/lock`);
  const lock = await takeLock(join(folder, WORK), `${out}/${WORK}/lock`);
  try {
    for (const name of await readdir(join(folder, WORK))) {
      if (name.startsWith('staging-')) await rm(join(folder, WORK, name), { recursive: true, force: true });
    }
    const manifest = await readFile(join(folder, MANIFEST_PATH), 'utf8').catch(() => '');
    const journal = await readFile(join(folder, WORK, 'journal'), 'utf8').catch(() => '');
    // A last line without its ending was cut off in mid-write, and its file was not yet moved.
    return new OutputFolder(folder, lock, parseManifest(manifest), journal.split('\n').slice(0, -1));
  } catch (error) {
    await lock.release();
    throw error;
  }
}
