import { expect, test } from 'vitest';
import { isOutput, nameOfCode } from '../../src/model/index.ts';

test.each([
  [undefined, 'Code', false],
  ['', 'Code', false],
  ['python', 'Code in python', false],
  ['text', 'Code in text', false],
  ['output', 'What it prints', true],
  ['Output', 'What it prints', true],
])('a fence in %s is called "%s"', (language, name, output) => {
  expect(nameOfCode(language)).toBe(name);
  expect(isOutput(language)).toBe(output);
});
