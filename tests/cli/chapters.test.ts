import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, emptyFolder, run } from '../support/cli.ts';

beforeAll(() => compile());

/** A folder with one file in it. */
function folderWith(name: string, content: string | Uint8Array): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

const LABELS = '0.000000\t31.500000\tCold open\n31.500000\t100.250000\tR&D\n';

describe('coldopen chapters', { timeout: 60_000 }, () => {
  test('converts what it recognises, to standard output', async () => {
    const result = await run(['chapters', 'labels.txt', '--to', 'youtube'], folderWith('labels.txt', LABELS));
    expect(result).toMatchObject({ code: 1, out: '00:00 Cold open\n00:31 R&D\n' });
    expect(result.err).toBe(
      [
        'labels.txt:2:1: 1 start moved, by 500 ms at most: the format counts less finely.',
        'error: There are 2 chapters; YouTube expects at least 3. Part a long one in two.',
        'The rules of youtube: https://support.google.com/youtube/answer/9884579',
        '',
      ].join('\n'),
    );
  });

  test('writes a file whole, and nothing else', async () => {
    const folder = folderWith('labels.txt', LABELS);
    const result = await run(['chapters', 'labels.txt', '--to', 'psc', '-o', 'out/list.xml'], folder);
    expect(result).toMatchObject({ code: 0, out: '' });
    expect(result.err).toMatch(/^warning: There are 2 chapters; Spotify expects at least 3\./);
    expect(readFileSync(join(folder, 'out/list.xml'), 'utf8')).toContain(
      'start="00:00:31.500" title="R&amp;D"',
    );
    expect(readdirSync(join(folder, 'out'))).toEqual(['list.xml']);
  });

  test('keeps a late first chapter where the format can, and says where it cannot', async () => {
    const folder = folderWith(
      'late.txt',
      '42.000000\t42.000000\tOne\n90.000000\t120.000000\tTwo\n180\t200\tThree\n',
    );
    const psc = await run(['chapters', 'late.txt', '--to', 'mp4chaps'], folder);
    expect(psc.out).toBe('00:00:42.000 One\n00:01:30.000 Two\n00:03:00.000 Three\n');
    expect(psc).toMatchObject({
      code: 0,
      err: 'late.txt:2:1: 1 end left out: the format says when chapters begin, and each goes on up to the next one.\n',
    });
    const json = await run(['chapters', 'late.txt', '--to', 'json'], folder);
    expect(json.err).toBe(
      'late.txt:1:1: warning: The first chapter begins at 00:00:42.000; Pocket Casts expects 00:00. Begin the list at 0, with a chapter such as "Start".\nThe rules of pocket-casts: https://github.com/Automattic/pocket-casts-android/blob/main/modules/services/repositories/src/main/java/au/com/shiftyjelly/pocketcasts/repositories/podcast/ChapterManagerImpl.kt\n',
    );
    expect(JSON.parse(json.out).chapters).toMatchObject([
      { startTime: 42, endTime: 90 },
      { startTime: 90, endTime: 120 },
      { startTime: 180, endTime: 200 },
    ]);
    const youtube = await run(['chapters', 'late.txt', '--to', 'youtube'], folder);
    expect(youtube.out).toBe('00:00 One\n01:30 Two\n03:00 Three\n');
    expect(youtube.err).toContain(
      'late.txt:1:1: warning: The first chapter begins at 00:00:42.000; YouTube expects 00:00. It was written at 0.\n',
    );
  });

  test('says with line and column what was put in order, and fails where something was left out', async () => {
    const folder = folderWith('list.txt', '00:01:00.000 Two\n00:00:00.000 One\n');
    const ordered = await run(['chapters', 'list.txt', '--to', 'ogm'], folder);
    expect(ordered).toMatchObject({
      code: 0,
      err: 'list.txt:2:1: "One" begins at 00:00:00.000, before "Two" at 00:01:00.000; the list was put in order.\n',
    });
    const doubled = await run(
      ['chapters', 'list.txt', '--to', 'ogm'],
      folderWith('list.txt', '00:00:00.000 One\n00:00:00.000 Two\n'),
    );
    expect(doubled).toMatchObject({ code: 1, out: 'CHAPTER001=00:00:00.000\nCHAPTER001NAME=Two\n' });
    expect(doubled.err).toContain('list.txt:1:1: "One" begins together with "Two"');
  });

  test('shifts by an intro and by ads', async () => {
    const args = ['--to', 'mp4chaps', '--intro', '8s', '--insert', '0:20+30s', '--insert', '0:40+1m'];
    const result = await run(['chapters', 'labels.txt', ...args], folderWith('labels.txt', LABELS));
    expect(result.out).toBe('00:00:00.000 Cold open\n00:01:09.500 R&D\n');
  });

  test('reads an episode, with and without its sub-chapters', async () => {
    const episode = 'tests/fixtures/base-show/episodes';
    const root = join(import.meta.dirname, '../..');
    const [file = ''] = readdirSync(join(root, episode), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md'),
    );
    const result = await run(['chapters', join(episode, file), '--to', 'csv'], root);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out.split('\n').length).toBeGreaterThan(2);
    const audacity = await run(['chapters', join(episode, file), '--to', 'audacity'], root);
    expect(audacity.err).toMatch(/cannot say that its times are (?:estimated|planned), not recorded/);
  });

  test('reads what Premiere writes, UTF-16 and all', async () => {
    const text =
      '\uFEFFMarker Name\tDescription\tIn\tOut\tDuration\tMarker Type\r\nOne\t\t00:01:00;02\t00:01:00;02\t00:00:00;00\tComment\r\n';
    const folder = folderWith('markers.txt', new Uint8Array(Buffer.from(text, 'utf16le')));
    const result = await run(['chapters', 'markers.txt', '--to', 'csv', '--length', '2 min'], folder);
    expect(result.err).toBe(
      'markers.txt: The file does not say how many frames make a second; 29.97df were assumed, --fps says otherwise.\n',
    );
    expect(result).toMatchObject({ code: 0 });
    expect(result.out).toContain(',One,');
  });

  test.each([
    [['nowhere.json', '--to', 'psc'], "There is no file 'nowhere.json'."],
    [['labels.txt', '--to', 'yuotube'], "Did you mean 'youtube'?"],
    [['labels.txt', '--to', 'premiere'], '--fps'],
    [['labels.txt', '--to', 'psc', '--fps', '26'], '29.97df'],
    [['labels.txt', '--to', 'psc', '--insert', '12'], 'such as 12:00+30s'],
    [['labels.txt', '--to', 'psc', '--from', 'json', '--length', '90'], 'with its unit'],
    [['.', '--to', 'psc'], 'is no file'],
  ])('%j is answered with a way out', async (args, words) => {
    const result = await run(['chapters', ...args], folderWith('labels.txt', LABELS));
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(words);
  });

  test('says where a file could not be read, and writes the rest', async () => {
    const folder = folderWith('list.txt', '00:00:00.000 One\nnonsense\n00:01:00.000 Two\n');
    const result = await run(['chapters', 'list.txt', '--to', 'apple'], folder);
    expect(result).toMatchObject({ code: 1, out: '00:00:00 One\n00:01:00 Two\n' });
    expect(result.err).toContain('list.txt:2:1: Unexpected line');
  });

  test('writes several formats into a folder, with what was said of each beneath its name', async () => {
    const folder = folderWith('labels.txt', LABELS);
    const args = ['chapters', 'labels.txt', '--to', 'audacity, webvtt,webvtt', '--basis', 'estimated'];
    const result = await run([...args, '-o', 'out'], folder);
    expect(result).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
      'chapters.estimated.audacity.txt',
      'chapters.vtt',
    ]);
    expect(result.err.split('\n')).toEqual([
      'out/chapters.estimated.audacity.txt',
      'The file cannot say that its times are estimated, not recorded.',
      'out/chapters.vtt',
      '',
    ]);
    const without = await run(args, folder);
    expect(without).toMatchObject({ code: 2, out: '' });
    expect(without.err).toContain('-o chapters');
  });

  test('reads standard input', () => {
    const main = join(import.meta.dirname, '../../lib/cli/main.js');
    const folder = emptyFolder();
    const cat = (input: string | Uint8Array) =>
      spawnSync(process.execPath, [main, 'chapters', '-', '--to', 'mp4chaps'], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
    expect(cat(`${LABELS}nonsense\n`)).toMatchObject({
      status: 1,
      stdout: '00:00:00.000 Cold open\n00:00:31.500 R&D\n',
      stderr:
        'standard input:3:1: Unexpected row, expected start, end and label apart by tabs; it was left out.\n',
    });
    expect(cat('')).toMatchObject({ status: 2, stdout: '' });
    expect(cat('').stderr).toContain("'standard input' is empty");
  });

  test('writes over no source and no sound, but over an older list', async () => {
    const folder = folderWith('labels.txt', LABELS);
    writeFileSync(join(folder, 'talk.mp3'), new Uint8Array([73, 68, 51, 0, 0, 1, 2]));
    const to = (target: string) => run(['chapters', 'labels.txt', '--to', 'csv', '-o', target], folder);
    for (const [target, words] of [
      ['./labels.txt', 'is the file that is read'],
      ['talk.mp3', 'is no text file'],
      ['.', 'Unexpected folder'],
    ] as const) {
      const refused = await to(target);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain(words);
    }
    expect(readFileSync(join(folder, 'labels.txt'), 'utf8')).toBe(LABELS);
    expect(await to('list.csv')).toMatchObject({ code: 0 });
    expect(await to('list.csv')).toMatchObject({ code: 0 });
  });

  test.each<[string, string | Uint8Array, readonly string[], number, string]>([
    ['an empty file', ' \n', [], 2, "'list' is empty, expected a file with chapters."],
    ['sound', new Uint8Array(4_000).map((_, at) => (at * 37) % 256), [], 2, "'list' is no text"],
    [
      'an empty list',
      '{"version":"1.2.0","chapters":[]}',
      [],
      2,
      "'list' has no chapters; nothing was written.",
    ],
    ['a list of another format', LABELS, ['--from', 'hindenburg'], 2, 'list: No element `Marker` was found.'],
    ['Windows-1252', Buffer.from('00:00:00.000 Caf\xE9\n', 'latin1'), [], 0, 'read as Windows-1252'],
    [
      'damaged UTF-8',
      Buffer.from('00:00:00.000 \xC3\xA9\n00:01:00.000 \xE9\n', 'latin1'),
      [],
      1,
      'list:2:14: Bytes',
    ],
    ['UTF-16 without its mark', Buffer.from(LABELS, 'utf16le'), [], 0, ''],
  ])('%s is dealt with', async (_, content, args, code, words) => {
    const result = await run(['chapters', 'list', '--to', 'csv', ...args], folderWith('list', content));
    expect(result.err).toContain(words);
    expect(result.code).toBe(code);
  });

  test('knows no format for what holds no chapters', async () => {
    const result = await run(['chapters', 'a.txt', '--to', 'json'], folderWith('a.txt', 'Nothing here.\n'));
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('--from');
  });
});
