import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { contains } from './mount-table.ts';

/** A language as it is installed here. */
export interface Toolchain {
  /** As the language names itself: `Python 3.11.7`. */
  readonly version: string;
  /** What of this machine it is made of. */
  readonly folders: readonly string[];
  /** What must work inside a sandbox, so that a fault of the installation is never taken for one of a program. */
  readonly trial: readonly string[];
  /** What makes a program of a file inside the sandbox, or runs it. `memoryBytes`: what it may use. */
  command(file: string, memoryBytes: number): readonly string[];
  /** What the command makes, where that is what is to be run. */
  readonly built?: string;
}

/** One language that programs of an episode can be in. */
export interface Language {
  /** As notation/code-languages.ts calls it. */
  readonly name: string;
  /** As a writer calls it. */
  readonly title: string;
  /** Of file names, without the dot; the first is given to a program that has no file. */
  readonly extensions: readonly [string, ...string[]];
  /** The language as installed, or why it can not be used: a sentence without its full stop. Asked once. */
  find(): Promise<Toolchain | string>;
}

const ASK_MS = 60_000;

/** Where a command is, by the user's PATH; folders that depend on where one stands are passed over. */
export function findCommand(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(':')
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** What an installed program answers, on either stream; undefined where it does not. It stands in a folder that no show can fill. */
export function ask(file: string, args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, GOTOOLCHAIN: 'local', RUSTUP_AUTO_INSTALL: '0' };
  return new Promise((resolve) => {
    execFile(file, args, { cwd: '/', env, timeout: ASK_MS, encoding: 'utf8' }, (error, stdout, stderr) =>
      resolve(error ? undefined : `${stdout}${stderr}`.trim()),
    );
  });
}

/** Folders of a toolchain as they are named and where they really are. Undefined where one would show more than a toolchain. */
export function toolchainFolders(paths: readonly string[]): readonly string[] | undefined {
  const folders = [
    ...new Set(paths.filter((path) => existsSync(path)).flatMap((path) => [path, realpathSync(path)])),
  ];
  const telling = ['/', homedir(), tmpdir(), '/etc', '/var', '/proc', '/sys', '/dev', '/run'].map((path) =>
    existsSync(path) ? realpathSync(path) : path,
  );
  return folders.some((folder) => telling.some((path) => contains(folder, path))) ? undefined : folders;
}

/** The sentence part for a language whose folders hold more than it. */
export function tooWide(title: string): string {
  return `${title} is installed in a folder that holds more than ${title}, which no program may see`;
}

/** The sentence part for a language that is not there, or does not answer. */
export function notInstalled(title: string, command: string): string {
  return `${title} is not installed (there is no command ${command} that works)`;
}
