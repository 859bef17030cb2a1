import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOOL } from '../../src/model/index.ts';

test('the tool calls itself what its package says', () => {
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as typeof TOOL;
  expect(TOOL).toEqual({ name, version });
});
