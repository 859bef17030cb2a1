import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkEpisodes, checkShow, openShow } from '../src/check/index.ts';
import { OperationError } from '../src/model/index.ts';
import { BODY_FRONTMATTER } from './lint/fixture.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'coldopen-check-'));
  cpSync(join(import.meta.dirname, 'fixtures/base-show'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const SECOND = 'episodes/main/002-second.md';

/** An episode with findings of its own, one that the show's rules make in it, and one in another file. */
function addFaults(): void {
  const text = `${BODY_FRONTMATTER}## Core: A title (40 s)\n\n:::stroy\n:::\n\n\`\`\`python file=code/floor.py\n\`\`\`\n`;
  writeFileSync(join(root, SECOND), text.replace('status: draft', 'status: draught'));
  writeFileSync(join(root, 'episodes/sources.yaml'), 'sources: nothing\n');
}

describe('checkShow', () => {
  test('finds nothing in a sound show', async () => {
    const { diagnostics, episodes, show } = await checkShow({ root });
    expect(diagnostics).toEqual([]);
    expect(episodes.map(({ file }) => file.path)).toEqual(['episodes/main/001-first.md']);
    expect(show.outlines.map(({ facts }) => facts.number)).toEqual([1]);
  });

  test('sorts what the show’s rules and the episodes’ rules find into one list', async () => {
    addFaults();
    const { diagnostics } = await checkShow({ root });
    const places = diagnostics.map(({ path, span }) => [path, span.start] as const);
    expect(places).toEqual(places.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)));
    const rules = diagnostics.filter(({ path }) => path === SECOND).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['schema', 'container-known']));
    expect(new Set(diagnostics.map(({ path }) => path))).toContain('episodes/sources.yaml');
    expect((await checkShow({ root })).diagnostics).toEqual(diagnostics);
  });

  test('tells of the files asked for, judged against the whole show', async () => {
    addFaults();
    const { diagnostics, episodes, show } = await checkShow({ root, paths: [SECOND] });
    expect(new Set(diagnostics.map(({ path }) => path))).toEqual(new Set([SECOND]));
    expect(diagnostics.map(({ rule }) => rule)).toContain('schema');
    expect(episodes.map(({ file }) => file.path)).toEqual([SECOND]);
    expect(show.outlines).toHaveLength(2);
    const config = await checkShow({ root, paths: ['episodes/sources.yaml'] });
    expect(config.episodes).toEqual([]);
    expect(config.diagnostics.map(({ rule }) => rule)).toEqual(['schema']);
  });

  test('has nothing to say of a path that names nothing', async () => {
    await expect(checkShow({ root, paths: ['episodes/mian'] })).rejects.toThrow(OperationError);
  });

  test('knows where sources and figures lead', async () => {
    addFaults();
    const shared = '  - id: floor\n    title: The floor\n    path: floor.md\n';
    writeFileSync(join(root, 'episodes/sources.yaml'), `sources:\n${shared}`);
    const opened = await openShow({ root });
    expect([...opened.show.references]).toEqual([['docs/floor.md', { state: 'file', tier: 'gold' }]]);
    const { diagnostics } = await checkShow({ root, paths: [SECOND] });
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('figure-file');
  });
});

describe('checkEpisodes', () => {
  test('parses an episode when it is asked for, and not before', async () => {
    addFaults();
    const opened = await openShow({ root });
    const episodes = checkEpisodes({
      ...opened,
      // A file that cannot be read as text would break the parser, were it reached.
      selected: [...opened.selected.slice(0, 1), null as never],
    });
    const { value } = await episodes.next();
    expect(value).toMatchObject({ file: { path: 'episodes/main/001-first.md' } });
    await expect(episodes.next()).rejects.toThrow(TypeError);
  });
});
