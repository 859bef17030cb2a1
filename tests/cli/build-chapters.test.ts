import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(() => compile());

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** A show of one episode whose show.yaml says this of chapters. */
function showThat(says: string, change: (episode: string) => string = (text) => text): string {
  const root = showWith(1);
  const path = 'episodes/show.yaml';
  write(
    root,
    path,
    `${read(root, path).replace(/^chapters:[^]*?(?=^\S|$(?![^]))/m, '')}\nchapters:\n${says}`,
  );
  write(root, episodePath(1), change(read(root, episodePath(1))));
  return root;
}

function chapterFiles(root: string): readonly string[] {
  return readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /chapters[/\\]chapters/.test(path))
    .map((path) => path.replace(/^.*[/\\]/, ''))
    .toSorted();
}

describe('coldopen build', { timeout: 120_000 }, () => {
  test('leaves out a chapter file that cannot be made, says where that is settled, and makes the others', async () => {
    const root = showThat('  formats: [json, premiere, youtube]\n');
    const result = await run(['build', '--only', 'script,chapters'], root);
    expect(result.code).toBe(1);
    const line =
      read(root, 'episodes/show.yaml')
        .split('\n')
        .findIndex((text) => text.includes('premiere')) + 1;
    expect(result.out).toContain(`episodes/show.yaml:${line}:19`);
    expect(result.out).toContain('The format `premiere` counts frames; expected `fps:`');
    expect(result.err).toContain('Built 1 episode');
    expect(chapterFiles(root)).toEqual(['chapters.json', 'chapters.youtube.txt']);
  });

  test('points at the heading where an episode has more than a format can hold', async () => {
    const root = showThat('  formats: [resolve, json]\n  fps: 25\n', (episode) =>
      episode.replace(/(\n## (?![^]*\n## ).*\n)/, '$1\n[PAUSE: nobody comes, 1440 min]\n'),
    );
    const result = await run(['build', '--only', 'script,chapters'], root);
    expect(result.code).toBe(1);
    const lines = read(root, episodePath(1)).split('\n');
    const last = lines.findLastIndex((text) => text.startsWith('## ')) + 1;
    expect(result.out).toContain(`${episodePath(1)}:${last}:1`);
    expect(result.out).toContain('No resolve file of the chapters can be written. Timecode ends at 24 hours');
    expect(chapterFiles(root)).toEqual(['chapters.json']);
  });

  test('says what a platform will not take of a finished episode, and of a draft nothing', async () => {
    const withStatus = (status: string) =>
      showThat('  formats: [spotify]\n', (episode) =>
        episode
          .replace(/^status: .*$/m, `status: ${status}`)
          .replace(
            /^(## [^:\n]+: )[^(\n]*/m,
            '$1A title that goes on and on, past what a small screen can show ',
          ),
      );
    const reviewed = withStatus('review');
    const result = await run(['build', '--only', 'chapters'], reviewed);
    expect(result.err).toMatch(
      /chapters\.spotify\.txt: "A title that goes on and on, past what a small screen can…" has 62 characters; Spotify expects fewer than 40\./,
    );
    const draft = await run(['build', '--only', 'chapters'], withStatus('draft'));
    expect(draft.err).not.toContain('Spotify expects');
  });
});
