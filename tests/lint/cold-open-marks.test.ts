import { describe, expect, test } from 'vitest';
import { hasMark, MARK_WORDING } from '../../src/lint/cold-open-marks.ts';
import type { PartMark } from '../../src/model/index.ts';

const cast = [
  { id: 'sarah-chen', name: 'Sarah Chen', aliases: ['Sarah'] },
  { id: 'c3', name: 'C-3 (the bot)', aliases: [] },
];

const marks = (mark: PartMark, text: string, more: { castAttribute?: string; language?: string } = {}) =>
  hasMark(mark, { text, cast, language: 'en', ...more });

const TABLE: Readonly<Record<PartMark, { yes: readonly string[]; no: readonly string[] }>> = {
  character: {
    yes: ['It was Sarah’s third week.', 'Sarah Chen woke up.', 'Then C-3 (the bot) spoke.'],
    no: ['An engineer woke up.', 'The sarahs of this world.', 'sarah', 'Sarahs'],
  },
  'clock-time': {
    yes: [
      'At 03:14 the pager went.',
      '9:05',
      'at 3 a.m.',
      'at 11pm',
      'at noon',
      'three in the morning',
      'half past four',
      'nine o’clock',
    ],
    no: [
      'A ratio of 16:9.',
      'In 2019.',
      'Seven minutes were left.',
      '7:3:1',
      'I am tired',
      'one in the room',
    ],
  },
  date: {
    yes: [
      'On 12 March 2019',
      'On March 12',
      'March 2019 was cold',
      'the twelfth of March',
      'May the 4th',
      '2019-03-12',
      'in 2007',
      'On Black Friday',
      '3/4/2011',
      'Dec. 31st',
    ],
    no: [
      'She may go.',
      'They march on.',
      'In 400 ways.',
      'On a cold day.',
      'version 2007',
      'One day in May be',
    ],
  },
  number: {
    yes: ['400 million people', 'thirteen minutes', 'a hundred servers', 'twenty-one', 'half of them'],
    no: ['many people', 'someone', 'a weighty matter', 'tension'],
  },
  question: { yes: ['Who was there?', '本当？', 'Who? Nobody.'], no: ['She wondered who was there.'] },
  premise: {
    yes: [
      'Imagine a world.',
      'What if it was gone?',
      'Suppose there was none.',
      'Let’s say it broke.',
      'If it had never been built',
    ],
    no: ['There is a world.', 'The image of it.'],
  },
  consequence: {
    yes: [
      'Then the lights go out.',
      'It would stop.',
      'Within an hour, silence.',
      'As a result, chaos.',
      'It was dark. So people ran.',
    ],
    no: ['The lights are on.', 'Sofas are soft.'],
  },
  contrast: {
    yes: [
      'But nothing broke.',
      'Instead, it held.',
      'Not one page went out.',
      'Zero downtime.',
      'Everyone feared it, yet it held.',
    ],
    no: ['Everything broke.', 'The butter melted.', 'The stillness of it.'],
  },
  paradox: {
    yes: [
      'Same data. Different answers.',
      'Every server is fast, and no page is.',
      'It is impossible.',
      'And yet it moves.',
      'It should not work.',
    ],
    no: ['The data is there.', 'It is fast.'],
  },
};

describe.each(Object.entries(TABLE))('%s', (mark, { yes, no }) => {
  test.each(yes)('is in: %s', (text) => expect(marks(mark as PartMark, text)).toBe(true));
  test.each(no)('is not in: %s', (text) => expect(marks(mark as PartMark, text)).toBe(false));
  test('is worded', () => expect(MARK_WORDING[mark as PartMark].example).not.toBe(''));
});

test('a cast attribute names a character, where the show has it', () => {
  expect(marks('character', 'She woke.', { castAttribute: 'nobody, sarah-chen' })).toBe(true);
  expect(marks('character', 'She woke.', { castAttribute: 'nobody' })).toBe(false);
});

test('words are looked for in English only', () => {
  expect(marks('contrast', 'Alles ging kaputt.', { language: 'de' })).toBe(true);
  expect(marks('question', 'Alles ging kaputt.', { language: 'de' })).toBe(false);
  expect(marks('contrast', 'Everything broke.', { language: 'en-GB' })).toBe(false);
});

test('a long text is no trouble', () => {
  for (const piece of ['same ', 'if ', 'all ', '1:', 'in ', '12 ', 'a-'])
    for (const mark of Object.keys(TABLE)) marks(mark as PartMark, piece.repeat(20_000));
});
