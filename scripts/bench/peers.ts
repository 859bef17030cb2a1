import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The other linters, as pinned here; markdownlint-cli2 0.23 and later need Node 22. */
const VERSIONS = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-preset-lint-recommended': '7.0.1',
  eslint: '10.15.0',
  '@eslint/markdown': '8.0.3',
};

/** Everything a compared program is started with, before its arguments. */
export interface Peers {
  readonly rumdl: readonly string[];
  readonly markdownlint: readonly string[];
  readonly remark: readonly string[];
  readonly eslint: readonly string[];
}

const FOLDER = fileURLToPath(new URL('../../.tools/bench-peers', import.meta.url));

/** Fetches the other linters with npm into a folder that git ignores, unless they are there; a sentence where that fails. */
export function fetchPeers(): Peers | string {
  mkdirSync(FOLDER, { recursive: true });
  const manifest = JSON.stringify({ private: true, dependencies: VERSIONS });
  writeFileSync(join(FOLDER, 'package.json'), manifest);
  writeFileSync(join(FOLDER, 'eslint.config.mjs'), ESLINT_CONFIG);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--no-package-lock'],
    { cwd: FOLDER, encoding: 'utf8' },
  );
  if (status !== 0)
    return `The other linters could not be fetched, so nothing is compared: ${stderr?.trim().split('\n').at(-1) ?? 'npm did not start'}`;
  const script = (...path: string[]) => [process.execPath, join(FOLDER, 'node_modules', ...path)];
  const rumdl = rumdlBinary();
  if (!rumdl) return 'rumdl has no binary for this machine, so nothing is compared.';
  return {
    rumdl: [rumdl, 'check'],
    markdownlint: [...script('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), 'episodes/**/*.md'],
    remark: [
      ...script('remark-cli', 'cli.js'),
      'episodes',
      '--no-stdout',
      ...['remark-preset-lint-recommended', 'remark-frontmatter'].flatMap((name) => [
        '--use',
        join(FOLDER, 'node_modules', name, 'index.js'),
      ]),
    ],
    eslint: [
      ...script('eslint', 'bin', 'eslint.js'),
      '--config',
      join(FOLDER, 'eslint.config.mjs'),
      'episodes',
    ],
  };
}

/** Without the script that looks for it, so that it is the program alone that is measured. */
function rumdlBinary(): string | undefined {
  const scope = join(FOLDER, 'node_modules/@rumdl');
  const names = existsSync(scope) ? readdirSync(scope) : [];
  return names
    .flatMap((name) => ['rumdl', 'rumdl.exe'].map((file) => join(scope, name, file)))
    .find((path) => existsSync(path));
}

const ESLINT_CONFIG = `import markdown from '@eslint/markdown';
export default markdown.configs.recommended.map((config) => ({
  ...config,
  language: 'markdown/gfm',
  languageOptions: { frontmatter: 'yaml' },
}));
`;
