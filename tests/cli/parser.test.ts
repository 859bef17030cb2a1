import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile, emptyFolder, run } from '../support/cli.ts';

let show = '';
beforeAll(() => {
  compile();
  show = emptyFolder();
  const files = {
    'episodes/show.yaml': 'title: A show\ncast:\n  - { id: maya, name: Maya }\n',
    'episodes/main/series.yaml': 'id: main\nnumber: 1\ntitle: Main\nepisodes: { from: 1, to: 9 }\n',
    'episodes/main/001-one.md':
      '## One (2 min)\n\nSee *this* and ~that~: [@nobody], [nowhere](ep:8#x).\n---\n\n- [ ] <i>raw</i>\n\n> 1. $$ a $$\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(show, path)), { recursive: true });
    writeFileSync(join(show, path), text);
  }
}, 120_000);
afterAll(() => rmSync(show, { recursive: true }));

test('either parser finds the same', { timeout: 60_000 }, async () => {
  const fast = await run(['lint', '--format', 'compact'], show, { COLDOPEN_PARSER: 'fast' });
  const remark = await run(['lint', '--format', 'compact'], show, { COLDOPEN_PARSER: 'remark' });
  expect(fast.out).toContain('[raw-html]');
  expect(remark).toEqual(fast);
});

test('where no native code loads, the reference serves, unless the fast one was asked for', {
  timeout: 60_000,
}, async () => {
  const withoutBinary = { NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere/at/all.node' };
  const usual = await run(['lint', '--format', 'compact'], show);
  expect(await run(['lint', '--format', 'compact'], show, withoutBinary)).toEqual(usual);
  const asked = await run(['lint'], show, { ...withoutBinary, COLDOPEN_PARSER: 'fast' });
  expect(asked.code).toBe(2);
  expect(asked.err).toContain('has no binary for this machine');
});

test('a parser that does not exist is refused before anything is done', { timeout: 60_000 }, async () => {
  const { code, out, err } = await run(['lint'], show, { COLDOPEN_PARSER: 'fastest' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('COLDOPEN_PARSER is "fastest"; expected "fast" or "remark".');
});
