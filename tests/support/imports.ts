import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** One import of a module. `target` is a path from the project's root, or the name of a package or built-in module. */
export interface Import {
  readonly from: string;
  readonly target: string;
  /** Erased by the compiler, so that nothing is loaded for it. */
  readonly typeOnly: boolean;
  /** `import(…)`: loaded when the program comes to it. */
  readonly lazy: boolean;
}

/** Every TypeScript file beneath a folder, as sorted paths from the project's root. */
export function modulesIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

export function readModule(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

/** `import … from`, `export … from`, `import '…'`, up to the quoted specifier; no statement holds a semicolon. */
const STATEMENT = /^(?:import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm;
const LAZY = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a module imports. `text` stands in for what the file holds. */
export function importsOf(path: string, text = readModule(path)): readonly Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, clause = '', named, bare] of code.matchAll(STATEMENT)) {
    const names = /\{([^}]*)\}/.exec(clause)?.[1]?.split(',') ?? [];
    const onlyTypes = names.length > 0 && names.every((name) => /^\s*(?:type\s|$)/.test(name));
    const typeOnly = /^\s*type\b/.test(clause) || (onlyTypes && !/\}\s*,|,\s*\{/.test(clause));
    found.push({ from: path, target: resolve(path, named ?? bare ?? ''), typeOnly, lazy: false });
  }
  for (const [, specifier = ''] of code.matchAll(LAZY))
    found.push({ from: path, target: resolve(path, specifier), typeOnly: false, lazy: true });
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[^]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : specifier;
}

/** Everything that loading a module loads, packages by name. With `lazy` also what it may load later. */
export function loadedBy(entry: string, { lazy }: { readonly lazy: boolean }): ReadonlySet<string> {
  const seen = new Set<string>([entry]);
  for (const path of seen) {
    if (!path.startsWith('src/') || !existsSync(join(PROJECT, path))) continue;
    for (const found of importsOf(path)) if (!found.typeOnly && (lazy || !found.lazy)) seen.add(found.target);
  }
  return seen;
}
