import { describe, expect, test } from 'vitest';
import { optionFault, optionValues, type RuleOption } from '../../src/lint/options.ts';

const description = 'What it is.';
const count: RuleOption = { type: 'integer', default: 3, minimum: 1, maximum: 9, description };
const share: RuleOption = { type: 'number', default: 0.5, minimum: 0, description };
const flag: RuleOption = { type: 'boolean', default: false, description };
const kind: RuleOption = { type: 'text', default: 'a', values: ['a', 'b'], description };
const names: RuleOption = { type: 'texts', default: ['x'], description };
const pause: RuleOption = { type: 'length', default: '30 s', minimum: '1 s', maximum: '5 min', description };

test.each<[RuleOption, unknown, unknown, string | undefined]>([
  [count, 5, 5, undefined],
  [count, 0, 3, 'a whole number from 1 to 9'],
  [count, 2.5, 3, 'a whole number from 1 to 9'],
  [count, '5', 3, 'a whole number from 1 to 9'],
  [count, null, 3, 'a whole number from 1 to 9'],
  [share, 2.5, 2.5, undefined],
  [share, Number.NaN, 0.5, 'a number from 0 on'],
  [flag, true, true, undefined],
  [flag, 'yes', false, 'true or false'],
  [kind, 'b', 'b', undefined],
  [kind, 'c', 'a', 'one of a, b'],
  [names, ['y', 'z'], ['y', 'z'], undefined],
  [names, 'y', ['y'], undefined],
  [names, [], [], undefined],
  [names, [1], ['x'], 'a list of texts'],
  [pause, '90 s', 90_000, undefined],
  [pause, 2, 120_000, undefined],
  [pause, '0.5 s', 30_000, 'a length of time from 1 s to 5 min, such as 30 s'],
  [pause, '9 min', 30_000, 'a length of time from 1 s to 5 min, such as 30 s'],
  [pause, 'soon', 30_000, 'a length of time from 1 s to 5 min, such as 30 s'],
])('%j takes %j as %j', (option, given, value, fault) => {
  expect(optionValues({ option }, { option: given })).toEqual({ option: value });
  expect(optionFault(option, given)).toBe(fault);
});

describe('options that the show does not set', () => {
  test('have their defaults, in milliseconds where they are lengths', () => {
    expect(optionValues({ count, pause, names }, { other: 1 })).toEqual({
      count: 3,
      pause: 30_000,
      names: ['x'],
    });
  });

  test('are not found on Object.prototype', () => {
    expect(optionValues({ constructor: count }, {})).toEqual({ constructor: 3 });
  });
});
