import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, OperationError } from '../../src/model/index.ts';
import { parseShow } from '../../src/parse/index.ts';
import {
  decode,
  findShowRoot,
  readImage,
  readReferences,
  readShow,
  readTemplates,
} from '../../src/read/index.ts';

let root: string;
let outside: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'coldopen-show-'));
  outside = mkdtempSync(join(tmpdir(), 'coldopen-outside-'));
  put('episodes/show.yaml', 'title: Quiet\n');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array, base = root): string {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), content);
  return join(base, path);
}

describe('decode', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  const invalid = (content: Uint8Array) =>
    decode('a.md', content).defects.map(({ kind, span }) => `${kind} ${span.start}-${span.end}`);

  test('a byte order mark is taken off and told', () => {
    const file = decode('a.md', bytes([0xef, 0xbb, 0xbf], '# A'));
    expect(file).toEqual({
      path: 'a.md',
      text: '# A',
      defects: [{ kind: 'byte-order-mark', span: { start: 0, end: 0 } }],
    });
  });

  test.each<[string, (string | number[])[], string[]]>([
    ['a stray byte', ['a', [0xff], 'b'], ['invalid-utf8 1-2']],
    ['Latin-1', ['caf', [0xe9], ' noir'], ['invalid-utf8 3-4']],
    ['a cut sequence', ['€', [0xe2, 0x82], 'x'], ['invalid-utf8 1-2']],
    ['a cut sequence at the end', ['😀', [0xf0, 0x9f]], ['invalid-utf8 2-3']],
    [
      'an encoded surrogate',
      [[0xed, 0xa0, 0x80]],
      ['invalid-utf8 0-1', 'invalid-utf8 1-2', 'invalid-utf8 2-3'],
    ],
    ['a replacement character that was written', ['a\uFFFDb', [0xc0]], ['invalid-utf8 3-4']],
    [
      'a cut sequence before one that was written',
      [[0xe2, 0x82], '\uFFFD', [0xf0, 0x9f, 0x98], '\uFFFD'],
      ['invalid-utf8 0-1', 'invalid-utf8 2-3'],
    ],
    ['nothing', ['caf\u00e9 😀 \uFFFD'], []],
  ])('%s', (_, parts, expected) => expect(invalid(bytes(...parts))).toEqual(expected));

  test.each([
    ['little', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['big', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('UTF-16 with its %s end first is read, and told once', (_, encode) => {
    const { text, defects } = decode('a.md', encode('# Füße 😀'));
    expect(text).toBe('# Füße 😀');
    expect(defects).toEqual([{ kind: 'invalid-utf8', encoding: 'UTF-16', span: { start: 0, end: 1 } }]);
  });

  test('whatever the bytes, each defect stands at a U+FFFD that nobody wrote', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 6 }),
            fc.string({ unit: 'binary', maxLength: 4 }).map((text) => Buffer.from(text)),
          ),
          { maxLength: 8 },
        ),
        (parts) => {
          // What begins with the mark of UTF-16 is another encoding as a whole.
          const { text, defects } = decode('a', Buffer.concat([Buffer.from('x'), ...parts]));
          const broken = defects.filter(({ kind }) => kind === 'invalid-utf8');
          for (const { span } of broken) expect(text[span.start]).toBe('\uFFFD');
          const repaired = new Set(broken.map(({ span }) => span.start));
          const written = [...text.matchAll(/\uFFFD/g)].filter(({ index }) => !repaired.has(index)).length;
          const bytesOf = Buffer.concat(parts);
          let spelled = 0;
          for (let at = bytesOf.indexOf('\uFFFD'); at >= 0; at = bytesOf.indexOf('\uFFFD', at + 3)) spelled++;
          expect(written).toBe(spelled);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('findShowRoot', () => {
  test('is the nearest folder upwards that holds a show', async () => {
    put('episodes/main/001-first.md', '');
    expect(await findShowRoot(join(root, 'episodes/main'))).toBe(root);
    expect(await findShowRoot(outside)).toBeUndefined();
  });
});

describe('readShow', () => {
  test('reads the show’s files with paths from its root, sorted', async () => {
    for (const path of [
      'episodes/b/002-b.md',
      'episodes/a/010-z.md',
      'episodes/a/001-a.md',
      'episodes/a/README.md',
      'episodes/a/.hidden.md',
      'episodes/a/code/x.py',
    ])
      put(path, '');
    put('episodes/b/series.yaml', 'title: B\n');
    put('episodes/a/series.yaml', 'title: A\n');
    put('episodes/a/deeper/series.yaml', 'title: None\n');
    put('episodes/sources.yaml', 'sources: []\n');
    const files = await readShow(root);
    expect(files.episodes.map(({ path }) => path)).toEqual([
      'episodes/a/001-a.md',
      'episodes/a/010-z.md',
      'episodes/b/002-b.md',
    ]);
    expect(files.series.map(({ path }) => path)).toEqual([
      'episodes/a/series.yaml',
      'episodes/b/series.yaml',
    ]);
    expect(files.sources?.path).toBe('episodes/sources.yaml');
  });

  test('built-in formats and cold opens are sound, and every format sums to its duration', async () => {
    const show = parseShow(await readShow(root));
    expect([...show.coldOpens.keys()]).toEqual([
      'counterfactual',
      'day-in-the-life',
      'philosophical-hook',
      'success-story',
      'technical-mystery',
    ]);
    for (const template of show.coldOpens.values()) {
      expect(template.config.problems).toEqual([]);
      expect(template.parts.at(-1)).toMatchObject({ container: 'thesis', required: true });
    }
    const minutes = [...show.formats.values()].map(({ id, segments }) => [
      id,
      segments.map(({ plannedMs }) => plannedMs / 60_000),
    ]);
    expect(Object.fromEntries(minutes)).toMatchObject({
      'standard-60': [2, 3, 15, 15, 10, 10, 5],
      'masterclass-180': [60, 60, 60],
      'documentary-180': [8, 25, 90, 30, 15, 12],
      'incident-150': [60, 60, 30],
    });
    for (const { config, plannedMs, segments } of show.formats.values()) {
      expect(config.problems).toEqual([]);
      expect(segments.reduce((sum, segment) => sum + segment.plannedMs, 0)).toBe(plannedMs);
    }
  });

  test('a show’s own template takes the place of the built-in one, and the others stay', async () => {
    put(
      'templates/formats/standard-60.yaml',
      'title: Ours\nduration: 1m\nsegments: [{ id: a, label: A, duration: 1m }]\n',
    );
    put('templates/script.html.hbs', 'ours');
    const show = parseShow(await readShow(root));
    expect(show.formats.get('standard-60')?.title).toBe('Ours');
    expect(show.formats.has('documentary-180')).toBe(true);
    const templates = await readTemplates(root);
    expect(templates.get('script.html.hbs')?.text).toBe('ours');
  });

  test('without show.yaml it says so, and what to do', async () => {
    rmSync(join(root, 'episodes/show.yaml'));
    const failure = await readShow(root).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperationError);
    expect((failure as OperationError).message).toBe('Cannot read episodes/show.yaml: it does not exist.');
    expect((failure as OperationError).hint).toBeTruthy();
  });

  test('a link that leaves the show is refused, one that stays in it is read', async () => {
    put('episodes/a/001-a.md', 'inside');
    symlinkSync(join(root, 'episodes/a/001-a.md'), join(root, 'episodes/a/002-b.md'));
    expect((await readShow(root)).episodes.map(({ text }) => text)).toEqual(['inside', 'inside']);
    symlinkSync(put('secret.md', 'secret', outside), join(root, 'episodes/a/003-c.md'));
    await expect(readShow(root)).rejects.toThrow(
      'Cannot read episodes/a/003-c.md: it leads out of the show.',
    );
  });

  test('a link that leads nowhere is told apart from a file that is not there', async () => {
    put('episodes/a/001-a.md', 'inside');
    symlinkSync(join(root, 'gone.md'), join(root, 'episodes/a/002-b.md'));
    await expect(readShow(root)).rejects.toThrow(
      'Cannot read episodes/a/002-b.md: it is a link that leads nowhere.',
    );
  });

  test('links to folders are not followed, so circles end', async () => {
    put('episodes/a/001-a.md', '');
    symlinkSync(join(root, 'episodes'), join(root, 'episodes/a/loop'));
    expect((await readShow(root)).episodes).toHaveLength(1);
  });
});

describe('readReferences', () => {
  test('tells for each path what is there', async () => {
    put('docs/floor.md', '---\ntier: gold\n---\n');
    put('docs/data.csv', 'a,b');
    const secret = put('secret.md', '---\ntier: gold\n---\n', outside);
    symlinkSync(secret, join(root, 'docs/link.md'));
    const found = await readReferences(root, [
      'docs/floor.md',
      'docs/data.csv',
      'docs',
      'docs/none.md',
      '../x',
      secret,
      'docs/link.md',
      'a\0b',
      'docs/../../x',
      'docs/floor.md',
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'docs/floor.md': { state: 'file', text: '---\ntier: gold\n---\n' },
      'docs/data.csv': { state: 'file' },
      docs: { state: 'not-a-file' },
      'docs/none.md': { state: 'missing' },
      '../x': { state: 'outside' },
      [secret]: { state: 'outside' },
      'docs/link.md': { state: 'outside' },
      'a\0b': { state: 'outside' },
      'docs/../../x': { state: 'outside' },
    });
  });
});

describe('readImage', () => {
  test('gives the bytes of a file of the show, and says why there are none', async () => {
    const bytes = Uint8Array.from([0x89, 0xff, 0x00]);
    put('episodes/a/img/a.png', bytes);
    symlinkSync(join(root, 'episodes/a/img/a.png'), join(root, 'episodes/a/img/link.png'));
    symlinkSync(put('secret.png', bytes, outside), join(root, 'episodes/a/img/out.png'));
    symlinkSync(outside, join(root, 'episodes/a/out'));
    symlinkSync('circle.png', join(root, 'episodes/a/circle.png'));
    const content = Buffer.from(bytes);
    expect(await readImage(root, 'episodes/a/img/a.png')).toEqual({ state: 'file', content });
    expect(await readImage(root, 'episodes/a/img/link.png')).toEqual({ state: 'file', content });
    for (const path of [
      'episodes/a/img/out.png',
      'episodes/a/out/secret.png',
      join(outside, 'secret.png'),
      '../secret.png',
      'episodes/a/\0.png',
      'C:/secret.png',
    ])
      expect({ path, ...(await readImage(root, path)) }).toEqual({ path, state: 'outside' });
    expect(await readImage(root, 'episodes/a/img')).toEqual({ state: 'not-a-file' });
    for (const path of ['episodes/a/no.png', 'episodes/a/img/a.png/b.png', 'episodes/a/circle.png'])
      expect(await readImage(root, path)).toEqual({ state: 'missing' });
  });

  test('does not read a file that is too large, or one that never ends', async () => {
    const path = put('episodes/a/large.png', '');
    truncateSync(path, 10_000_001);
    expect(await readImage(root, 'episodes/a/large.png')).toEqual({ state: 'too-large', bytes: 10_000_001 });
    execFileSync('mkfifo', [join(root, 'episodes/a/pipe.png')]);
    expect(await readImage(root, 'episodes/a/pipe.png')).toEqual({ state: 'not-a-file' });
  });
});

test('a file as it was read tells its bytes, and a copy with another text does not', async () => {
  put('episodes/a.md', 'Words\u2026\n');
  const [file] = (await readShow(root)).episodes;
  expect(bytesOf(file!)).toEqual(Buffer.from('Words\u2026\n'));
  expect(file).toEqual({ path: 'episodes/a.md', text: 'Words\u2026\n', defects: [] });
  expect(bytesOf({ ...file!, text: 'Others' })).toBeUndefined();
});
