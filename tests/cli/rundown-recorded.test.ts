import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeAudio } from '../support/audio.ts';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const EPISODE = episodePath(1);
const WAIT_MS = 120_000;
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/rundown.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

interface Segment {
  readonly title: string;
  readonly basis: string;
  readonly plannedMs: number;
  readonly estimatedMs: number;
  readonly recordedMs?: number;
  readonly recordedLessPlannedMs?: number;
  readonly recordedLessEstimatedMs?: number;
  readonly recorded?: { readonly startMs: number; readonly endMs: number };
  readonly beats: readonly {
    readonly lines: readonly {
      readonly text: string;
      readonly words: number;
      readonly startMs: number;
      readonly endMs: number;
      readonly basis: string;
      readonly recorded?: object;
    }[];
  }[];
}

interface Printed {
  readonly basis: string;
  readonly totalMs: number;
  readonly recording?: { readonly from: string; readonly remarks: readonly string[] };
  readonly segments: readonly Segment[];
}

async function json(root: string, ...options: readonly string[]): Promise<Printed> {
  const { out, err } = await run(['rundown', EPISODE, '--json', ...options], root);
  expect(err.includes('error'), err).toBe(false);
  const printed = JSON.parse(out) as Printed;
  expect(validate(printed), JSON.stringify(validate.errors?.[0])).toBe(true);
  return printed;
}

const CHAPTERS =
  '00:00 Welcome\n00:20 How long will you wait?\n01:05 Two numbers at the door\n03:20 The other queue\n';

describe('coldopen rundown --recorded', () => {
  test(
    'a chapter list gives each segment its recorded time beside plan and estimate',
    async () => {
      const root = showWith(1);
      write(root, 'chapters.txt', CHAPTERS);
      const options = ['--recorded', 'chapters.txt', '--length', '4:00'];
      const { basis, totalMs, recording, segments } = await json(root, ...options);
      expect({ basis, totalMs, from: recording?.from }).toEqual({
        basis: 'recorded',
        totalMs: 240_000,
        from: 'chapters',
      });
      expect(segments.map(({ recorded }) => recorded)).toEqual([
        { startMs: 20_000, endMs: 65_000 },
        { startMs: 65_000, endMs: 200_000 },
        { startMs: 200_000, endMs: 240_000 },
      ]);
      for (const {
        recordedMs = 0,
        plannedMs,
        estimatedMs,
        recordedLessPlannedMs,
        recordedLessEstimatedMs,
      } of segments) {
        expect(recordedLessPlannedMs).toBe(recordedMs - plannedMs);
        expect(recordedLessEstimatedMs).toBe(recordedMs - estimatedMs);
      }
      for (const { basis: inner, recorded } of segments.flatMap(({ beats }) =>
        beats.flatMap(({ lines }) => lines),
      )) {
        expect(inner).toBe('estimated');
        expect(recorded).toBeDefined();
      }
      const shown = await run(['rundown', EPISODE, ...options], root);
      expect(shown.code).toBe(0);
      expect(shown.err).toBe('“Welcome” (0:00 to 0:20) is not in the script, and is left out.\n');
      // 2:15 for 1:40 is 35 s, more than 15 s and 15 %.
      expect(shown.out).toMatch(/runs 0:35 over: cut about \d+ words/);
      expect(shown.out).toContain('4:00 (recorded), planned 3:00: +1:00, estimated ');
      const csv = await run(['rundown', EPISODE, '--csv', ...options], root);
      const [head = '', first = ''] = csv.out.split('\r\n');
      const row = Object.fromEntries(head.split(',').map((name, at) => [name, first.split(',')[at]]));
      expect(row).toMatchObject({
        kind: 'segment',
        basis: 'recorded',
        recorded_ms: '45000',
        recorded_start_ms: '20000',
      });
    },
    WAIT_MS,
  );

  test(
    'a fixed end counts back from the recording',
    async () => {
      const root = showWith(1);
      write(root, 'chapters.txt', CHAPTERS);
      const options = ['--recorded', 'chapters.txt', '--length', '4:00', '--end', '20:00:00'];
      const { out } = await run(['rundown', EPISODE, ...options], root);
      expect(out).toContain('Begins 19:56:00, ends 20:00:00.');
      expect(out).toContain('19:57:05');
    },
    WAIT_MS,
  );

  test(
    'a segment that was not found is said to be missing, and the command ends with 1',
    async () => {
      const root = showWith(1);
      write(root, 'chapters.txt', CHAPTERS.replace('01:05 Two numbers at the door\n', ''));
      const { code, out, err } = await run(
        ['rundown', EPISODE, '--recorded', 'chapters.txt', '--length', '4:00'],
        root,
      );
      expect(code).toBe(1);
      expect(err).toContain(
        '“Two numbers at the door” was not found in the recording; its times are laid out between what was found.\n',
      );
      expect(out).toContain('1 of 3 segments recorded');
      expect(out).toMatch(/^ *~0:20/m);
    },
    WAIT_MS,
  );

  test(
    'a transcript gives lines their times too',
    async () => {
      const root = showWith(1);
      const { segments } = await json(root);
      const lines = segments
        .flatMap(({ beats }) => beats.flatMap((beat) => beat.lines))
        .filter(({ words }) => words > 0);
      const stamp = (ms: number) => new Date(ms).toISOString().slice(11, 23).replace('.', ',');
      const cues = lines.map(
        ({ startMs, endMs, text }, at) =>
          `${at + 1}\n${stamp(9_000 + 2 * startMs)} --> ${stamp(9_000 + 2 * endMs)}\n${text}\n`,
      );
      write(root, 'talk.srt', cues.join('\n'));
      const heard = await json(root, '--recorded', 'talk.srt');
      expect(heard).toMatchObject({ basis: 'recorded', recording: { from: 'transcript', remarks: [] } });
      const found = heard.segments
        .flatMap(({ beats }) => beats.flatMap((beat) => beat.lines))
        .filter(({ words }) => words > 0);
      for (const [at, line] of found.entries()) {
        expect(Math.abs(line.startMs - (9_000 + 2 * (lines[at]?.startMs ?? 0)))).toBeLessThan(5);
        expect(line.basis).toBe('recorded');
      }
    },
    WAIT_MS,
  );
});

test(
  'coldopen chapters --recorded writes the chapters of an episode on the times of its recording',
  async () => {
    const root = showWith(1);
    write(root, 'heard.txt', CHAPTERS);
    const from = (...options: readonly string[]) =>
      run(['chapters', EPISODE, '--to', 'json', '--recorded', 'heard.txt', ...options], root);
    const whole = await from('--length', '4:00');
    const written = JSON.parse(whole.out) as { basis: string; chapters: readonly { startTime: number }[] };
    expect(written.basis).toBe('recorded');
    expect(written.chapters.map(({ startTime }) => startTime)).toEqual([20, 65, 200]);
    expect(whole.code).toBe(0);
    const endless = await from();
    expect((JSON.parse(endless.out) as { basis: string }).basis).toBe('estimated');
    expect(endless.err).toContain('expected its length with --length.');
    expect(endless.code).toBe(1);
    const list = await run(['chapters', 'heard.txt', '--to', 'json', '--recorded', 'heard.txt'], root);
    expect(list.err).toMatch(/^coldopen: Unexpected --recorded: 'heard\.txt' is no episode/);
  },
  WAIT_MS,
);

test(
  'audio with chapters is a recording, audio without is none',
  async () => {
    const root = showWith(1);
    makeAudio(root, 'talk.mp3', 'anullsrc=r=22050:cl=mono', ['-t', '240']);
    write(root, 'heard.txt', CHAPTERS);
    const made = await run(['embed', 'heard.txt', 'talk.mp3', '-o', 'heard.mp3'], root);
    expect(made.code, made.err).toBe(0);
    const { basis, totalMs, recording, segments } = await json(root, '--recorded', 'heard.mp3');
    expect(basis).toBe('recorded');
    expect(recording?.from).toBe('audio');
    expect(Math.abs(totalMs - 240_000)).toBeLessThan(200);
    expect(segments[1]?.recorded).toEqual({ startMs: 65_000, endMs: 200_000 });
    const refused = await run(['rundown', EPISODE, '--recorded', 'talk.mp3'], root);
    expect(refused.err).toMatch(
      /^coldopen: 'talk\.mp3' has no chapters, so it does not say when a segment begins\./,
    );
  },
  WAIT_MS,
);

describe('coldopen rundown --recorded refuses, in one sentence,', () => {
  test.each([
    ['a file that is not there', undefined, [], /^coldopen: There is no file 'heard\.txt'\./],
    [
      'what says nothing of time',
      'Dear diary,\n\nnothing happened.\n',
      [],
      /^coldopen: 'heard\.txt' does not say when anything is heard\./,
    ],
    [
      'chapters of something else',
      '00:00 Alpha\n09:00 Beta\n30:00 Gamma\n50:00 Delta\n',
      [],
      /^coldopen: No chapter of 'heard\.txt' is a segment of this episode: it has “Alpha”, “Beta”, “Gamma” and 1 more, the script has “How long will you wait\?”, /,
    ],
    [
      'a transcript of something else',
      `WEBVTT\n\n${Array.from({ length: 90 }, (_, at) => `00:${String(10 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}.000 --> 00:${String(10 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '59' : '29'}.000\nWords number ${at} of another story altogether.\n`).join('\n')}`,
      [],
      /^coldopen: 'heard\.txt' is a transcript of something else: \d+ % of the script’s words/,
    ],
    [
      'a transcript that nobody could say',
      `WEBVTT\n\n00:00.000 --> 00:10.000\n${'word '.repeat(420_000)}\n`,
      [],
      /^coldopen: 'heard\.txt' says more than anybody can in thirty hours, expected the transcript of one episode\./,
    ],
    [
      'a recording shorter than its chapters',
      CHAPTERS,
      ['--length', '3:00'],
      /^coldopen: A recording of 3:00 cannot have a chapter that begins at 3:20, as 'heard\.txt' has\./,
    ],
    [
      'a length that is none',
      CHAPTERS,
      ['--length', '9'],
      /^error: option '--length <length>' argument '9' is invalid\. Expected a length with its unit/,
    ],
  ] as const)(
    '%s',
    async (_, content, options, sentence) => {
      const root = showWith(1);
      if (content !== undefined) write(root, 'heard.txt', content);
      const { code, out, err } = await run(['rundown', EPISODE, '--recorded', 'heard.txt', ...options], root);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(sentence);
    },
    WAIT_MS,
  );

  test(
    'times that were made from the script, and a length of nothing',
    async () => {
      const root = showWith(1);
      const made = await run(['chapters', EPISODE, '--to', 'json', '-o', 'made.json'], root);
      expect(made.code, made.err).toBe(0);
      const refused = await run(['rundown', EPISODE, '--recorded', 'made.json'], root);
      expect(refused.err).toMatch(
        /^coldopen: The times of 'made\.json' were made from the script, not taken from a recording\./,
      );
      const alone = await run(['rundown', EPISODE, '--length', '4:00'], root);
      expect(alone.err).toMatch(/^coldopen: Unexpected --length without --recorded, expected both or none\./);
      expect([refused.code, alone.code]).toEqual([2, 2]);
    },
    WAIT_MS,
  );
});
