import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFile, isEmptyFolder, replaceFile } from '../../src/write/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldopen-source-'));
});

describe('replaceFile', () => {
  test('keeps permissions and leaves no temporary file', async () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    await replaceFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('a symbolic link stays one', async () => {
    writeFileSync(join(folder, 'a.md'), 'old');
    symlinkSync('a.md', join(folder, 'link.md'));
    await replaceFile(join(folder, 'link.md'), 'new');
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
  });
});

describe('createFile', () => {
  test('makes the folders on the way', async () => {
    await createFile(join(folder, 'x/y/a.md'), 'new', 'x/y/a.md');
    expect(readFileSync(join(folder, 'x/y/a.md'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'x/y'))).toEqual(['a.md']);
  });

  test('never overwrites, also when many try at once', async () => {
    const path = join(folder, 'a.md');
    const tries = ['1', '2', '3', '4', '5'].map((content) =>
      createFile(path, content, 'a.md').then(() => content),
    );
    const results = await Promise.allSettled(tries);
    const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(winners).toEqual([readFileSync(path, 'utf8')]);
    await expect(createFile(path, 'x', 'a.md')).rejects.toThrow("Unexpected file 'a.md': it exists already");
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

test('isEmptyFolder looks past what is nobody’s work', async () => {
  expect(await isEmptyFolder(join(folder, 'absent'))).toBe(true);
  writeFileSync(join(folder, '.gitignore'), '');
  expect(await isEmptyFolder(folder)).toBe(true);
  writeFileSync(join(folder, 'x'), '');
  expect(await isEmptyFolder(folder)).toBe(false);
});
