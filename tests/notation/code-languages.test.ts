import { describe, expect, test } from 'vitest';
import { CODE_LANGUAGES, canonicalLanguage, suggestLanguage } from '../../src/notation/code-languages.ts';

describe('canonicalLanguage', () => {
  test.each([
    ['python', 'python'],
    ['PY', 'python'],
    ['c++', 'cpp'],
    ['yml', 'yaml'],
    ['sh', 'bash'],
    ['plaintext', 'text'],
    ['tf', 'hcl'],
    ['mermaid', 'mermaid'],
  ])('%s is %s', (name, canonical) => {
    expect(canonicalLanguage(name)).toBe(canonical);
  });

  test.each(['pyhton', '', 'constructor', '{.python}'])('%s is unknown', (name) => {
    expect(canonicalLanguage(name)).toBeUndefined();
  });

  test('no name stands for two languages, and the list is sorted', () => {
    expect([...CODE_LANGUAGES].sort()).toEqual(CODE_LANGUAGES);
    for (const name of CODE_LANGUAGES) expect(canonicalLanguage(name)).toBe(name);
  });
});

describe('suggestLanguage', () => {
  test.each([
    ['pyhton', 'python'],
    ['javscript', 'javascript'],
    ['yaaml', 'yaml'],
    ['Dockerfil', 'dockerfile'],
    ['postgress', 'postgres'],
  ])('%s: did you mean %s', (name, suggestion) => {
    expect(suggestLanguage(name)).toBe(suggestion);
  });

  test.each(['qwertyuiop', 'x', '', 'a'.repeat(10_000)])('nothing is close to %.20s', (name) => {
    expect(suggestLanguage(name)).toBeUndefined();
  });
});
