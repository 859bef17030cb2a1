import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../src/cache/index.ts';
import { compile, emptyFolder, run, start } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

/** What NODE_V8_COVERAGE has a process write, as far as it is read. */
interface CoverageReport {
  readonly result: readonly { readonly url: string }[];
}

const FOLDER = '.coldopen-cache';
const faulty = (episodes: number) =>
  showWith(episodes, (text) => `${text}\n\`\`\`pyhton caption="a" caption="b"\nprint(1)\n\`\`\`\n`);

const names = (root: string, folder = FOLDER): readonly string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : [];

describe('lint --cache', () => {
  test('prints the same bytes in every format, and nothing is kept without it', async () => {
    const root = faulty(3);
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'markdown']) {
      const args = ['lint', '--format', format];
      const plain = await run([...args, '--no-cache'], root);
      if (format === 'pretty') expect(names(root)).toEqual([]);
      expect(await run([...args, '--cache'], root)).toEqual(plain);
      expect(await run([...args, '--cache'], root)).toEqual(plain);
    }
  });

  test('parses nothing where nothing has changed, and one episode where one has', async () => {
    const root = faulty(3);
    await run(['lint', '--cache'], root);
    expect((await run(['lint', '--cache', '--timing'], root)).err).not.toContain('rules');
    write(root, episodePath(2), `${readFileSync(join(root, episodePath(2)), 'utf8')}\nMore words.\n`);
    const { err } = await run(['lint', '--cache', '--timing'], root);
    const judged = err.split('\n').filter((line) => / (?:fence-language)$/.test(line));
    expect(judged).toHaveLength(1);
    expect(judged[0]?.trim().split(/ +/)).toContain('1');
  });

  test('loads neither the parser nor the rules where nothing has changed', async () => {
    const root = faulty(1);
    const loaded = async (): Promise<readonly string[]> => {
      const folder = emptyFolder();
      await run(['lint', '--cache'], root, { NODE_V8_COVERAGE: folder });
      const urls = readdirSync(folder).flatMap((name) => {
        const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as CoverageReport;
        return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
      });
      // Where modules are joined to one file, a comment stands before each.
      const joined = urls.flatMap(
        (url) => readFileSync(fileURLToPath(url), 'utf8').match(/^\/\/ src\/.+/gm) ?? [],
      );
      return [...urls, ...joined];
    };
    const first = await loaded();
    expect(first).toContain('// src/lint/engine.ts');
    expect(first).toContain('// src/parse/scan.ts');
    const again = await loaded();
    expect(again).toContain('// src/cache/fingerprint.ts');
    expect(
      again.filter((path) => /^\/\/ src\/(?:lint|parse|timing|plugins)\/|\/node_modules\/yaml\//.test(path)),
    ).toEqual([]);
  });

  test('keeps itself out of version control and holds no more than a few runs', async () => {
    const root = faulty(12);
    for (let number = 1; number <= 12; number++) await run(['lint', '--cache', episodePath(number)], root);
    expect(readFileSync(join(root, FOLDER, '.gitignore'), 'utf8')).toContain('\n*\n');
    const files = names(root).filter((name) => name.endsWith('.json'));
    expect(files).toContain('lint-episodes.json');
    expect(files.length).toBeLessThanOrEqual(8);
  });

  test('lies beside the packages of a show that is one, or where it is told to', async () => {
    const root = faulty(1);
    write(root, 'package.json', '{}');
    mkdirSync(join(root, 'node_modules'));
    await run(['lint', '--cache'], root);
    expect(names(root, 'node_modules/.cache/coldopen')).toContain('lint-episodes.json');
    const elsewhere = emptyFolder();
    await run(['lint', '--cache-location', join(elsewhere, 'a/b')], root);
    // As everything else that one types, it starts from where one is.
    await run(['lint', '--cache-location', '../kept'], join(root, 'episodes'));
    expect(names(root, 'kept')).toContain('lint-episodes.json');
    expect(names(elsewhere, 'a/b')).toContain('lint-episodes.json');
    expect(names(root)).toEqual([]);
  });

  test.each([
    ['episodes/cache', "it is inside 'episodes/'"],
    ['.', 'it is the show itself'],
    ['notes.txt', 'Unexpected file'],
  ])('does not lie at %s', async (location, sentence) => {
    const root = faulty(1);
    write(root, 'notes.txt', 'mine');
    const { code, err } = await run(['lint', '--cache-location', location], root);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(readFileSync(join(root, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('is taken from outside only where the show is not trusted', async () => {
    const root = faulty(1);
    for (const args of [
      [],
      ['--cache-location', 'kept'],
      ['--cache-location', join(root, 'episodes/../kept')],
    ]) {
      const { code, err } = await run(['lint', '--safe', '--cache', ...args], root);
      expect(code).toBe(2);
      expect(err).toContain('--cache-location "$RUNNER_TEMP/coldopen"');
    }
    const elsewhere = emptyFolder();
    expect((await run(['lint', '--safe', '--cache-location', elsewhere], root)).err).toBe('');
    expect(names(elsewhere, '.')).toContain('lint-episodes.json');
  });

  test('leaves alone what is not its own', async () => {
    const root = faulty(1);
    for (const name of ['notes.json', 'lint-my.txt', 'lint.json']) write(root, `cache/${name}`, 'mine');
    for (const part of ['', episodePath(1), 'episodes'])
      await run(['lint', ...(part === '' ? [] : [part]), '--cache-location', 'cache'], root);
    for (const name of ['notes.json', 'lint-my.txt', 'lint.json'])
      expect(readFileSync(join(root, 'cache', name), 'utf8')).toBe('mine');
  });

  test('spares --fix what there is nothing to mend in, and mends what there is', async () => {
    const root = showWith(2);
    await run(['lint', '--fix', '--cache'], root);
    const { err } = await run(['lint', '--fix', '--cache', '--timing'], root);
    expect(err).not.toContain('parsing episodes');
    write(root, episodePath(1), `${readFileSync(join(root, episodePath(1)), 'utf8')}\nzero\u200Bwidth\n`);
    expect((await run(['lint', '--fix-dry-run', '--cache'], root)).out).toContain('zerowidth');
    await run(['lint', '--fix', '--cache'], root);
    expect(readFileSync(join(root, episodePath(1)), 'utf8')).toContain('zerowidth');
    expect(await run(['lint', '--cache'], root)).toEqual(await run(['lint'], root));
  });

  test('says so when results cannot be kept, and lints all the same', async () => {
    const root = faulty(1);
    const plain = await run(['lint'], root);
    writeFileSync(join(root, FOLDER), 'a file in the way');
    const { code, out, err } = await run(['lint', '--cache'], root);
    expect({ code, out }).toEqual({ code: plain.code, out: plain.out });
    expect(err).toMatch(/could not be kept for the next run \((?:ENOTDIR|EEXIST)\)/);
  });

  test('is not misled by files that are damaged, foreign or made to mislead', async () => {
    const root = faulty(2);
    const plain = await run(['lint', '--format', 'json'], root);
    await run(['lint', '--cache'], root);
    const files = names(root).filter((name) => name.endsWith('.json'));
    const record = (name: string) => readFileSync(join(root, FOLDER, name), 'utf8').split('\n')[1] ?? '';
    const bad = (name: string): readonly string[] => [
      '',
      '{}',
      seal(null),
      seal([]),
      seal({ show: 1 }),
      seal({ [episodePath(1)]: null, [episodePath(2)]: { base: '', outline: null } }),
      seal(JSON.parse(record(name).replaceAll(/"span":\{[^}]*\}/g, '"span":{"start":-1,"end":1e9}'))),
      seal(JSON.parse(record(name).replaceAll(/"(?:range|comments|figures|images)":/g, '"other":'))),
      seal(JSON.parse(record(name).replaceAll('"message":"', '"message":["x"],"was":"'))),
    ];
    for (const name of files)
      for (const text of bad(name)) {
        writeFileSync(join(root, FOLDER, name), text);
        expect(
          await run(['lint', '--cache', '--format', 'json'], root),
          `${name}: ${text.slice(0, 80)}`,
        ).toEqual(plain);
      }
  });

  test('follows no link out of its folder to write', async () => {
    const root = faulty(1);
    const victim = join(emptyFolder(), 'victim');
    writeFileSync(victim, 'mine');
    mkdirSync(join(root, FOLDER));
    symlinkSync(victim, join(root, FOLDER, 'lint-episodes.json'));
    await run(['lint', '--cache'], root);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  });

  test('whenever a run is killed, the next one finds what it should', async () => {
    const root = faulty(4);
    const plain = await run(['lint', '--format', 'json'], root);
    for (let kill = 0; kill < 5; kill++) {
      write(root, episodePath(4), `${readFileSync(join(root, episodePath(4)), 'utf8')}\n`);
      const child = start(['lint', '--cache'], root);
      const ended = new Promise((resolve) => child.once('close', resolve));
      // Sooner or later it is in the middle of writing: when the first of its files appears, or a little later.
      const before = names(root).join();
      while (child.exitCode === null && names(root).join() === before && kill > 0) await delay(1);
      await delay(kill);
      child.kill('SIGKILL');
      await ended;
      const { out } = await run(['lint', '--cache', '--format', 'json'], root);
      expect(out).toBe((await run(['lint', '--format', 'json'], root)).out);
    }
    expect(JSON.parse(plain.out)).toHaveProperty('diagnostics');
    expect(names(root).filter((name) => name.endsWith('.tmp')).length).toBeLessThanOrEqual(8);
  });

  test('several runs at once do each other no harm', async () => {
    const root = faulty(3);
    const plain = await run(['lint', '--format', 'json'], root);
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => run(['lint', '--cache', '--format', 'json'], root)),
    );
    for (const one of runs) expect(one).toEqual(plain);
    expect(await run(['lint', '--cache', '--format', 'json'], root)).toEqual(plain);
    expect(names(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
