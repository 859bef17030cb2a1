import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/parse/frontmatter.ts';

const KEYS = 'series: main\nepisode: 2\ntitle: A second knock\n';
const WHOLE = `---\n${KEYS}---\n`;

const codes = (text: string) => splitFrontmatter(text).problems.map(({ code }) => code);
const body = (text: string) => text.slice(splitFrontmatter(text).bodyStart);

/** `line:column text` of each problem, so that a table can be read. */
function placed(text: string): string[] {
  return splitFrontmatter(text).problems.map(({ code, span }) => {
    const before = text.slice(0, span.start).split(/\r\n|\r|\n/);
    return `${before.length}:${(before.at(-1) ?? '').length + 1} ${code} ${text.slice(span.start, span.end)}`;
  });
}

describe('where it begins and ends', () => {
  test.each([
    ['plain', `${WHOLE}\n## Core\n`, '\n## Core\n'],
    ['blanks after the fences', `---  \n${KEYS}---\t\nText`, 'Text'],
    ['CRLF', `${WHOLE}Text\n`.replaceAll('\n', '\r\n'), 'Text\r\n'],
    ['nothing after it', WHOLE, ''],
    ['no line ending at the end', `---\n${KEYS}---`, ''],
    ['a later thematic break', `${WHOLE}One\n\n---\n\nTwo`, 'One\n\n---\n\nTwo'],
    ['a heading as a comment', `---\n# first\n\n## second\n${KEYS}---\nText`, 'Text'],
    [
      'a line that only starts with hyphens',
      `---\n${KEYS}summary: |\n  a\n  ---b\n  --- c\n---\nText`,
      'Text',
    ],
    ['four hyphens inside', `---\n${KEYS}summary: >\n  ----\n---\nText`, 'Text'],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual([]);
    expect(body(text)).toBe(expected);
    expect(splitFrontmatter(text).frontmatter.data).toMatchObject({ episode: 2 });
  });

  test.each([
    ['nothing', ''],
    ['a heading', '# Episode 1\n'],
    ['four hyphens', `----\n${KEYS}----\n`],
    ['a list', '- - -\ntext'],
    ['a blank line first', `\n${WHOLE}`],
    ['a blank before it', ` ${WHOLE}`],
  ])('missing: %s', (_, text) => {
    expect(codes(text)).toEqual(['frontmatter-missing']);
    expect(body(text)).toBe(text);
  });

  test('an empty one lacks its keys, and nothing else', () => {
    expect(placed('---\n---\nText')).toEqual(['1:1 schema ---', '1:1 schema ---', '1:1 schema ---']);
  });
});

describe('an end that was forgotten', () => {
  test.each([
    ['a heading', `---\n${KEYS}\n## Core\n\nText: yes\n`, '\n## Core\n\nText: yes\n'],
    [
      'a heading and a later line of hyphens',
      `---\n${KEYS}\n## Core\n\nText\n\n---\n\nMore\n`,
      '\n## Core\n\nText\n\n---\n\nMore\n',
    ],
    ['a container', `---\n${KEYS}\n:::hook\nText\n:::\n\n---\n`, '\n:::hook\nText\n:::\n\n---\n'],
    ['prose that looks like a key', `---\n${KEYS}\nNote: this is prose.\n`, '\nNote: this is prose.\n'],
    ['nothing at all', '---\n', ''],
    ['nothing but text', '---\n\nText.\n', '\nText.\n'],
  ])('before %s', (_, text, expected) => {
    expect(codes(text)).toEqual(['frontmatter-unclosed']);
    expect(body(text)).toBe(expected);
  });

  test('keys below a blank line are still keys', () => {
    const text = `---\nseries: main\n\nepisode: 2\ntitle: Knock\n\n## Core\n`;
    expect(splitFrontmatter(text).frontmatter.data).toEqual({ series: 'main', episode: 2, title: 'Knock' });
  });
});

describe('places', () => {
  test.each(['\n', '\r\n', '\r'])('of keys and values with line endings %j', (ending) => {
    const text = `---\nseries: main\nepisode: two\ntitle: Knock\nhots: [maya]\nsources:\n  - id: a\n    tier: gould\n---\n`;
    expect(placed(text.replaceAll('\n', ending))).toEqual([
      '3:10 schema two',
      '5:1 schema hots',
      '8:11 schema gould',
    ]);
  });

  test('of a quote that is never closed, where it was opened', () => {
    const text = `---\nseries: "main\nepisode: 2\n---\nText`;
    const [problem] = splitFrontmatter(text).problems;
    expect(problem).toMatchObject({ code: 'yaml-syntax', openedAt: { start: 12, end: 13 } });
    expect(codes(text)).toEqual(['yaml-syntax']);
  });
});

describe('traps of gray-matter', () => {
  test.each(['js', 'javascript', 'JavaScript', 'json', 'coffee', 'constructor', '__proto__', 'toml', 'x'])(
    '---%s runs nothing and reads nothing',
    (language) => {
      const text = `---${language}\nglobalThis.wasRun = true\n---\nText`;
      if (/^[A-Za-z]/.test(language)) {
        expect(codes(text)).toEqual(['frontmatter-language']);
        expect(body(text)).toBe('Text');
      } else expect(codes(text)).toEqual(['frontmatter-missing']);
      expect(splitFrontmatter(text).frontmatter.data).toEqual({});
      expect((globalThis as Record<string, unknown>).wasRun).toBeUndefined();
    },
  );

  test('--- yaml is read, and told', () => {
    const text = WHOLE.replace('---', '--- yaml');
    expect(codes(text)).toEqual(['frontmatter-language']);
    expect(splitFrontmatter(text).frontmatter.data).toMatchObject({ title: 'A second knock' });
  });

  test('the second reading of broken YAML says what the first did', () => {
    const text = '---\nseries: [main\n---\n';
    expect(placed(text)).toEqual(placed(text));
    expect(codes(text)).toEqual(['yaml-syntax']);
  });

  test('a line that only starts like a fence ends nothing', () => {
    const text = `---\n${KEYS}---x: 1\nnext: 3\n---\nText`;
    expect(splitFrontmatter(text).frontmatter.data).toMatchObject({ '---x': 1, next: 3 });
    expect(placed(text)).toEqual(['5:1 schema ---x']);
  });

  test('clock times and dates stay text', () => {
    const { data } = splitFrontmatter(`---\n${KEYS}duration: 1:30:00\ndate: 2026-12-01\n---\n`).frontmatter;
    expect(data).toMatchObject({ duration: '1:30:00', date: '2026-12-01' });
  });

  test('thousands of blank lines and hyphens take no time to speak of', () => {
    for (const filler of ['\n'.repeat(200_000), '-'.repeat(200_000), '# \n'.repeat(60_000)])
      expect(codes(`---\n${filler}\n---\n`).length).toBeGreaterThan(0);
  });
});

test('whatever the text, nothing is thrown, nothing is lost, and every place lies inside it', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    '---\n',
    'title: x\n',
    'a: "',
    '- b\n',
    '\n## C\n',
    ':::hook\n',
    '[',
    '\t',
    ' ',
    '---js\n',
  );
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: piece }, fc.string({ maxLength: 5 })), { maxLength: 30 })
    .map((pieces) => `---\n${pieces.join('')}`);
  fc.assert(
    fc.property(text, (source) => {
      const { bodyStart, frontmatter, problems } = splitFrontmatter(source);
      const { span, openSpan, spans } = frontmatter;
      expect(span.end).toBeLessThanOrEqual(bodyStart);
      expect(source.slice(span.end, bodyStart).trim()).toBe('');
      for (const { start, end } of [
        span,
        openSpan,
        ...problems.map((problem) => problem.span),
        ...Object.values(spans).map(({ value }) => value),
      ]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(Math.max(bodyStart, span.end));
      }
    }),
    { numRuns: 3_000 },
  );
});
