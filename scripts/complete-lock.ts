import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An entry of `packages` in a lock file of version 3. */
export interface LockEntry {
  readonly version?: string | undefined;
  readonly integrity?: string | undefined;
  readonly license?: string | undefined;
  readonly dev?: boolean | undefined;
  readonly optional?: boolean | undefined;
  readonly engines?: Readonly<Record<string, string>> | undefined;
  readonly optionalDependencies?: Readonly<Record<string, string>> | undefined;
  readonly os?: readonly string[] | undefined;
  readonly cpu?: readonly string[] | undefined;
  readonly libc?: readonly string[] | undefined;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

const PLATFORM =
  /(?<os>android|darwin|linux|win32|freebsd|openharmony)-(?<cpu>arm64|x64|arm|ia32|ppc64|riscv64|s390x)(?:-(?<abi>\w+))?$/;

/**
 * Entries for the binaries of other platforms that a package names and the lock file lacks. npm leaves out those that the
 * registry it asked does not serve, and then `npm ci` refuses the file; they are never fetched where the platform differs.
 */
export function missingPlatforms(packages: LockPackages): LockPackages {
  const missing: Record<string, LockEntry> = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      const groups = PLATFORM.exec(name)?.groups;
      if (packages[place] || packages[`${path}/${place}`] || !groups) continue;
      const { os = '', cpu = '', abi } = groups;
      const libc = os === 'linux' && abi ? [abi.startsWith('musl') ? 'musl' : 'glibc'] : undefined;
      const { dev, license, engines } = entry;
      missing[place] = { version, cpu: [cpu], dev, libc, license, optional: true, os: [os], engines };
    }
  }
  return missing;
}

function main(): void {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: LockPackages };
  const all = { ...lock.packages, ...missingPlatforms(lock.packages) };
  const packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
