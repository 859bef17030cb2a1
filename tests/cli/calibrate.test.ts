import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const TURN =
  'We wait for the slowest of them, and then we wait again because nobody has told the others. '.repeat(6);

function turns(name: string): string {
  return Array.from(
    { length: 12 },
    (_, at) => `[${name}] [${String(at).padStart(2, '0')}:00] ${at}. ${TURN}`,
  ).join('\n');
}

interface Printed {
  readonly rates: readonly { readonly member: string | null; readonly wordsPerMinute: number | null }[];
}

function firstOfCast(root: string): string {
  const id = /- (?:\{ )?id: ([\w-]+)/.exec(readFileSync(join(root, 'episodes/show.yaml'), 'utf8'));
  return id?.[1] ?? '';
}

test('a rate is printed, written into show.yaml, and is then the one in use', async () => {
  const root = showWith(1);
  const id = firstOfCast(root);
  write(root, 'a.txt', turns('Speaker 1'));
  const stranger = await run(['calibrate', 'a.txt'], root);
  expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining('--speaker')]);
  const before = readFileSync(join(root, 'episodes/show.yaml'), 'utf8');
  const call = ['calibrate', 'a.txt', '--speaker', `${id}=Speaker 1`];
  const { rates } = JSON.parse((await run([...call, '--json'], root)).out) as Printed;
  const rate = rates[0]?.wordsPerMinute;
  expect(rates).toMatchObject([{ member: id, wordsPerMinute: expect.any(Number) }]);
  expect(readFileSync(join(root, 'episodes/show.yaml'), 'utf8')).toBe(before);
  const written = await run([...call, '--write'], root);
  expect(written.out).toContain(`  - id: ${id}\n    words-per-minute: ${rate}\n`);
  expect([written.code, written.err]).toEqual([0, `Set words-per-minute of ${id} in episodes/show.yaml.\n`]);
  const after = readFileSync(join(root, 'episodes/show.yaml'), 'utf8');
  expect(after).toContain(`words-per-minute: ${rate}`);
  const kept = (text: string) => text.split('\n').filter((line) => !line.includes('words-per-minute'));
  expect(kept(after)).toEqual(kept(before));
  expect((await run([...call, '--write'], root)).err).toBe('episodes/show.yaml has these rates already.\n');
});

test('the length of a recording scales every rate, until the estimate is as long', async () => {
  const root = showWith(1, (text) =>
    text.replace(/^\*\*[^*\n]+:?\*\*:? .*$/m, (line) => `${line} ${TURN.repeat(6)}`),
  );
  const call = (length: string) => run(['calibrate', episodePath(1), '--length', length, '--write'], root);
  const wrong = await call('9:00:00');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('cannot be of this script')]);
  expect(wrong.out).toBe('');
  const first = await call('12:00');
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('Set words-per-minute of')]);
  expect((await call('12:00')).err).toContain('has these rates already');
});

test.each([
  [['calibrate', episodePath(1)], 'Expected --length'],
  [['calibrate', episodePath(1), '--length', '58'], 'with its unit'],
  [['calibrate', 'none.vtt'], "There is no file 'none.vtt'"],
  [['calibrate', 'a.txt', '--speaker', '=x'], 'Expected an id of the cast'],
])('%j says what is expected', async (call, message) => {
  const { code, err } = await run(call, showWith(1));
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
