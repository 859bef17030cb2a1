import { expect, test } from 'vitest';
import { CHAPTER_FORMATS } from '../../src/chapters/index.ts';
import type { ShowContext } from '../../src/lint/rule.ts';
import { rule } from '../../src/lint/rules/chapter-frame-rate.ts';

test('the rule knows every format that counts frames, and no other', () => {
  const formats = CHAPTER_FORMATS.map(({ name }) => name);
  const show = { config: { spans: {} }, settings: { chapters: { subChapters: false, formats } } };
  const context = { show } as unknown as ShowContext;
  if (rule.scope !== 'show') throw new Error(rule.scope);
  const found = [...(rule.check(context, {}) as Iterable<{ message: string }>)].map(
    ({ message }) => /`(\w+)`/.exec(message)?.[1],
  );
  expect(found).toEqual(
    CHAPTER_FORMATS.filter(({ keeps }) => keeps.step === 'video frame').map(({ name }) => name),
  );
});
