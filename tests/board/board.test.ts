import { describe, expect, test } from 'vitest';
import { makeBoard, type Progress, progressOf } from '../../src/board/index.ts';
import type { BoardRow, Show } from '../../src/model/index.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { planTiming } from '../../src/timing/index.ts';
import { plannedShow } from '../support/planned-show.ts';

const CLEAN = { errors: 0, warnings: 0, hints: 0 };
const WHOLE: Progress = { writtenMs: 3_600_000, findings: CLEAN };

function rowOf(head: string, progress: Progress = WHOLE, plan = ''): BoardRow {
  const path = 'episodes/main/001-one.md';
  const text = `---\nseries: main\nepisode: 1\ntitle: One\n${head}\n---\n`;
  const show = plannedShow({
    'main/series.yaml': `title: Main\nformat: hour\n${plan}`,
    'main/001-one.md': text,
  });
  const board = makeBoard({ show, diagnostics: [], progress: new Map([[path, progress]]) });
  return board.series[0]?.rows[0] as BoardRow;
}

const signed = (...gates: readonly string[]) =>
  `gates: {${gates.map((gate) => `${gate}: { by: r.ito, date: 2026-01-01 }`).join(', ')}}`;

describe('what an episode needs next', () => {
  test.each<[string, string, Partial<Progress>, string]>([
    ['errors come first', 'status: review', { findings: { ...CLEAN, errors: 2 } }, 'fix 2 errors'],
    [
      'a cold open that is missing',
      'status: draft',
      { writtenMs: 0, unwritten: { name: 'Cold open', coldOpen: true } },
      'write the cold open',
    ],
    [
      'a segment that is missing',
      'status: draft',
      { writtenMs: 9, unwritten: { name: 'Core', coldOpen: false } },
      'write “Core”',
    ],
    ['words that are missing', 'status: draft', { writtenMs: 3_000_000 }, 'write 10 min more'],
    ['words that are too many', 'status: draft', { writtenMs: 4_200_000 }, 'cut 10 min'],
    ['as long as an estimate can tell', 'status: draft', { writtenMs: 3_300_000 }, 'sign facts'],
    ['a signature for the next status', 'status: draft', {}, 'sign facts'],
    ['a draft that is done', `status: draft\n${signed('facts')}`, {}, 'send to review'],
    ['a planned episode with words', `status: planned\n${signed('facts')}`, {}, 'send to review'],
    ['a status that came too early', `status: review\n${signed('technical-review')}`, {}, 'sign facts'],
    ['a review', `status: review\n${signed('facts')}`, {}, 'sign technical-review'],
    ['a review that is done', `status: review\n${signed('facts', 'technical-review')}`, {}, 'record'],
    ['a recording', `status: recorded\n${signed('facts', 'technical-review')}`, {}, 'sign transcript'],
    ['several signatures', 'status: recorded', {}, 'sign facts, technical-review, transcript'],
    [
      'a recording that is done',
      `status: recorded\n${signed('facts', 'technical-review', 'transcript')}`,
      {},
      'publish',
    ],
    [
      'what is published',
      `status: published\n${signed('facts', 'technical-review', 'transcript')}`,
      {},
      'done',
    ],
    [
      'length is no matter after the review',
      `status: recorded\n${signed('facts', 'technical-review', 'transcript')}`,
      { writtenMs: 60_000 },
      'publish',
    ],
  ])('%s', (_, head, progress, text) => {
    expect(rowOf(head, { ...WHOLE, ...progress }).next.text).toBe(text);
  });

  test('what is only planned is begun, once it has a cold open', () => {
    const plans = `planned:
  - { number: 1, title: A }
  - { number: 2, title: B, cold-open: knock }
  - { number: 3, title: C, status: recorded }
  - { episodes: { from: 4, to: 9 }, title: D }`;
    const show = plannedShow({ 'main/series.yaml': `title: M\nformat: hour\n${plans}` });
    const rows = makeBoard({ show, diagnostics: [], progress: new Map() }).series[0]?.rows;
    expect(rows?.map(({ next }) => next.text)).toEqual([
      'choose a cold open',
      'begin the draft',
      'add its file, or call it planned',
      'plan each episode',
    ]);
  });
});

test('gates are those that the format requires for the status it has', () => {
  expect(rowOf('status: draft').gates).toEqual({ required: [], signed: [] });
  expect(rowOf(`status: published\n${signed('transcript', 'facts')}`).gates).toEqual({
    required: ['technical-review', 'transcript'],
    signed: ['transcript'],
  });
});

describe('the board of a show', () => {
  const show = plannedShow({
    'show.yaml': 'title: The show\nlanguage: de',
    'main/series.yaml': `title: Main
number: 1
format: hour
planned:
  - { number: 2, title: Two, duration: 30m }
  - { episodes: { from: 3, to: 6 }, title: Rest }
  - { number: 4, title: Four }
`,
    'main/001-one.md': '---\nseries: main\nepisode: 1\ntitle: One\nstatus: review\n---\n',
    'side/series.yaml': 'title: Side\nnumber: 2\n',
    'lost/050-x.md': '---\nseries: nowhere\nepisode: 50\ntitle: X\n---\n',
  });
  const progress = new Map([
    ['episodes/main/001-one.md', { writtenMs: 3_500_000, findings: { errors: 1, warnings: 2, hints: 3 } }],
    ['episodes/lost/050-x.md', { writtenMs: 0, findings: CLEAN }],
  ]);
  const line = show.series[0]?.planned[0]?.span ?? { start: 0, end: 0 };
  const finding = (path: string, start: number) => ({
    rule: 'r',
    severity: 'warning' as const,
    message: 'm',
    path,
    span: { start, end: start + 1 },
    range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
  });
  const diagnostics = [
    finding('episodes/main/001-one.md', 5),
    finding('episodes/main/series.yaml', line.start),
    finding('episodes/main/series.yaml', 0),
    finding('episodes/side/series.yaml', line.start),
  ];
  const board = makeBoard({ show, progress, diagnostics });

  test('has a row for each episode and sketch, with the findings that are about it', () => {
    expect(board).toMatchObject({ title: 'The show', language: 'de' });
    expect(board.series.map(({ id, rows }) => [id, rows.map(({ number, to }) => to ?? number)])).toEqual([
      ['main', [1, 2, 6, 4]],
      [undefined, [50]],
    ]);
    const [one, two, rest] = board.series[0]?.rows ?? [];
    expect(one).toMatchObject({ writtenMs: 3_500_000, findings: { errors: 1, warnings: 3, hints: 3 } });
    expect(two).toMatchObject({ plannedMs: 1_800_000, writtenMs: undefined, findings: { warnings: 1 } });
    expect(rest).toMatchObject({ episodes: 3, plannedMs: 3 * 3_600_000, findings: CLEAN });
  });

  test('adds up series and show', () => {
    expect(board.series[0]?.totals).toEqual({
      episodes: 6,
      byStatus: { planned: 5, draft: 0, review: 1, recorded: 0, published: 0 },
      plannedMs: 5.5 * 3_600_000,
      writtenMs: 3_500_000,
      gates: { required: 1, signed: 0 },
      findings: { errors: 1, warnings: 4, hints: 3 },
    });
    expect(board.totals).toMatchObject({ episodes: 7, byStatus: { draft: 1 } });
  });

  test('shows the series and statuses asked for', () => {
    const some = makeBoard({ show, progress, diagnostics, series: ['main'], statuses: ['review', 'draft'] });
    expect(some.series.map(({ rows }) => rows.map(({ number }) => number))).toEqual([[1]]);
    expect(some.totals.episodes).toBe(1);
    expect(makeBoard({ show, progress, diagnostics, statuses: ['published'] }).series).toEqual([]);
  });
});

describe('how far a text is', () => {
  const show: Show = plannedShow({ 'main/series.yaml': 'title: Main\nformat: hour' });
  const of = (body: string) => {
    const text = `---\nseries: main\nepisode: 1\ntitle: One\n---\n\n${body}`;
    const episode = parseEpisode({ path: 'episodes/main/001-one.md', text, defects: [] }, show);
    return progressOf({ episode, rundown: planTiming(episode, show), diagnostics: [] }, show);
  };

  test('the first segment of the format without words is what to write', () => {
    expect(of('## Core (55 min)\n\nSome words.\n')).toMatchObject({
      unwritten: { name: 'Cold open', coldOpen: true },
    });
    expect(of('## Cold open (5 min)\n\nSome words.\n\n## Core (55 min)\n')).toMatchObject({
      unwritten: { name: 'Core', coldOpen: false },
    });
    expect(of('## Cold open (5 min)\n\nWords.\n\n## Core (55 min)\n\nWords.\n').unwritten).toBeUndefined();
  });

  test('what is written is what is said, whatever the headings plan', () => {
    expect(of('## Cold open (5 min)\n\n## Core (55 min)\n').writtenMs).toBe(0);
    const { writtenMs } = of(`## Cold open (5 min)\n\n${'word '.repeat(150)}.\n`);
    expect(writtenMs).toBeGreaterThan(50_000);
    expect(writtenMs).toBeLessThan(70_000);
  });
});
