import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { lintEpisode, lintShow } from '../../src/lint/index.ts';
import type { Diagnostic, Show, SourceFile } from '../../src/model/index.ts';
import { outlineEpisode, parseEpisode, parseShow } from '../../src/parse/index.ts';
import { readShow } from '../../src/read/index.ts';
import { planTiming } from '../../src/timing/index.ts';
import { BODY_FRONTMATTER } from './fixture.ts';

let show: Show;
beforeAll(async () => {
  show = parseShow(await readShow(join(import.meta.dirname, '../fixtures/base-show')));
});

async function lint(text: string): Promise<readonly Diagnostic[]> {
  const file: SourceFile = { path: 'episodes/main/002-second.md', text, defects: [] };
  const outlined: Show = { ...show, outlines: [outlineEpisode(file, show)] };
  const episode = parseEpisode(file, outlined);
  return [
    ...(await lintEpisode({
      episode,
      rundown: planTiming(episode, outlined),
      show: outlined,
      file,
      images: new Map(),
    })),
    ...(await lintShow({ show: outlined }, { files: new Map([[file.path, file]]) })),
  ];
}

const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '## Cold open: A knock (20 s)',
      '## Core: What (40 s)',
      '## Core',
      '### Part',
      '# Title',
      '##### Deep',
      ':::hook',
      ':::thesis',
      ':::story{cast=sarah-chen}',
      ':::quiz{answer="a,z"}',
      ':::stroy{x=1 x=2 =}',
      '::: recap',
      ':::',
      '::::',
      ':::concept{id=latency-floor',
      ':::definition{term}',
      'a. yes',
      'b. no',
      '> Because.',
      '```',
      '```js file=../x run run',
      '~~~pyhton',
      '$$',
      '[SFX: rain, 3s]',
      '[sfx rain]',
      '[MUSIC: x]: y',
      '**MAYA:** Hello.',
      '**Nobody:** Hello.',
      'See [@dean2013] and [@nobody].',
      '[there](ep:1#x) [here](ep:99)',
      '<b>bold</b>',
      '<details>',
      '<!-- a',
      '-->',
      '- item',
      '   - inner',
      '| a | b |',
      '|---|---|',
      '',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
);
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const text = fc
  .tuple(
    fc.constantFrom(BODY_FRONTMATTER, '', '---\nseries: main\n', '---\n: [\n---\n'),
    fc.array(fc.tuple(line, ending), { maxLength: 30 }),
  )
  .map(([front, lines]) => front + lines.flat().join(''));

test('whatever is written, every rule has an answer, whose places lie in the file', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const found = await lint(written);
      for (const { path, span, range, message, fixes = [] } of found) {
        if (path !== 'episodes/main/002-second.md') continue;
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(written.length);
        expect(range.start.line).toBeGreaterThan(0);
        expect(message).toMatch(/[.?]$/);
        expect(message).not.toMatch(/[\r\n]|undefined|NaN|\[object/);
        for (const { edits } of fixes)
          for (const edit of edits) expect(edit.span.end).toBeLessThanOrEqual(written.length);
      }
      expect(await lint(written)).toEqual(found);
    }),
    { numRuns: 200 },
  );
});
