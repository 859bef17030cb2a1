import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_ROOT } from './built-in.ts';

/** The folder of the tool's own modules: src/ as it is written, lib/ as it is compiled. */
const MODULES = fileURLToPath(new URL('../', import.meta.url));
/** Where modules are joined to a few files, whose names hold a hash of what is in them (scripts/bundle-cli.ts). */
const CHUNKS = 'chunks';
const isJoined = /\/chunks\/[^/]+$/.test(import.meta.url);

/** Folders of modules that no run of the linter loads where its results are kept. */
export const BESIDE_LINT: ReadonlySet<string> = new Set([
  'audio',
  'board',
  'calibrate',
  'cli',
  'format',
  'plugins',
  'render',
  'rule-tester',
  'run',
  'scaffold',
  'transcripts',
]);

/**
 * All that findings rest on in the tool and that may change without a new version while someone works on it: its modules one by
 * one, its package.json and what npm noted of the packages that it rests on.
 */
export function readToolState(): readonly string[] {
  const { version, platform, arch } = process;
  const state = [version, platform, arch, textOf(join(BUILT_IN_ROOT, 'package.json')), ...stateOfModules()];
  return [...state, installedPackages(BUILT_IN_ROOT)];
}

function stateOfModules(): readonly string[] {
  if (isJoined) return readdirSync(MODULES + CHUNKS).toSorted();
  return modulesIn(MODULES, new Set([...BESIDE_LINT, CHUNKS])).map(textOf);
}

/** As UTF-8, for which Node has the shortest way from a file to a text. */
function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

function modulesIn(folder: string, leftOut?: ReadonlySet<string>): string[] {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder + entry.name;
      if (entry.isDirectory()) return leftOut?.has(entry.name) ? [] : modulesIn(`${path}/`);
      return /(?<!\.d)\.[jt]s$/.test(entry.name) ? [path] : [];
    });
}

/** npm's own record beside the packages, from the tool's folder upwards. Other installers change the version of the tool at least. */
function installedPackages(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8');
    } catch {
      if (dirname(folder) === folder) return '';
    }
  }
}
