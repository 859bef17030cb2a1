import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLint } from '../../src/lint-run/index.ts';
import { pngOf } from '../support/images.ts';
import { episodePath, showWith, write } from '../support/show.ts';
import { change, EDITS, PASSAGES } from './edits.ts';

async function outcome(run: Promise<{ readonly diagnostics: unknown }>): Promise<string> {
  try {
    return JSON.stringify((await run).diagnostics, undefined, 1);
  } catch (error) {
    return String(error);
  }
}

const series = 'episodes/first-steps';
const append = (number: number, text: string) => (root: string) =>
  change(root, episodePath(number), (before) => before + text);

/** What findings rest on besides the text they are in: a show that has it, and a change that makes them others. */
const DEPENDENCIES: Readonly<Record<string, readonly [(root: string) => void, (root: string) => void]>> = {
  'an anchor of another episode': [
    (root) => {
      append(1, '\n[later](ep:2#try-it)\n')(root);
      append(2, '\n### Try it\n\nWords.\n')(root);
    },
    (root) => change(root, episodePath(2), (text) => text.replace('### Try it', '### Tried it')),
  ],
  'the number of another episode': [
    append(1, '\n[later](ep:2)\n'),
    (root) => change(root, episodePath(2), (text) => text.replace('episode: 2', 'episode: 9')),
  ],
  'an image': [
    (root) => {
      append(1, PASSAGES[1] ?? '')(root);
      writeFileSync(join(root, series, 'queue.png'), pngOf({ width: 1, height: 1, sample: () => 0 }));
    },
    (root) => writeFileSync(join(root, series, 'queue.png'), 'no image'),
  ],
  'the file of a figure': [
    (root) => {
      append(1, PASSAGES[2] ?? '')(root);
      write(root, `${series}/queue.py`, 'print(1)\n');
    },
    (root) => rmSync(join(root, series, 'queue.py')),
  ],
  'the document of a source': [
    (root) => {
      change(root, episodePath(1), (text) =>
        text.replace('  - little1961\n', '  - little1961\n  - { id: a, title: A, path: a.md, tier: gold }\n'),
      );
      write(root, 'a.md', '---\ntier: gold\n---\n');
    },
    (root) => rmSync(join(root, 'a.md')),
  ],
  'a setting': [
    append(1, PASSAGES[3] ?? ''),
    (root) =>
      change(root, 'episodes/show.yaml', (text) =>
        text.replace(/^lint:.*$/m, 'lint: { fence-language: error }'),
      ),
  ],
  'a comment above': [
    append(1, PASSAGES[3] ?? ''),
    (root) =>
      change(root, episodePath(1), (text) =>
        text.replace('\n## Core', '\n<!-- coldopen-disable fence-language -- why -->\n\n## Core'),
      ),
  ],
};

function forgetRuns(root: string): void {
  for (const name of readdirSync(join(root, '.coldopen-cache')))
    if (name.startsWith('lint-run')) rmSync(join(root, '.coldopen-cache', name));
}

test.each(Object.entries(DEPENDENCIES))('%s is not forgotten', async (name, [settle, edit]) => {
  for (const forget of [() => {}, forgetRuns]) {
    const root = showWith(2);
    settle(root);
    const before = await outcome(runLint({ root, cache: {} }));
    expect(await outcome(runLint({ root, cache: {} }))).toBe(before);
    forget(root);
    edit(root);
    const plain = await outcome(runLint({ root }));
    expect(plain, `${name} makes a difference`).not.toBe(before);
    expect(await outcome(runLint({ root, cache: {} }))).toBe(plain);
  }
});

test.each(Object.entries(DEPENDENCIES))(
  '%s is not forgotten by a run that was about another file',
  async (_, [settle, edit]) => {
    const root = showWith(2);
    settle(root);
    await runLint({ root, cache: {} });
    edit(root);
    await runLint({ root, paths: [episodePath(2)], cache: {} });
    expect(await outcome(runLint({ root, cache: {} }))).toBe(await outcome(runLint({ root })));
  },
);

test('whatever is edited, a run with a cache finds what one without finds', {
  timeout: 300_000,
}, async () => {
  const step = fc.record({
    edit: fc.nat(EDITS.length - 1),
    picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    part: fc.constantFrom([], [], [], ['episodes/first-steps'], ['episodes/show.yaml'], [episodePath(1)]),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const root = showWith(3);
      await runLint({ root, cache: {} });
      for (const { edit, picks, part } of steps) {
        let next = 0;
        EDITS[edit]?.(root, (choices) => (picks[next++ % picks.length] ?? 0) % Math.max(1, choices));
        const cached = await outcome(runLint({ root, paths: part, cache: {} }));
        const plain = await outcome(runLint({ root, paths: part }));
        expect(cached).toBe(plain);
        expect(await outcome(runLint({ root, paths: part, cache: {} }))).toBe(plain);
      }
    }),
    { numRuns: 12 },
  );
});
