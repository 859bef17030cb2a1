import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OutputName } from '../../src/model/index.ts';
import { describeOutputs, makeManifest, openOutputFolder, parseManifest } from '../../src/write/index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'coldopen-write-'));
  mkdirSync(join(root, 'episodes/foundational'), { recursive: true });
});

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

/** A build as the command does it: `episodes` are those rendered now, `failed` those with errors. */
async function build(
  episodes: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { failed = [] as string[], existing = [] as string[], only = ['script'] as OutputName[] } = {},
) {
  const folder = await openOutputFolder(root, 'dist');
  try {
    const built = [];
    let count = { written: 0, unchanged: 0 };
    for (const [id, contents] of Object.entries(episodes)) {
      const files = Object.entries(contents).map(([name, content]) => ({
        path: `${id}/${name}`,
        content,
        output: (name.split('.')[0] ?? '') as OutputName,
      }));
      const { written, unchanged } = await folder.put(files);
      count = { written: count.written + written, unchanged: count.unchanged + unchanged };
      built.push(...describeOutputs(id, files));
    }
    const ids = Object.keys(episodes);
    const manifest = makeManifest({
      previous: folder.previous,
      inputs: [...ids, ...failed].map((id) => ({ path: `episodes/${id}.md`, text: id, episode: id })),
      built,
      succeeded: new Set(ids),
      failed: new Set(failed),
      existing: new Set([...ids, ...failed, ...existing]),
      outputNames: new Set(only),
    });
    return { ...count, removed: await folder.finish(manifest) };
  } finally {
    await folder.close();
  }
}

describe('what a build leaves in its folder', () => {
  test('files, a manifest, and nothing of its own', async () => {
    await build({ 'f/001-a': { 'script.md': 'Hello', 'script.html': '<p>ü' } });
    expect(readdirSync(join(root, 'dist'))).toEqual(['build.json', 'f']);
    expect(read('dist/f/001-a/script.html')).toBe('<p>ü');
    const manifest = parseManifest(read('dist/build.json'));
    expect(manifest?.outputs.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['f/001-a/script.html', 5],
      ['f/001-a/script.md', 5],
    ]);
    expect(manifest?.inputs).toEqual([
      expect.objectContaining({ path: 'episodes/f/001-a.md', episode: 'f/001-a' }),
    ]);
  });

  test('a file that did not change keeps its time', async () => {
    await build({ 'f/001-a': { 'script.md': 'Hello', 'script.html': 'old' } });
    utimesSync(join(root, 'dist/f/001-a/script.md'), 1000, 1000);
    utimesSync(join(root, 'dist/f/001-a/script.html'), 1000, 1000);
    utimesSync(join(root, 'dist/build.json'), 1000, 1000);
    expect(await build({ 'f/001-a': { 'script.md': 'Hello', 'script.html': 'new' } })).toMatchObject({
      written: 1,
      unchanged: 1,
    });
    expect(statSync(join(root, 'dist/f/001-a/script.md')).mtimeMs).toBe(1_000_000);
    expect(statSync(join(root, 'dist/f/001-a/script.html')).mtimeMs).not.toBe(1_000_000);
    await build({ 'f/001-a': { 'script.md': 'Hello', 'script.html': 'new' } });
  });

  test('outputs of an episode that is gone go, with their folder; strangers stay', async () => {
    await build({ 'f/001-a': { 'script.md': 'a' }, 'f/002-b': { 'script.md': 'b' } });
    put('dist/f/002-b/notes-of-mine.txt', 'mine');
    put('dist/f/001-a/also-mine.txt', 'mine');
    expect(await build({ 'f/001-a': { 'script.md': 'a' } })).toMatchObject({ removed: 1 });
    expect(readdirSync(join(root, 'dist/f/002-b'))).toEqual(['notes-of-mine.txt']);
    expect(await build({ 'f/003-c': { 'script.md': 'c' } })).toMatchObject({ removed: 1 });
    expect(readdirSync(join(root, 'dist/f'))).toEqual(['001-a', '002-b', '003-c']);
    expect(readdirSync(join(root, 'dist/f/001-a'))).toEqual(['also-mine.txt']);
  });

  test('an output that an episode no longer has goes', async () => {
    await build({ 'f/001-a': { 'script.md': 'a', 'script.html': 'a' } });
    await build({ 'f/001-a': { 'script.md': 'a' } });
    expect(readdirSync(join(root, 'dist/f/001-a'))).toEqual(['script.md']);
  });

  test('a build of one episode, or of one output, leaves the others and their entries', async () => {
    await build(
      { 'f/001-a': { 'script.md': 'a', 'rundown.json': '{}' }, 'f/002-b': { 'script.md': 'b' } },
      { only: ['script', 'rundown'] },
    );
    await build({ 'f/001-a': { 'script.md': 'A' } }, { existing: ['f/002-b'] });
    expect(parseManifest(read('dist/build.json'))?.outputs.map(({ path }) => path)).toEqual([
      'f/001-a/rundown.json',
      'f/001-a/script.md',
      'f/002-b/script.md',
    ]);
    expect(read('dist/f/001-a/rundown.json')).toBe('{}');
  });

  test('an episode with errors keeps its last good outputs and is named', async () => {
    await build({ 'f/001-a': { 'script.md': 'good' } });
    await build({}, { failed: ['f/001-a'] });
    expect(read('dist/f/001-a/script.md')).toBe('good');
    expect(parseManifest(read('dist/build.json'))?.failed).toEqual(['f/001-a']);
    await build({ 'f/001-a': { 'script.md': 'better' } });
    expect(parseManifest(read('dist/build.json'))?.failed).toEqual([]);
  });
});

describe('after a build that died', () => {
  test('its lock is taken over, its staging area cleared, its unlisted files known', async () => {
    await build({ 'f/001-a': { 'script.md': 'a' } });
    put('dist/.coldopen/lock', `999999999 ${hostname()}\n`);
    put('dist/.coldopen/staging-abc/0', 'half');
    put('dist/.coldopen/journal', 'f/002-b/script.md\nf/001-a/script.md\nf/003-c/scr');
    put('dist/f/002-b/script.md', 'of an episode that is gone again');
    put('dist/f/003-c/scr', 'of nobody');
    expect(await build({ 'f/001-a': { 'script.md': 'a' } })).toMatchObject({ removed: 1 });
    expect(readdirSync(join(root, 'dist'))).toEqual(['build.json', 'f']);
    expect(readdirSync(join(root, 'dist/f'))).toEqual(['001-a', '003-c']);
  });

  test.each(['', 'nonsense', `${process.pid} ${hostname()}\n`])(
    'a lock that says %j is stale',
    async (text) => {
      put('dist/.coldopen/lock', text);
      await build({ 'f/001-a': { 'script.md': 'a' } });
      expect(existsSync(join(root, 'dist/.coldopen'))).toBe(false);
    },
  );
});

test('what a build wrote before it failed is known to the next one', async () => {
  const folder = await openOutputFolder(root, 'dist');
  await folder.put([{ path: 'f/009-z/script.md', content: 'of an episode that will be gone' }]);
  await folder.close();
  expect(read('dist/f/009-z/script.md')).not.toBe('');
  expect(await build({ 'f/001-a': { 'script.md': 'a' } })).toMatchObject({ removed: 1 });
  expect(readdirSync(join(root, 'dist'))).toEqual(['build.json', 'f']);
  expect(readdirSync(join(root, 'dist/f'))).toEqual(['001-a']);
});

describe('refusals', () => {
  test.each([
    ['.', "show's own folder"],
    ['..', 'one above it'],
    ['episodes', "inside 'episodes/'"],
    ['episodes/foundational/dist', "inside 'episodes/'"],
    ['dist/../templates/x', "inside 'templates/'"],
    ['link-to-episodes/out', "inside 'episodes/'"],
    ['a-file', 'expected a folder'],
  ])('--out %s', async (out, sentence) => {
    symlinkSync('episodes', join(root, 'link-to-episodes'));
    put('a-file', '');
    await expect(openOutputFolder(root, out)).rejects.toThrow(sentence);
    expect(readdirSync(join(root, 'episodes'))).toEqual(['foundational']);
  });

  test('a folder that is a symbolic link is not written through', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'coldopen-elsewhere-'));
    mkdirSync(join(root, 'dist'));
    symlinkSync(elsewhere, join(root, 'dist/f'));
    await expect(build({ 'f/001-a': { 'script.md': 'a' } })).rejects.toThrow("Unexpected symbolic link 'f'");
    expect(readdirSync(elsewhere)).toEqual([]);
    symlinkSync(elsewhere, join(root, 'dist/.coldopen'));
    await expect(openOutputFolder(root, 'dist')).rejects.toThrow("Unexpected symbolic link '.coldopen'");
  });

  test('a file that is a symbolic link is replaced, and what it points to stays', async () => {
    put('precious.md', 'precious');
    mkdirSync(join(root, 'dist/f/001-a'), { recursive: true });
    symlinkSync('../../../precious.md', join(root, 'dist/f/001-a/script.md'));
    await build({ 'f/001-a': { 'script.md': 'a' } });
    expect([read('precious.md'), read('dist/f/001-a/script.md')]).toEqual(['precious', 'a']);
  });

  test('a manifest cannot have files removed that are not in the folder', async () => {
    put('precious.md', 'precious');
    const output = { sha256: '', bytes: 1, episode: 'x', output: 'script' };
    const outputs = [
      '../precious.md',
      join(root, 'precious.md'),
      'a/../../precious.md',
      '.coldopen/lock',
    ].map((path) => ({ ...output, path }));
    put(
      'dist/build.json',
      JSON.stringify({ tool: 'coldopen', version: '0', inputs: [], outputs, failed: [] }),
    );
    await build({ 'f/001-a': { 'script.md': 'a' } });
    expect(read('precious.md')).toBe('precious');
  });

  test.each(['../x', 'a//b', '/abs', 'a\\b', './a', '.coldopen/lock', 'build.json', 'C:/x'])(
    'an output may not be called %s',
    async (path) => {
      const folder = await openOutputFolder(root, 'dist');
      await expect(folder.put([{ path, content: '' }])).rejects.toThrow('an output has the path');
      await folder.close();
    },
  );

  test('two builds at once: the second is told who is at it', async () => {
    const first = await openOutputFolder(root, 'dist');
    await expect(openOutputFolder(root, 'dist')).rejects.toThrow(`process ${process.pid}`);
    await first.close();
    put('dist/.coldopen/lock', `1 ${hostname()}\n`);
    await expect(openOutputFolder(root, 'dist')).rejects.toThrow('Another build (process 1)');
    put('dist/.coldopen/lock', '7 another-machine\n');
    await expect(openOutputFolder(root, 'dist')).rejects.toThrow('process 7 on another-machine');
  });
});
