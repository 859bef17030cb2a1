import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scaffoldShow } from '../../src/scaffold/index.ts';
import { emptyFolder } from './cli.ts';

const EPISODE = 'episodes/first-steps/001-the-coffee-queue.md';

/** Writes a file of a show, with the folders on the way. */
export function write(root: string, path: string, content: string, encoding: BufferEncoding = 'utf8'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content, encoding);
}

/** Path of an episode that `showWith` made. */
export function episodePath(number: number): string {
  return `episodes/first-steps/${String(number).padStart(3, '0')}-queue.md`;
}

/** A show in a folder of its own with as many sound episodes as asked for. `change` is made in each one's text. */
export function showWith(episodes: number, change: (text: string) => string = (text) => text): string {
  const root = emptyFolder();
  for (const { path, content } of scaffoldShow('a-show')) {
    const text = String(content);
    if (path === EPISODE) {
      for (let number = 1; number <= episodes; number++) {
        const numbered = text.replace('episode: 1', `episode: ${number}`).replace('next: 2\n', '');
        write(root, episodePath(number), change(numbered));
      }
    } else if (path.endsWith('series.yaml')) write(root, path, `${text.split('# What is planned')[0]}`);
    else if (path.endsWith('show.yaml'))
      // The same episode several times is what this show is for.
      write(
        root,
        path,
        text.replace('lint: {}', 'lint: { cold-open-rotation: off, passage-duplicated: off }'),
      );
    else write(root, path, text);
  }
  return root;
}
