import { expect, test } from 'vitest';
import { makeTranscript } from '../../src/transcripts/index.ts';
import { episode, line, rundown, sampleRundown, segment, show } from '../support/sample-rundown.ts';

const utterancesOf = (
  lines: Parameters<typeof segment>[2],
  guests: readonly { name: string; id?: string }[] = [],
) =>
  makeTranscript({
    episode: episode({ guests }),
    show: show(),
    rundown: rundown([segment('one', 'One', lines)]),
  }).sections.flatMap(({ utterances }) => utterances);

test('a transcript holds what is heard, on the rundown’s times, segment by segment', () => {
  const transcript = makeTranscript({
    episode: episode(),
    show: show({ language: 'de' }),
    rundown: sampleRundown(),
  });
  expect(transcript).toMatchObject({
    episodeTitle: 'The floor under every request',
    showTitle: 'Cold Open',
    language: 'de',
    basis: 'estimated',
    totalMs: 120_000,
  });
  expect(
    transcript.sections.map(({ id, utterances }) => [
      id,
      ...utterances.map(({ kind, startMs }) => `${kind} ${startMs}`),
    ]),
  ).toEqual([
    ['cold-open', 'speech 0', 'effect 6000', 'speech 9000', 'music 21000'],
    ['core-1', 'speech 31000', 'speech 36000', 'speech 78000'],
    ['empty'],
    ['close', 'speech 100000'],
  ]);
});

test('speakers go by the name of the cast, of a guest, or as they are written', () => {
  const guests = [{ name: 'Dr. Li Wei' }, { id: 'ana', name: 'Ana Souza' }];
  const lines = ['maya', 'ana', 'Dr. Li Wei', 'stranger'].map((speaker, at) =>
    line(at, at + 1, 'Hi.', { speaker }),
  );
  expect(utterancesOf([...lines, line(4, 5, 'Hi.')], guests).map(({ speakerName }) => speakerName)).toEqual([
    'Maya Okafor',
    'Ana Souza',
    'Dr. Li Wei',
    'stranger',
    undefined,
  ]);
});

test.each([
  ['a pager, far away, 3s', 'a pager, far away'],
  ['theme (10 s)', 'theme'],
  ['theme – 1:30', 'theme'],
  ['theme 2 min 30 s', 'theme'],
  ['10s', ''],
  ['siren of 1986', 'siren of 1986'],
  ['knock, 3', 'knock, 3'],
  ['two beeps', 'two beeps'],
])('the sound of [SFX: %s] is %j', (text, heard) => {
  expect(utterancesOf([line(0, 1, text, { kind: 'cue', cue: 'SFX' })])).toMatchObject([
    { kind: 'effect', text: heard },
  ]);
});

test('what nobody hears is not in it', () => {
  const lines = (['PAUSE', 'VISUAL', 'STAGE'] as const).map((cue, at) =>
    line(at, at + 1, 'x', { kind: 'cue', cue }),
  );
  expect(
    utterancesOf([...lines, line(3, 4, ' \n ', { kind: 'figure' }), line(4, 9, '', { kind: 'silence' })]),
  ).toEqual([]);
});
