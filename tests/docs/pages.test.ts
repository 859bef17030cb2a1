import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));

const PAGES = ['README.md', 'ARCHITECTURE.md', ...filesIn('docs', '.md')];

/** Markdown without code, where brackets and parentheses are no links. */
const prose = (path: string) =>
  read(path)
    .replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '')
    .replace(/(`+)[^`].*?\1/g, '`code`');

/** As GitHub makes them. */
const anchorsOf = (path: string) =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('documentation', () => {
  test.each(PAGES)('%s links to what is there', (page) => {
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const dead = links.filter((link) => {
      if (/^(?:https?|mailto):/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : posix.join(dirname(page), path);
      if (!statSync(join(root, target), { throwIfNoEntry: false })) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test('messages name pages that are there', () => {
    const written = filesIn('src', '.ts').filter((path) => !path.includes('/generated/'));
    const named = written.flatMap((path) => read(path).match(/\bdocs\/[\w/-]+\.md\b/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    const known = filesIn('docs', '.md');
    expect([...new Set(named)].filter((page) => !known.includes(page))).toEqual([]);
  });

  test('the README shows every command', () => {
    for (const { name } of COMMANDS) expect(read('README.md')).toContain(`\`coldopen ${name} `);
  });

  test('ARCHITECTURE.md says why each dependency is here, at its version', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const page = read('ARCHITECTURE.md');
    const missing = Object.entries(dependencies)
      .filter(([name]) => !name.startsWith('@expo-google-fonts/'))
      .filter(([name, version]) => !page.includes(`${name} ${version}`));
    expect(missing).toEqual([]);
  });

  test('ARCHITECTURE.md knows every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const page = read('ARCHITECTURE.md');
    expect(folders.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});
