import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile, contentsOf, run } from '../support/cli.ts';
import { pngOf } from '../support/images.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const PAGES = ['--only', 'script,show-notes'];
const IMAGE = '![A red square](img/red.png)';
const red = pngOf({ width: 2, height: 2, sample: (_x, _y, channel) => (channel === 0 ? 255 : 0) });
const blue = pngOf({ width: 2, height: 2, sample: (_x, _y, channel) => (channel === 2 ? 255 : 0) });

/** A show of as many episodes, each with words of Markdown at the head of its last segment, and `img/red.png`. */
function showWithImage(markdown: string, episodes = 1): string {
  const root = showWith(episodes, (text) => text.replace(/(## [^\n]*\n)(?![^]*\n## )/, `$1\n${markdown}\n`));
  write(root, 'episodes/first-steps/img/red.png', '');
  put(root, red);
  return root;
}
const put = (root: string, bytes: Uint8Array) =>
  writeFileSync(join(root, 'episodes/first-steps/img/red.png'), bytes);

const manifestOf = (root: string) =>
  JSON.parse(readFileSync(join(root, 'dist/build.json'), 'utf8')) as {
    inputs: { path: string; sha256: string; episode?: string }[];
    outputs: { path: string; output: string; sha256: string }[];
  };
const imagesIn = (root: string) =>
  Object.keys(contentsOf(join(root, 'dist'))).filter((path) => path.includes('/images/'));
const listed = (root: string) =>
  manifestOf(root)
    .outputs.filter(({ path }) => path.includes('/images/'))
    .map(({ path, output }) => `${output} ${path}`);
const page = (root: string, name: string) =>
  readFileSync(join(root, 'dist/first-steps/001-queue', name), 'utf8');

test('images lie beside the pages that show them, under names that pages can have', async () => {
  const root = showWithImage(`${IMAGE}\n\n![Once more](../first-steps/img/red.png)`);
  expect(await run(['build', ...PAGES], root)).toMatchObject({ code: 0 });
  const [path = '', ...others] = imagesIn(root);
  expect(others).toEqual([]);
  expect(path).toMatch(/^first-steps\/001-queue\/images\/red-[0-9a-f]{12}\.png$/);
  expect(readFileSync(join(root, 'dist', path))).toEqual(Buffer.from(red));
  const name = path.slice('first-steps/001-queue/'.length);
  for (const html of ['script.html', 'show-notes.html'])
    expect(page(root, html)).toContain(
      `<img src="${name}" alt="A red square" width="2" height="2" loading="lazy">`,
    );
  for (const md of ['script.md', 'show-notes.md'])
    expect(page(root, md)).toContain(`![A red square](${name})`);
  expect(listed(root)).toEqual([`script ${path}`, `show-notes ${path}`]);
  const input = manifestOf(root).inputs.find((each) => each.path.endsWith('red.png'));
  const output = manifestOf(root).outputs.find((each) => each.path === path);
  expect(input).toEqual({
    path: 'episodes/first-steps/img/red.png',
    sha256: output?.sha256,
    episode: 'first-steps/001-queue',
  });
  expect((await run(['build', ...PAGES], root)).err).toContain(': 0 written, 7 unchanged.');
});

test('an image that changes or goes leaves nothing behind', async () => {
  const root = showWithImage(IMAGE);
  await run(['build', ...PAGES], root);
  const [first = ''] = imagesIn(root);
  put(root, blue);
  await run(['build', ...PAGES], root);
  const [second = ''] = imagesIn(root);
  expect(imagesIn(root)).toEqual([second]);
  expect(second).not.toBe(first);
  const path = join(root, episodePath(1));
  writeFileSync(path, readFileSync(path, 'utf8').replace(IMAGE, ''));
  expect((await run(['build', ...PAGES], root)).err).toContain('1 removed');
  expect(imagesIn(root)).toEqual([]);
  expect(manifestOf(root).inputs.some((each) => each.path.endsWith('.png'))).toBe(false);
});

test('a page that is not built again keeps its images', async () => {
  const root = showWithImage(IMAGE);
  await run(['build', ...PAGES], root);
  const [old = ''] = imagesIn(root);
  put(root, blue);
  await run(['build', '--only', 'script'], root);
  expect(imagesIn(root)).toHaveLength(2);
  expect(page(root, 'show-notes.html')).toContain(old.slice('first-steps/001-queue/'.length));
  await run(['build', '--only', 'show-notes'], root);
  expect(imagesIn(root)).toHaveLength(1);
  expect(imagesIn(root)).not.toContain(old);
});

test('outputs that show no images copy none, and forget none', async () => {
  const root = showWithImage(IMAGE);
  await run(['build', '--only', 'chapters,transcript,rundown'], root);
  expect(imagesIn(root)).toEqual([]);
  expect(manifestOf(root).inputs.some((each) => each.path.endsWith('.png'))).toBe(false);
  await run(['build', '--only', 'script'], root);
  await run(['build', '--only', 'chapters'], root);
  expect(imagesIn(root)).toHaveLength(1);
  expect(manifestOf(root).inputs.some((each) => each.path.endsWith('.png'))).toBe(true);
});

test('episodes do not share files, and one that is gone takes its images with it', async () => {
  const root = showWithImage(IMAGE, 2);
  await run(['build', ...PAGES], root);
  expect(imagesIn(root)).toHaveLength(2);
  rmSync(join(root, episodePath(2)));
  await run(['build', ...PAGES], root);
  expect(imagesIn(root)).toHaveLength(1);
  expect(manifestOf(root).inputs.filter((each) => each.path.endsWith('.png'))).toHaveLength(1);
});

test('an image that is not there stops the episode; where the show says that it may not be there, its words stand for it', async () => {
  const root = showWithImage('![A red square](img/gone.png)');
  const stopped = await run(['build', ...PAGES], root);
  expect(stopped.code).toBe(1);
  expect(stopped.out + stopped.err).toContain('There is no file `img/gone.png`');
  const settings = join(root, 'episodes/show.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('lint: {', 'lint: { image-file: warning,'));
  expect(await run(['build', ...PAGES], root)).toMatchObject({ code: 0 });
  expect(page(root, 'script.html')).not.toContain('<img');
  expect(page(root, 'script.html')).toContain('<p>A red square</p>');
  expect(page(root, 'script.md')).not.toContain('gone.png');
});
