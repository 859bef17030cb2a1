import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_ROOT } from './built-in.ts';

/** The folder of the tool's own modules: src/ as it is written, lib/ as it is compiled. */
const MODULES = fileURLToPath(new URL('../', import.meta.url));

/**
 * All that the tool is made of and that may change without a new version while someone works on it: its modules one by one, its
 * package.json and what npm noted of the packages that it rests on, as one text.
 */
export function readToolState(): string {
  const texts = [
    process.version,
    process.platform,
    join(BUILT_IN_ROOT, 'package.json'),
    ...modulesIn(MODULES),
  ];
  const installed = installedPackages(BUILT_IN_ROOT);
  return [
    ...texts.slice(0, 2),
    ...texts.slice(2).map((path) => readFileSync(path, 'latin1')),
    installed,
  ].join('\0');
}

function modulesIn(folder: string): string[] {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return modulesIn(path);
      return /(?<!\.d)\.[jt]s$/.test(entry.name) ? [path] : [];
    });
}

/** npm's own record beside the packages, from the tool's folder upwards. Other installers change the version of the tool at least. */
function installedPackages(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, 'node_modules/.package-lock.json'), 'latin1');
    } catch {
      if (dirname(folder) === folder) return '';
    }
  }
}
