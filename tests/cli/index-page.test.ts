import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, contentsOf, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const indexOf = (root: string) => readFileSync(join(root, 'dist/index.html'), 'utf8');
const manifestOf = (root: string) =>
  JSON.parse(readFileSync(join(root, 'dist/build.json'), 'utf8')) as {
    outputs: { path: string; output: string; episode?: string }[];
  };
const ofShow = (root: string) => manifestOf(root).outputs.filter(({ episode }) => episode === undefined);

describe('the index in a build', () => {
  test('is made with the whole show, links to what was made, and stands in the manifest', async () => {
    const root = showWith(2);
    expect(await run(['build', '--only', 'script,index'], root)).toMatchObject({ code: 0 });
    expect(indexOf(root)).toContain('href="first-steps/002-queue/script.html"');
    expect(indexOf(root)).not.toContain('show-notes.html');
    expect(ofShow(root)).toMatchObject([{ path: 'index.html', output: 'index' }]);
  });

  test('is left as it is by builds of some episodes or outputs', async () => {
    const root = showWith(2);
    await run(['build', '--only', 'chapters,index'], root);
    const before = indexOf(root);
    await run(['build', '--only', 'show-notes'], root);
    await run(['build', episodePath(1), '--only', 'script'], root);
    await run(['build', episodePath(1)], root);
    expect(indexOf(root)).toBe(before);
    expect(ofShow(root)).toHaveLength(1);
  });

  test('comes in a build of everything, and not in one of a part', async () => {
    const root = showWith(1);
    await run(['build', episodePath(1)], root);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
    expect(await run(['build'], root)).toMatchObject({ code: 0 });
    for (const [path, label] of [
      ['show-notes.html', 'Show notes'],
      ['transcript.html', 'Transcript'],
      ['study-guide.pdf', 'Study guide'],
      ['script.html', 'Script'],
    ])
      expect(indexOf(root)).toContain(`<a href="first-steps/001-queue/${path}">${label}<`);
  });

  test('stands even where an episode has errors, and not where show.yaml has', async () => {
    const root = showWith(2);
    await run(['build', '--only', 'script,index'], root);
    const before = indexOf(root);
    write(
      root,
      episodePath(2),
      readFileSync(join(root, episodePath(2)), 'utf8').replace(':::recap', ':::recapp'),
    );
    expect(await run(['build', '--only', 'script,index'], root)).toMatchObject({ code: 1 });
    expect(indexOf(root)).toBe(before);
    const settings = readFileSync(join(root, 'episodes/show.yaml'), 'utf8');
    write(root, 'episodes/show.yaml', `${settings.trimEnd()}\nnonsense: true\n`);
    const { code, err } = await run(['build', '--only', 'script,index'], root);
    expect(code).toBe(1);
    expect(err).toContain(
      'Not built: what the show has as a whole, because of errors in episodes/show.yaml\n',
    );
    expect(indexOf(root)).toBe(before);
    expect(ofShow(root)).toHaveLength(1);
  });
});

describe('coldopen index', () => {
  test('makes the page by itself, before any build and after', async () => {
    const root = showWith(1);
    const first = await run(['index'], root);
    expect(first).toEqual({ code: 0, out: '', err: 'Wrote dist/index.html.\n' });
    expect(readdirSync(join(root, 'dist'))).toEqual(['build.json', 'index.html']);
    expect((await run(['index'], root)).err).toBe('Nothing to change in dist/index.html.\n');
    await run(['build', '--only', 'script'], root);
    expect((await run(['index'], root)).err).toBe('Wrote dist/index.html.\n');
    expect(indexOf(root)).toContain('script.html');
    expect(existsSync(join(root, 'dist/first-steps/001-queue/script.html'))).toBe(true);
  });

  test('is the same in another folder, time zone and locale', async () => {
    const [root, elsewhere] = [showWith(1), showWith(1)];
    await run(['index'], root);
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    await run(['index'], join(elsewhere, 'episodes'), env);
    expect(contentsOf(join(elsewhere, 'dist'))).toEqual(contentsOf(join(root, 'dist')));
  });

  test('is not kept from its work by an episode with errors, and is by a series with some', async () => {
    const root = showWith(1, (text) => text.replace(':::recap', ':::recapp').replace('title: ', 'titel: '));
    expect(await run(['index'], root)).toMatchObject({ code: 0, out: '' });
    const series = 'episodes/first-steps/series.yaml';
    write(root, series, `${readFileSync(join(root, series), 'utf8').trimEnd()}\nnonsense: true\n`);
    const { code, out, err } = await run(['index'], root);
    expect(code).toBe(1);
    expect(out).toContain('nonsense');
    expect(err).toBe(`Not made: the index, because of errors in ${series}\n`);
  });

  test('--out goes elsewhere, and a template of the show is used', async () => {
    const root = showWith(1);
    write(root, 'templates/index.html.hbs', '{{title}}: {{count}}');
    expect((await run(['index', '--out', 'public'], root)).err).toBe('Wrote public/index.html.\n');
    expect(readFileSync(join(root, 'public/index.html'), 'utf8')).toBe('A show: 1 episode');
    write(root, 'templates/index.html.hbs', '{{titel}}');
    const { code, err } = await run(['index'], root);
    expect(code).toBe(2);
    expect(err).toContain('templates/index.html.hbs:1:3: Unexpected name `titel`');
  });

  test('removes the outputs of an episode that is gone, as every build does', async () => {
    const root = showWith(2);
    await run(['build', '--only', 'chapters'], root);
    rmSync(join(root, episodePath(2)));
    await run(['index'], root);
    expect(readdirSync(join(root, 'dist/first-steps'))).toEqual(['001-queue']);
  });
});
