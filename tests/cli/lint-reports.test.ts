import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/cli/print/formats/index.ts';
import { compile, emptyFolder, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const faulty = () =>
  showWith(1, (text) => `${text}\n\`\`\`python caption="a" caption="b"\nprint(1)\n\`\`\`\n`);
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

describe('lint --format', () => {
  test('prints the one that is named, with the exit code of every other', async () => {
    const root = faulty();
    for (const { name } of FORMATS) {
      const { code, out, err } = await run(['lint', '--format', name], root);
      expect({ code, err }, name).toEqual({ code: 1, err: '' });
      expect(out, name).toContain('container-attributes');
    }
  });

  test('writes what has a file, prints what has none, and the same text either way', async () => {
    const root = faulty();
    const args = [
      'lint',
      '--format',
      'sarif=out/a=b/lint.sarif',
      '--format',
      'compact',
      '--format',
      'junit=j.xml',
    ];
    const { code, out, err } = await run(args, root);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe((await run(['lint', '--format', 'compact'], root)).out);
    expect(read(root, 'out/a=b/lint.sarif')).toBe((await run(['lint', '--format', 'sarif'], root)).out);
    expect(read(root, 'j.xml')).toBe((await run(['lint', '--format', 'junit'], root)).out);
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('people are told what is wrong where only files are asked for', async () => {
    const root = faulty();
    const plain = (await run(['lint'], root)).out;
    expect((await run(['lint', '--format', 'sarif=a.sarif'], root)).out).toBe(plain);
    const colours = await run(['lint', '--format', 'pretty=a.txt'], root, { FORCE_COLOR: '1' });
    expect(colours.out).not.toBe(plain);
    expect(read(root, 'a.txt')).toBe(plain);
  });

  test('--output-file is the file of the one format without a file', async () => {
    const root = faulty();
    const { out } = await run(['lint', '--format', 'json'], root);
    await run(['lint', '--format', 'json', '--format', 'compact=b.txt', '--output-file', 'a.json'], root);
    expect(read(root, 'a.json')).toBe(out);
    expect(existsSync(join(root, 'b.txt'))).toBe(true);
    await run(['lint', '--output-file', 'a.txt'], root);
    expect(read(root, 'a.txt')).toBe((await run(['lint'], root)).out);
  });

  test('--quiet holds for files too', async () => {
    const root = showWith(1, (text) => `${text}\nzero\u200Bwidth\n`);
    expect((await run(['lint', '--quiet', '--format', 'compact=a.txt'], root)).code).toBe(0);
    expect(read(root, 'a.txt')).toBe('');
  });

  test('files are named from where one is, paths of reports from the repository', async () => {
    const repository = emptyFolder();
    const root = faulty();
    mkdirSync(join(root, '.git'));
    const inside = join(root, 'episodes/first-steps');
    const { out } = await run(['lint', '--format', 'checkstyle', '001-queue.md'], inside);
    expect(out).toContain(`<file name="${episodePath(1)}">`);
    await run(['lint', '--format', `checkstyle=${join(repository, 'c.xml')}`, '--format=compact'], inside);
    expect(read(repository, 'c.xml')).toBe(out);
    await run(['lint', '--output-file', '../../a.txt'], inside);
    expect(existsSync(join(root, 'a.txt'))).toBe(true);
  });

  test('a show in a folder of its repository is named with that folder', async () => {
    const repository = emptyFolder();
    mkdirSync(join(repository, '.git'));
    expect((await run(['init', 'our show'], repository)).code).toBe(0);
    const path = 'our show/episodes/first-steps/001-the-coffee-queue.md';
    write(repository, path, `${read(repository, path)}\n<b>\n`);
    const { out } = await run(['lint', '--format', 'github'], join(repository, 'our show'));
    expect(out).toContain(`file=${path},line=`);
    const sarif = (await run(['lint', '--format', 'sarif'], join(repository, 'our show'))).out;
    expect(sarif).toContain(`"uri": "${encodeURI(path)}"`);
  });

  test('an older report is replaced and keeps its permissions; a link to it stays one', async () => {
    const root = faulty();
    write(root, 'reports/a.txt', 'old');
    chmodSync(join(root, 'reports/a.txt'), 0o640);
    symlinkSync('reports/a.txt', join(root, 'link.txt'));
    await run(['lint', '--format', 'compact=link.txt'], root);
    expect(read(root, 'reports/a.txt')).toContain('container-attributes');
    expect(statSync(join(root, 'reports/a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'reports'))).toEqual(['a.txt']);
  });

  test.each([
    [['--format', 'sarif='], 'Expected a file behind "=".'],
    [['--format', 'jnuit=a.xml'], 'Did you mean "junit"?'],
    [['--format', 'xyz'], `Allowed choices are ${FORMATS.map(({ name }) => name).join(', ')}.`],
    [['--output-file', ''], 'Expected the name of a file.'],
    [['--output-file', 'a', '--output-file', 'b'], 'It is given twice'],
    [['--format', 'json', '--format', 'sarif', '--output-file', 'a'], "such as '--format json=a'"],
    [['--format', 'json=a', '--format', 'sarif=./a'], "Unexpected second report for './a'."],
    [['--format', 'json=a', '--output-file', 'a'], "Unexpected second report for 'a'."],
    [['--fix-dry-run', '--output-file', 'a'], 'cannot be used with'],
  ])('%j cannot be done, and nothing is printed', async (args, sentence) => {
    const { code, out, err } = await run(['lint', ...args], faulty());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test.each([
    [episodePath(1), "it is inside 'episodes/'"],
    ['link/first-steps/x.md', "it is inside 'episodes/'"],
    ['.git/config', "it is inside '.git/'"],
    ['folder', "Unexpected folder at 'folder', expected a file"],
    ['/dev/null', "Unexpected device or pipe at '/dev/null'"],
  ])('no report is written to %s', async (path, sentence) => {
    const root = faulty();
    mkdirSync(join(root, 'folder'));
    symlinkSync('episodes', join(root, 'link'));
    const before = read(root, episodePath(1));
    const { code, err } = await run(['lint', '--output-file', path], root);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(read(root, episodePath(1))).toBe(before);
  });
});
