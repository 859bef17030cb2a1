import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';

/** What stands at each pointer's key and value, as text: easier to read than offsets. */
function places(text: string): Record<string, string> {
  const { spans } = parseYaml(text);
  return Object.fromEntries(
    Object.entries(spans).map(([pointer, { key, value }]) => [
      pointer,
      `${key ? `${text.slice(key.start, key.end)} → ` : ''}${text.slice(value.start, value.end)}`,
    ]),
  );
}

function complaints(text: string): string[] {
  return parseYaml(text).problems.map((problem) => {
    if (problem.code !== 'yaml-syntax') return problem.code;
    const opened = problem.openedAt ? ` (opened at ${problem.openedAt.start})` : '';
    return `${problem.span.start}-${problem.span.end} ${problem.message}${opened}`;
  });
}

describe('places', () => {
  const nested = 'title: Knock\nsources:\n  - id: a\n    tier: "gold"  # proven\n  - b\nempty:\n';
  const expected = {
    '/title': 'title → Knock',
    '/sources/0/id': 'id → a',
    '/sources/0/tier': 'tier → "gold"',
    '/sources/1': 'b',
    '/empty': 'empty → ',
  };

  test('each key and value has its exact place', () => expect(places(nested)).toMatchObject(expected));

  test.each([
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('line endings of %s move nothing', (_, ending) => {
    expect(places(nested.replaceAll('\n', ending))).toMatchObject(expected);
  });

  test('a list or map ends with its last value', () => {
    expect(places('sources:\n  - a\n  - b\n\n# more\nnext: 2\n')['/sources']).toBe('sources → - a\n  - b');
  });

  test('offsets are those of the file', () => {
    const { spans } = parseYaml('a: 1\r\nb: 2\r\n', (offset) => offset + 100);
    expect(spans['/b']).toEqual({ key: { start: 106, end: 107 }, value: { start: 109, end: 110 } });
  });

  test('pointers escape what they must', () => {
    expect(places('a/b~c: 1')).toMatchObject({ '/a~1b~0c': 'a/b~c → 1' });
  });

  test('what an alias repeats stands where the alias does', () => {
    const { spans, data } = parseYaml('a: &x { b: 1 }\nc: *x\n');
    expect(data).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(spans['/c/b']).toBeUndefined();
    expect(spans['/c']?.value).toEqual({ start: 18, end: 20 });
  });
});

describe('values stay what the author wrote', () => {
  test.each([
    ['1:30:00', '1:30:00'],
    ['12:34', '12:34'],
    ['2026-12-01', '2026-12-01'],
    ['yes', 'yes'],
    ['off', 'off'],
    ['012', 12],
    ['0o14', 12],
    ['true', true],
    ['~', null],
  ])('%s', (written, value) => expect(parseYaml(`a: ${written}`).data).toEqual({ a: value }));

  test('a directive cannot make it YAML 1.1', () => {
    const { data, problems } = parseYaml('%YAML 1.1\n---\na: 1:30\nb: yes\n');
    expect(data).toEqual({ a: '1:30', b: 'yes' });
    expect(problems).toHaveLength(1);
  });

  test('keys that JavaScript knows are keys like others', () => {
    const { data } = parseYaml('__proto__: { polluted: 1 }\nconstructor: 2\nhasOwnProperty: 3\n');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});

describe('problems', () => {
  test.each([
    ['a: "one\nb: 2\n', ['13-13 Missing closing "quote (opened at 3)']],
    ["a: 'one\nb: 2\n", ["13-13 Missing closing 'quote (opened at 3)"]],
    [
      'a: [1, 2\nb: 3\n',
      ['9-10 Flow sequence in block collection must be sufficiently indented and end with a ] (opened at 3)'],
    ],
    ['a: 1\n\tb: 2\n', ['5-6 Tabs are not allowed as indentation']],
    ['a: 1\r\na: 2\r\n', ['6-7 The key `a` is here twice']],
    ['a: *b\n', ['3-5 The alias `*b` has no anchor `&b` above it']],
    ['a: &a [*a]\n', ['7-9 The alias `*a` stands inside what it repeats']],
    ['a: 1\n...\nb: 2\n', ['9-13 A second document has no place here']],
    ['a: !!js/function "x"\n', ['3-16 Unresolved tag: tag:yaml.org,2002:js/function']],
  ])('%j', (text, expected) => expect(complaints(text)).toEqual(expected));

  test('one slip is one problem', () => {
    expect(complaints('a: }\nb: 1\nc: 2\n')).toHaveLength(1);
    expect(complaints('title: Physics: the bill\nnext: 2\n')).toHaveLength(1);
  });

  test('of two nested brackets each is told its own opener', () => {
    expect(complaints('a: { b: [1\n').join()).toMatch(/opened at 8/);
  });

  test('a doubled key keeps its first value', () => expect(parseYaml('a: 1\na: 2\n').data).toEqual({ a: 1 }));
});

describe('hostile input', () => {
  test('aliases cannot explode', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++)
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    const { data, problems } = parseYaml(lines.join('\n'));
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(data).length).toBeLessThan(1_000_000);
  });

  test.each([
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['maps', `a: ${'{a: '.repeat(20_000)}`],
    ['dashes', '- '.repeat(50_000)],
    ['quotes', `a: ${'"'.repeat(100_001)}`],
    ['length', `a: ${'x'.repeat(1_000_001)}`],
  ])('%s: a problem, and no crash', (_, text) => {
    expect(parseYaml(text).problems.length).toBeGreaterThan(0);
  });

  test('a map of many keys is no square of them', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(Object.keys(parseYaml(text).data as object)).toHaveLength(20_000);
  });

  test('whatever the text, nothing is thrown and every place lies inside it', () => {
    const piece = fc.constantFrom(
      'a: ',
      '- ',
      '"',
      "'",
      '[',
      '{',
      '}',
      ']',
      '&x ',
      '*x',
      '|\n ',
      '\n',
      '\r\n',
      '\t',
      '? ',
      '!t ',
      '%Y',
      '---',
      '...',
      '#',
      ',',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { spans, problems } = parseYaml(text);
        const all = [...Object.values(spans).map(({ value }) => value), ...problems.map(({ span }) => span)];
        return all.every(({ start, end }) => 0 <= start && start <= end && end <= text.length);
      }),
      { numRuns: 3_000 },
    );
  });
});
