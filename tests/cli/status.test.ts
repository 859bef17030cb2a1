import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, run } from '../support/cli.ts';
import { showWith, write } from '../support/show.ts';
import { readIcs } from '../support/strict-ics.ts';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../schemas/${name}`, import.meta.url)), 'utf8'),
  ) as object;

interface Printed {
  readonly series: readonly {
    readonly id: string | null;
    readonly episodes: readonly {
      readonly number: number;
      readonly kind: string;
      readonly next: { readonly action: string };
    }[];
  }[];
  readonly totals: { readonly episodes: number; readonly findings: { readonly errors: number } };
}

beforeAll(compile);

/** Two written episodes, one with an error; a plan of two more, one with an error, and of a sketch; another series. */
function planned(): string {
  const root = showWith(2, (text) => text.replace('status: draft', 'status: review'));
  const path = join(root, 'episodes/first-steps/002-queue.md');
  write(root, 'episodes/first-steps/002-queue.md', `${readFileSync(path, 'utf8')}\n:::nonsense\nx\n:::\n`);
  const series = readFileSync(join(root, 'episodes/first-steps/series.yaml'), 'utf8');
  write(
    root,
    'episodes/first-steps/series.yaml',
    `${series.trimEnd()}
pace: { starts: 2026-12-01, weeks: 1 }
planned:
  - { number: 3, title: A title that is a good deal longer than a narrow terminal has room for, cold-open: no-such-thing }
  - { number: 4, title: Four }
  - { episodes: { from: 5, to: 9 }, title: The rest }
`,
  );
  write(
    root,
    'episodes/later/series.yaml',
    'title: Later\nnumber: 9\nplanned: [{ number: 70, title: Far away }]\n',
  );
  return root;
}

describe('coldopen status', () => {
  test('is a table for people that fits 80 columns, without colour in a pipe', async () => {
    const { code, out, err } = await run(['status'], planned());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    // oxlint-disable-next-line no-control-regex -- no colour
    expect(out).not.toMatch(/\u001B/);
    expect(
      lines
        .filter((line) => /^\s*(?:\d+|\d+-\d+) {2}/.test(line))
        .map((line) => line.trim().split(/ {2,}/)[0]),
    ).toEqual(['1', '2', '3', '4', '5-9', '70']);
    expect(out).toMatch(/^ +2 {2}\S.* {2}review {4}.* 1 E\n +starter-3: fix 1 error$/m);
    expect(out).toMatch(/A title that is a good deal.*… /);
    expect(out).toContain('\n     starter-3: choose a cold open\n');
    expect(out).toContain('\n     starter-3: fix 1 error in its plan\n');
    expect(out).toMatch(/^9 episodes: 7 planned, 2 review$/m);
    expect(out).toMatch(
      /^ {2}10 episodes: 8 planned, 2 review\n {2}\d+ min planned, \d+ min written; 2 errors/m,
    );
  });

  test('has colour where it is forced', async () => {
    // oxlint-disable-next-line no-control-regex -- the colours themselves are looked for
    expect((await run(['status'], planned(), { FORCE_COLOR: '1' })).out).toMatch(/\u001B\[/);
  });

  test('--series and --status narrow it', async () => {
    const root = planned();
    const { out } = await run(['status', '--series', 'later'], root);
    expect(out).toContain('Far away');
    expect(out).not.toContain('Four');
    const { out: reviewed } = await run(['status', '--status', 'draft,review'], root);
    expect(reviewed).not.toContain('Four');
    expect(reviewed).toMatch(/2 episodes: 2 review/);
    expect((await run(['status', '--status', 'published'], root)).out).toBe('No episode is of that kind.\n');
  });

  test.each([
    [['--series', 'latr'], "Did you mean 'later'?"],
    [['--status', 'done'], "Unexpected 'done', expected some of planned, draft"],
    [['--json', '--ics'], 'cannot be used with'],
    [['--html', 'episodes/board.html'], "it is inside 'episodes/', which holds sources"],
    [['more'], 'too many arguments'],
  ])('%j cannot be done', async (args, sentence) => {
    const { code, out, err } = await run(['status', ...args], planned());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('--json prints what its schema describes', async () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Printed>(
      schemaOf('status.schema.json'),
    );
    const { code, out } = await run(['status', '--json'], planned(), { FORCE_COLOR: '1' });
    expect(code).toBe(0);
    const document: unknown = JSON.parse(out);
    if (!validate(document)) throw new Error(JSON.stringify(validate.errors));
    expect(document.totals).toMatchObject({ episodes: 10, findings: { errors: 2 } });
    expect(document.series[0]?.episodes.map(({ number, kind, next }) => [number, kind, next.action])).toEqual(
      [
        [1, 'episode', 'record'],
        [2, 'episode', 'fix'],
        [3, 'episode', 'fix'],
        [4, 'episode', 'begin'],
        [5, 'sketch', 'plan'],
      ],
    );
    expect(validate({ ...(document as object), version: 2 })).toBe(false);
  });

  test('--html writes a page, or prints it', async () => {
    const root = planned();
    const { code, out, err } = await run(['status', '--html', 'reports/board.html'], root);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    const page = readFileSync(join(root, 'reports/board.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect((await run(['status', '--html'], root)).out).toBe(page);
  });

  test('--ics writes a calendar and says what it left out', async () => {
    const root = planned();
    const { code, out, err } = await run(['status', '--ics', 'show.ics'], root);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('9 episodes in the calendar, and 1 episode without a date left out.\n');
    const text = readFileSync(join(root, 'show.ics'), 'utf8');
    expect(readIcs(text).events.map((event) => event.text('DTSTART'))).toContain('20261201');
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
    expect((await run(['status', '--ics', '-'], root, env)).out).toBe(text);
  });
});

describe('coldopen tracks', () => {
  const withTracks = (tracks: string) => {
    const root = planned();
    const settings = readFileSync(join(root, 'episodes/show.yaml'), 'utf8');
    write(root, 'episodes/show.yaml', `${settings.trimEnd()}\n${tracks}\n`);
    return root;
  };
  const TRACKS = `tracks:
  - { id: quick, title: Quick, description: For those in a hurry, episodes: [4, 1, 6, 99] }
  - { id: slow, title: Slow, episodes: [1, 3] }`;

  test('lists episodes in order, hours, and what is missing', async () => {
    const { code, out, err } = await run(['tracks'], withTracks(TRACKS));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Quick \(quick\)\n4 episodes, 9 min planned; 1 written, 3 min\nNo\./);
    expect(out).toContain('6  The rest (sketched)');
    expect(out).toContain('missing  The track `quick` names episode 99, which does not exist;');
    expect(out).toContain('Slow (slow)');
  });

  test('lists one, and knows no other', async () => {
    const root = withTracks(TRACKS);
    expect((await run(['tracks', 'slow'], root)).out).not.toContain('Quick');
    const { code, err } = await run(['tracks', 'fast'], root);
    expect(code).toBe(2);
    expect(err).toContain("Unexpected track 'fast', expected one of quick, slow.");
  });

  test('--json prints what its schema describes', async () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
      schemaOf('tracks.schema.json'),
    );
    const { out } = await run(['tracks', '--json'], withTracks(TRACKS));
    const document: unknown = JSON.parse(out);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(document).toMatchObject({
      tracks: [
        {
          id: 'quick',
          written: 1,
          episodes: [{ number: 4 }, { number: 1 }, { sketched: true }, { title: null }],
          gaps: [{ kind: 'unknown', episode: 99 }],
        },
        { id: 'slow', gaps: [] },
      ],
    });
    expect(validate({ version: 1 })).toBe(false);
  });

  test('says where tracks would stand', async () => {
    const { code, out } = await run(['tracks'], showWith(1));
    expect({ code, out }).toEqual({
      code: 0,
      out: "The show has no learning tracks: they stand under 'tracks:' in episodes/show.yaml.\n",
    });
  });
});
