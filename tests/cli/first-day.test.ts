import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, contentsOf, emptyFolder, run } from '../support/cli.ts';

beforeAll(compile);

/** A show as `init` makes it. */
async function newShow(): Promise<string> {
  const folder = emptyFolder();
  expect(await run(['init'], folder)).toMatchObject({ code: 0 });
  return folder;
}

const EPISODE = 'episodes/first-steps/001-the-coffee-queue.md';

describe('init', () => {
  test('makes a show whose first lint is clean and whose first build succeeds', async () => {
    const folder = await newShow();
    const lint = await run(['lint'], folder);
    expect(lint).toMatchObject({ code: 0 });
    expect(`${lint.out}${lint.err}`).not.toMatch(/\b(?:error|warning|hint)\b(?!s)/);
    const build = await run(['build'], folder);
    expect(build).toMatchObject({ code: 0, out: '' });
    expect(build.err).toMatch(/^Built 1 episode in dist: \d+ written, 0 unchanged\. \(\d+\.\d s\)\n$/);
    const made = Object.keys(contentsOf(join(folder, 'dist/first-steps/001-the-coffee-queue')));
    for (const name of [
      'script.md',
      'script.html',
      'show-notes.html',
      'transcript.vtt',
      'study-guide.pdf',
      'rundown.json',
    ])
      expect(made).toContain(name);
  });

  test('its files are tidy already', async () => {
    expect(await run(['fmt', '--check'], await newShow())).toMatchObject({ code: 0, out: '' });
  });

  test('makes a folder, and says how to go on there', async () => {
    const folder = emptyFolder();
    const result = await run(['init', 'a show'], folder);
    expect(result).toMatchObject({ code: 0 });
    expect(result.err).toContain("$ cd 'a show' && coldopen lint");
    expect(readFileSync(join(folder, 'a show/episodes/show.yaml'), 'utf8')).toContain('title: A show\n');
  });

  test.each(['#1: "fun"', 'null', 'Ωmega', "it's"])(
    'a folder called %s gives a sound title',
    async (name) => {
      const folder = emptyFolder();
      expect(await run(['init', name], folder)).toMatchObject({ code: 0 });
      expect(await run(['lint'], join(folder, name))).toMatchObject({ code: 0 });
    },
  );

  test('refuses a folder that is not empty, and a show', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'thesis.doc'), 'precious');
    const refused = await run(['init'], folder);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain("The folder '.' is not empty, and nothing in it was changed.");
    expect(contentsOf(folder)).toEqual({ 'thesis.doc': 'precious' });
    const again = await run(['init'], await newShow());
    expect(again.code).toBe(2);
    expect(again.err).toContain('There is a show');
  });
});

describe('new', () => {
  test('a planned title gets its number, its cold open and its plan; the draft has no errors', async () => {
    const folder = await newShow();
    const made = await run(['new', 'episode', 'why the other queue', 'is always faster'], folder);
    expect(made).toMatchObject({
      code: 0,
      out: 'episodes/first-steps/002-why-the-other-queue-is-always-faster.md\n',
    });
    const text = readFileSync(join(folder, made.out.trim()), 'utf8');
    expect(text).toContain('episode: 2\n');
    expect(text).toContain('cold-open: technical-mystery\n');
    expect(text).toContain('  - Say why the slow queue is the one you are likely to be in\n');
    expect(text).toMatch(/^## Cold open \(40 s\)\n\n:::hook$/m);
    expect(text).toMatch(/^## Core \(1 min 40 s\)$/m);
    expect(await run(['lint', made.out.trim()], folder)).toMatchObject({ code: 0 });
    expect(await run(['fmt', '--check'], folder)).toMatchObject({ code: 0 });
  });

  test('other titles get the next number that is not planned, and never a file that exists', async () => {
    const folder = await newShow();
    for (const [title, path] of [
      ['Straße & café: "naïve"?', '003-strasse-cafe-naive.md'],
      ['हिन्दी', '004-episode.md'],
      ['# yaml: [x', '005-yaml-x.md'],
      ['!!!', '006-episode.md'],
    ] as const) {
      expect(await run(['new', 'episode', title], folder)).toMatchObject({
        code: 0,
        out: `episodes/first-steps/${path}\n`,
      });
    }
    expect(await run(['lint'], folder)).toMatchObject({ code: 0 });
    const taken = await run(['new', 'episode', 'Again', '--number', '3'], folder);
    expect(taken.code).toBe(2);
    expect(taken.err).toContain('003-strasse-cafe-naive.md has it already');
    const outside = await run(['new', 'episode', 'Again', '--number', '99'], folder);
    expect(outside.err).toContain('expected one from 1 to 10');
  });

  test('a series, and an episode in it from a folder below', async () => {
    const folder = await newShow();
    expect(await run(['new', 'series', 'War stories'], folder)).toMatchObject({
      code: 0,
      out: 'episodes/war-stories/series.yaml\n',
    });
    const again = await run(['new', 'series', 'War stories'], folder);
    expect(again.code).toBe(2);
    expect(again.err).toContain("'episodes/war-stories/series.yaml': it exists already");
    const vague = await run(['new', 'episode', 'Night shift'], folder);
    expect(vague.err).toContain('Say which with --series: first-steps, war-stories.');
    const typo = await run(['new', 'episode', 'Night shift', '--series', 'war-storys'], folder);
    expect(typo.err).toContain("Did you mean 'war-stories'?");
    const made = await run(
      ['new', 'episode', 'Night shift', '--series', 'war-stories'],
      join(folder, 'episodes/war-stories'),
    );
    expect(made).toMatchObject({ code: 0, out: '011-night-shift.md\n' });
    expect(await run(['lint'], folder)).toMatchObject({ code: 0 });
  });
});

describe('fmt', () => {
  test('tidies, says what it tidied, and is done after once', async () => {
    const folder = await newShow();
    const path = join(folder, EPISODE);
    const tidy = readFileSync(path, 'utf8');
    const untidy = tidy
      .replace('(40 s)', '(40s)')
      .replace('**ROBIN:**', '**robin**:')
      .replace('[MUSIC: a', '*[MUSIC:a')
      .replace('3s]', '3s]*')
      .replace(':::hook', '::: hook')
      .replace('duration: 3m\n', 'duration: PT180S\n')
      .replace(/^status: draft\n/m, '')
      .replace(/^---\n\n/m, 'status: draft\n---\n\n');
    expect(untidy).not.toBe(tidy);
    writeFileSync(path, untidy);
    const check = await run(['fmt', '--check'], folder);
    expect(check).toMatchObject({ code: 1, out: `${EPISODE}\n`, err: '1 of 1 episode would change.\n' });
    expect(readFileSync(path, 'utf8')).toBe(untidy);
    expect(await run(['fmt', '../first-steps'], join(folder, 'episodes/first-steps'))).toMatchObject({
      code: 0,
      out: '001-the-coffee-queue.md\n',
      err: 'Tidied 1 of 1 episode.\n',
    });
    expect(readFileSync(path, 'utf8')).toBe(tidy);
  });

  test('a file that is not UTF-8 keeps its bytes', async () => {
    const folder = await newShow();
    const path = join(folder, EPISODE);
    const bytes = Buffer.concat([readFileSync(path), Buffer.from([0x41, 0xff, 0x20, 0x0a])]);
    writeFileSync(path, bytes);
    const result = await run(['fmt'], folder);
    expect(result.err).toContain('is not UTF-8');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

test('a show is found from any folder below it, and missed in words', async () => {
  const folder = await newShow();
  mkdirSync(join(folder, 'notes/old'), { recursive: true });
  expect(await run(['fmt', '--check'], join(folder, 'notes/old'))).toMatchObject({ code: 0 });
  const nowhere = await run(['build'], emptyFolder());
  expect(nowhere.code).toBe(2);
  expect(nowhere.err).toContain('There is no show here');
  expect(nowhere.err).toContain("'coldopen init' starts a show");
});
