import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngOf } from '../support/images.ts';
import { episodePath, write } from '../support/show.ts';

/** Text that other files, other episodes and other findings have a part in. */
export const PASSAGES = [
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

export function change(root: string, path: string, edit: (text: string) => string): void {
  writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')));
}

const one = <T>(pick: (choices: number) => number, from: readonly T[]): T => from[pick(from.length)] as T;

export const EDITS: readonly Edit[] = [
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
