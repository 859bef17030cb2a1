import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, contentsOf, emptyFolder, run, start } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

/** What a file or folder holds that may be gone by the time it is read. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

const QUICK = ['--only', 'script,chapters,transcript'];
const dist = (root: string) => contentsOf(join(root, 'dist'));
const manifestOf = (root: string) =>
  JSON.parse(readFileSync(join(root, 'dist/build.json'), 'utf8')) as {
    inputs: { path: string; episode?: string }[];
    outputs: { path: string; output: string }[];
    failed: string[];
  };

describe('the same sources give the same bytes', () => {
  test('twice; in another folder, time zone and locale; from another working directory', async () => {
    const root = showWith(1);
    expect(await run(['build'], root)).toMatchObject({ code: 0, out: '' });
    const first = dist(root);
    const again = await run(['build'], root);
    expect(again.err).toMatch(/: 0 written, \d+ unchanged\./);
    expect(dist(root)).toEqual(first);

    const elsewhere = showWith(1);
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    expect(await run(['build'], join(elsewhere, 'episodes/first-steps'), env)).toMatchObject({ code: 0 });
    expect(dist(elsewhere)).toEqual(first);
    const text = Object.values(first).join('\n');
    for (const folder of [root, elsewhere, process.cwd()]) expect(text.includes(folder)).toBe(false);
  });

  test('the manifest lists what was read and made, and no time', async () => {
    const root = showWith(2);
    await run(['build', ...QUICK], root);
    const manifest = manifestOf(root);
    const inputs = manifest.inputs.map(({ path }) => path);
    expect(inputs).toEqual(inputs.toSorted());
    for (const path of [
      episodePath(1),
      'episodes/show.yaml',
      'templates/formats/starter-3.yaml',
      'templates/script.html.hbs',
    ])
      expect(inputs).toContain(path);
    const outputs = manifest.outputs.map(({ path }) => path);
    expect(outputs).toEqual(
      Object.keys(dist(root))
        .filter((path) => path !== 'build.json')
        .toSorted(),
    );
  });
});

describe('what a build makes', () => {
  test('an episode asked for is told nothing of series that it does not depend on', async () => {
    const root = showWith(1);
    write(root, 'episodes/other/series.yaml', 'title: Other\nnumber: soon\n');
    const alone = await run(['build', episodePath(1), ...QUICK], root);
    expect(alone).toMatchObject({ code: 0 });
    expect(alone.err).not.toContain('other');
    const whole = await run(['build', ...QUICK], root);
    expect(whole).toMatchObject({ code: 1 });
    expect(whole.out + whole.err).toContain('episodes/other/series.yaml');
  });

  test('--only makes those outputs, and a later one leaves the others', async () => {
    const root = showWith(1);
    expect(await run(['build', '--only', 'chapters'], root)).toMatchObject({ code: 0 });
    expect(new Set(manifestOf(root).outputs.map(({ output }) => output))).toEqual(new Set(['chapters']));
    expect(await run(['build', '--only', ' transcript , script,'], root)).toMatchObject({ code: 0 });
    expect(new Set(manifestOf(root).outputs.map(({ output }) => output))).toEqual(
      new Set(['chapters', 'script', 'transcript']),
    );
  });

  test('--only without a name is refused instead of making everything', async () => {
    const root = showWith(1);
    for (const only of ['', ' , ']) {
      const result = await run(['build', '--only', only], root);
      expect(result.code).toBe(2);
      expect(result.err).toContain("Unexpected '--only' without a name, expected one or more of script,");
    }
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('says where the outputs are, as seen from where one stands', async () => {
    const root = showWith(1);
    const below = await run(['build', ...QUICK], join(root, 'episodes/first-steps'));
    expect(below.err).toContain(`Built 1 episode in ${join('..', '..', 'dist')}: `);
  });

  test('an episode with errors stops only itself and keeps its last good outputs', async () => {
    const root = showWith(2);
    await run(['build', ...QUICK], root);
    const good = dist(root);
    const source = readFileSync(join(root, episodePath(1)), 'utf8');
    write(root, episodePath(1), source.replace(':::recap', ':::recapp').replace('Stand at', 'Wait at'));
    write(
      root,
      episodePath(2),
      readFileSync(join(root, episodePath(2)), 'utf8').replace('Stand at', 'Wait at'),
    );
    const result = await run(['build', ...QUICK], root);
    expect(result.code).toBe(1);
    expect(`${result.out}${result.err}`).toContain('recapp');
    expect(result.err).toContain('Not built: first-steps/001-queue\n');
    expect(result.err).toMatch(/^Built 1 episode in dist/m);
    const now = dist(root);
    expect(now['first-steps/001-queue/script.md']).toBe(good['first-steps/001-queue/script.md']);
    expect(now['first-steps/002-queue/script.md']).toContain('Wait at');
    expect(manifestOf(root).failed).toEqual(['first-steps/001-queue']);
    write(root, episodePath(1), source);
    expect(await run(['build', ...QUICK], root)).toMatchObject({ code: 0 });
    expect(manifestOf(root).failed).toEqual([]);
  });

  test('an error in the show’s settings stops what depends on them', async () => {
    const root = showWith(1);
    write(root, 'episodes/show.yaml', 'title: [');
    const result = await run(['build', episodePath(1)], root);
    expect(result.code).toBe(1);
    expect(result.err).toContain('because of errors in episodes/show.yaml');
    expect(readdirSync(join(root, 'dist'))).toEqual(['build.json']);
  });

  test('outputs of an episode that is gone go; one episode alone can be built', async () => {
    const root = showWith(3);
    await run(['build', ...QUICK], root);
    write(root, 'dist/first-steps/003-queue/mine.txt', 'mine');
    rmSync(join(root, episodePath(3)));
    const result = await run(['build', episodePath(1), ...QUICK], root);
    expect(result.err).toMatch(/^Built 1 episode in dist: 0 written, \d+ unchanged, \d+ removed\./);
    expect(readdirSync(join(root, 'dist/first-steps'))).toEqual(['001-queue', '002-queue', '003-queue']);
    expect(readdirSync(join(root, 'dist/first-steps/003-queue'))).toEqual(['mine.txt']);
  });

  test('--out goes where it is told, and never among the sources', async () => {
    const root = showWith(1);
    const elsewhere = join(emptyFolder(), 'site/show');
    expect(await run(['build', '--only', 'chapters', '--out', elsewhere], root)).toMatchObject({ code: 0 });
    expect(readdirSync(elsewhere)).toEqual(['build.json', 'first-steps']);
    for (const out of ['.', 'episodes', 'episodes/first-steps/out', '..']) {
      const refused = await run(['build', '--out', out], root);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(`Unexpected output folder '${out}'`);
    }
    expect(readdirSync(root).toSorted()).toEqual(['README.md', 'episodes', 'templates']);
  });
});

describe('a build that is killed', () => {
  /** Starts a build and kills it when a moment has come; false where it ended before. */
  async function killAt(root: string, args: readonly string[], hasCome: (root: string) => boolean) {
    const child = start(args, root);
    const ended = once(child, 'close');
    while (child.exitCode === null && !hasCome(root)) await delay(1);
    child.kill('SIGKILL');
    await ended;
    return child.signalCode === 'SIGKILL';
  }
  const journalLines = (root: string) => {
    const path = join(root, 'dist/.coldopen/journal');
    return orNothing(() => readFileSync(path, 'utf8')).split('\n').length - 1;
  };
  const stagingFiles = (root: string) => {
    const work = join(root, 'dist/.coldopen');
    const staging = orNothing(() => readdirSync(work).join(' '))
      .split(' ')
      .find((name) => name.startsWith('staging-'));
    return staging === undefined ? 0 : orNothing(() => readdirSync(join(work, staging)).join(' ')).length;
  };

  test('leaves each file as it was or as it is to be, and the next one is fine', async () => {
    const reworded = (text: string) => text.replaceAll('coffee', 'espresso');
    const args = ['build', '--only', 'chapters,transcript'];
    const before = showWith(4);
    await run(args, before);
    const old = dist(before);
    const after = showWith(4, reworded);
    await run(args, after);
    const fresh = dist(after);
    expect(Object.keys(fresh)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter((path) => old[path] !== fresh[path]).length - 1;
    expect(changed).toBeGreaterThan(10);

    const moments: readonly ((root: string) => boolean)[] = [
      (root) => existsSync(join(root, 'dist/.coldopen/lock')),
      (root) => stagingFiles(root) > 0,
      (root) => journalLines(root) > 0,
      (root) => journalLines(root) > changed / 2,
      (root) => journalLines(root) >= changed,
    ];
    for (const hasCome of moments) {
      let root = '';
      // On a busy machine a moment can pass unseen.
      for (let attempt = 0, killed = false; !killed; attempt++) {
        expect(attempt, 'the moment never came').toBeLessThan(10);
        root = showWith(4, reworded);
        for (const [path, content] of Object.entries(old)) write(root, `dist/${path}`, content, 'latin1');
        killed = await killAt(root, args, hasCome);
      }
      const left = Object.entries(dist(root)).filter(([path]) => !path.startsWith('.coldopen/'));
      expect(left.map(([path]) => path)).toEqual(Object.keys(old));
      for (const [path, content] of left) expect([old[path], fresh[path]], path).toContain(content);
      expect(await run(args, root)).toMatchObject({ code: 0 });
      expect(dist(root)).toEqual(fresh);
    }
  });

  test('two at once: one is told so, and both or the first succeed', async () => {
    const root = showWith(4);
    const results = await Promise.all([run(['build', ...QUICK], root), run(['build', ...QUICK], root)]);
    const codes = results.map(({ code }) => code).toSorted();
    expect([
      [0, 0],
      [0, 2],
    ]).toContainEqual(codes);
    for (const { code, err } of results) if (code === 2) expect(err).toContain('Another build (process ');
    expect(existsSync(join(root, 'dist/.coldopen'))).toBe(false);
    expect(statSync(join(root, 'dist/build.json')).isFile()).toBe(true);
  });
});
