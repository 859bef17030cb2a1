import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLint } from '../../src/lint-run/index.ts';
import { pngOf } from '../support/images.ts';
import { episodePath, showWith, write } from '../support/show.ts';

/** Text that other files, other episodes and other findings have a part in. */
const PASSAGES = [
  '\n\nAs [the other one](ep:2#the-floor) says, and [this](ep:7) too.\n',
  '\n\n![A queue](queue.png)\n',
  '\n\n```python caption="A queue" file=queue.py\nprint(1)\n```\n',
  '\n\n```pyhton caption="a" caption="b"\nprint(1)\n```\n',
  '\n\n<!-- coldopen-disable fence-language -- not a language -->\n',
  '\n\n<!-- coldopen-enable fence-language -- from here on -->\n',
  '\n\n## Another part [2 min]\n\nHOST: Words that are said, and said again, until the part is long enough.\n',
  '\n\n::: recap\nWhat was said.\n:::\n',
  '\n\nTODO zero\u200Bwidth [@nobody]\n',
];

const FRONTMATTER = [
  'episode: 2\n',
  'next: 3\n',
  'status: published\n',
  'concepts: [queue, floor]\n',
  'span: .nan\n',
  'sources:\n  - id: a\n    title: A\n    path: notes/a.md\n',
];

const SETTINGS = [
  'lint: { fence-language: error }',
  'lint: { fence-language: off, cold-open-rotation: hint }',
  'lint: {}',
  'sources-root: notes',
];

type Edit = (root: string, pick: (choices: number) => number) => void;

function files(root: string, ending: RegExp): readonly string[] {
  const all = readdirSync(join(root, 'episodes'), { recursive: true, encoding: 'utf8' });
  return all
    .filter((path) => ending.test(path))
    .map((path) => `episodes/${path}`)
    .toSorted();
}

function change(root: string, path: string, edit: (text: string) => string): void {
  writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')));
}

const one = <T>(pick: (choices: number) => number, from: readonly T[]): T => from[pick(from.length)] as T;

const EDITS: readonly Edit[] = [
  (root, pick) => change(root, one(pick, files(root, /\.md$/)), (text) => text + one(pick, PASSAGES)),
  (root, pick) =>
    change(root, one(pick, files(root, /\d.*\.md$/)), (text) =>
      text.replace('---\n', `---\n${one(pick, FRONTMATTER)}`),
    ),
  (root, pick) =>
    change(root, one(pick, files(root, /\.(?:md|yaml)$/)), (text) => {
      const at = pick(text.length + 1);
      return text.slice(0, at) + one(pick, ['\n', 'x', '"', '#', '- ']) + text.slice(at + pick(3));
    }),
  // Lines move, and nothing else changes.
  (root, pick) =>
    change(root, one(pick, files(root, /\d.*\.md$/)), (text) =>
      text.replace('\n---\n', '\n# a comment\n---\n'),
    ),
  (root, pick) =>
    change(root, 'episodes/show.yaml', (text) => text.replace(/^lint:.*$/m, one(pick, SETTINGS.slice(0, 3)))),
  (root) => change(root, 'episodes/show.yaml', (text) => `${text}\n${SETTINGS[3]}\n`),
  (root, pick) =>
    writeFileSync(
      join(root, 'episodes/first-steps/queue.png'),
      pngOf({ width: pick(3) + 1, height: 1, sample: () => 0 }),
    ),
  (root) => rmSync(join(root, 'episodes/first-steps/queue.png'), { force: true }),
  (root, pick) => write(root, 'episodes/first-steps/queue.py', `print(${pick(3)})\n`),
  (root) => rmSync(join(root, 'episodes/first-steps/queue.py'), { force: true }),
  (root, pick) => write(root, 'notes/a.md', `---\ntier: ${one(pick, ['gold', 'silver', 'tin'])}\n---\n`),
  (root) => rmSync(join(root, 'notes'), { recursive: true, force: true }),
  (root, pick) => {
    const from = join(root, one(pick, files(root, /\d.*\.md$/)));
    renameSync(from, from.replace(/-[a-z]+\.md$/, `-${one(pick, ['queue', 'line', 'row'])}.md`));
  },
  (root, pick) => {
    const all = files(root, /\d.*\.md$/);
    if (all.length > 1) rmSync(join(root, one(pick, all)));
  },
  (root, pick) => {
    const from = one(pick, files(root, /\d.*\.md$/));
    write(root, episodePath(pick(6) + 1), readFileSync(join(root, from), 'utf8'));
  },
  // The cache itself is damaged.
  (root, pick) => {
    const folder = join(root, '.coldopen-cache');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    if (names.length === 0) return;
    const path = join(folder, one(pick, names));
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, pick(statSync(path).size + 1)));
  },
];

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
