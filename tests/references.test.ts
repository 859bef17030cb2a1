import { cpSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkShow } from '../src/check/index.ts';
import { IMAGE_LIMITS } from '../src/model/index.ts';
import { BODY_FRONTMATTER, BODY_PATH } from './lint/fixture.ts';
import { pngOf } from './support/images.ts';

let root: string;
let outside: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'coldopen-images-'));
  outside = mkdtempSync(join(tmpdir(), 'coldopen-outside-'));
  cpSync(join(import.meta.dirname, 'fixtures/base-show'), root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
  rmSync(outside, { recursive: true });
});

const at = (name: string) => join(root, 'episodes/main/img', name);

/** What a check says of images, and what it knows of them. */
async function check(body: string) {
  writeFileSync(join(root, BODY_PATH), `${BODY_FRONTMATTER}## Core: A title (40 s)\n\n${body}\n`);
  const { diagnostics, episodes } = await checkShow({ root, paths: [BODY_PATH] });
  return {
    findings: diagnostics.filter(({ rule }) => rule === 'image-file').map(({ message }) => message),
    images: episodes[0]?.images ?? new Map(),
  };
}

describe('the images of an episode', () => {
  test('are known by their addresses; equal files are read once', async () => {
    const { images, findings } = await check(
      '![a](img/knock.svg) ![b](./img/knock.svg?x) ![c](img/no.png) ![d](https://example.org/a.png)',
    );
    const knock = {
      state: 'image',
      path: 'episodes/main/img/knock.svg',
      format: 'svg',
      width: 80,
      height: 80,
    };
    expect([...images]).toEqual([
      ['img/knock.svg', { ...knock, bytes: expect.any(Number) }],
      ['./img/knock.svg?x', { ...knock, bytes: expect.any(Number) }],
      ['img/no.png', { state: 'missing' }],
    ]);
    expect(findings).toEqual(['There is no file `img/no.png`; expected one that exists.']);
  });

  test('a few bytes that say they are a huge picture are refused unopened', async () => {
    writeFileSync(at('bomb.png'), pngOf({ width: 60_000, height: 50_000, data: new Uint8Array(9) }));
    expect((await check('![a](img/bomb.png)')).findings).toEqual([
      '`img/bomb.png` has 60000 × 50000 pixels; expected 32 million at most.',
    ]);
  });

  test('a file of many bytes is refused unread', async () => {
    writeFileSync(at('large.png'), '');
    truncateSync(at('large.png'), 3_000_000_000);
    expect((await check('![a](img/large.png)')).findings).toEqual([
      '`img/large.png` has 3000.0 MB; expected 10 MB at most.',
    ]);
  });

  test('a link out of the show leads out of the show', async () => {
    writeFileSync(join(outside, 'secret.png'), pngOf({ width: 1, height: 1 }));
    symlinkSync(join(outside, 'secret.png'), at('secret.png'));
    expect((await check('![a](img/secret.png)')).findings).toEqual([
      '`img/secret.png` leads out of the show; expected a file inside it.',
    ]);
  });

  test('a thousand images are looked at, and only so many are too many', async () => {
    const png = pngOf({ width: 1_000, height: 800, data: new Uint8Array(9) });
    const names = Array.from({ length: 1_000 }, (_, index) => `${index}.png`);
    for (const name of names) writeFileSync(at(name), png);
    const { images, findings } = await check(names.map((name) => `![a](img/${name})`).join('\n\n'));
    const sound = [...images.values()].filter(({ state }) => state === 'image').length;
    expect(sound).toBe(IMAGE_LIMITS.totalPixels / 800_000);
    expect(findings).toHaveLength(1_000 - sound);
    expect(findings[0]).toBe(
      '`img/500.png` makes the images of the episode too many; expected 100 MB and 400 million pixels together at most.',
    );
  }, 60_000);
});
