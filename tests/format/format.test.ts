import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEpisode, sameWords } from '../../src/format/index.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { SHOW } from './show.ts';

const fileOf = (text: string) => ({ path: 'episodes/s/001-a.md', text, defects: [] });
const parse = (text: string) => parseEpisode(fileOf(text), SHOW);
const format = (text: string) => formatEpisode(fileOf(text), parse(text), SHOW);

const HEAD = '---\nseries: s\nepisode: 1\ntitle: A\nformat: small\nhosts: [maya]\n---\n\n';
const body = (text: string) => {
  const whole = format(HEAD + text);
  expect(whole.startsWith(HEAD)).toBe(true);
  return whole.slice(HEAD.length);
};
const head = (yaml: string) => /^---\n([^]*?)---\n/.exec(format(`---\n${yaml}---\n\nText.\n`))?.[1];

describe('frontmatter', () => {
  test.each([
    ['keys in the schema’s order', 'title: A\nepisode: 1\nseries: s\n', 'series: s\nepisode: 1\ntitle: A\n'],
    [
      'values over several lines move whole',
      'hosts:\n  - maya\n\nseries: s\n',
      'series: s\nhosts:\n  - maya\n\n',
    ],
    [
      'comments go with the key beneath them, and stay behind what they follow',
      'title: A # of mine\n# the series\n# it is in\nseries: s # here\n',
      '# the series\n# it is in\nseries: s # here\ntitle: A # of mine\n',
    ],
    [
      'a comment that stands apart stays on top',
      '# head\n\ntitle: A\nseries: s\n',
      '# head\n\nseries: s\ntitle: A\n',
    ],
    ['unknown keys come last, as they were', 'x-b: 1\nx-a: 2\nseries: s\n', 'series: s\nx-b: 1\nx-a: 2\n'],
    [
      'block scalars',
      'summary: |\n  # no comment\n  b\nseries: s\n',
      'series: s\nsummary: |\n  # no comment\n  b\n',
    ],
    ['an hour and a half', 'duration: 1:30:00 # long\n', 'duration: 90m # long\n'],
    ['hours as hours', 'duration: 3h\n', 'duration: 3h\n'],
    ['a bare number', 'duration: 2.5\n', 'duration: 2m30s\n'],
    ['a quoted time that moves', 'duration: "PT1H"\nseries: s\n', 'series: s\nduration: 60m\n'],
    ['no time at all', 'duration: soon\n', 'duration: soon\n'],
    [
      'comments behind the last key stay there',
      'title: A\nseries: s\n# sources will come\n\n# and guests\n',
      'series: s\ntitle: A\n# sources will come\n\n# and guests\n',
    ],
    [
      'what an editor reads on the first line stays there',
      '# yaml-language-server: $schema=x\n# mine\ntitle: A\nseries: s\n',
      '# yaml-language-server: $schema=x\nseries: s\n# mine\ntitle: A\n',
    ],
    ['a star that is no alias', 'title: A *big* one\nseries: s\n', 'series: s\ntitle: A *big* one\n'],
    ['an anchor before its alias', 'title: &t A\nseries: *t\n', 'title: &t A\nseries: *t\n'],
    ['keys in braces', '{title: A, series: s}\n', '{title: A, series: s}\n'],
    ['broken YAML', 'title: [A\nseries: s\n', 'title: [A\nseries: s\n'],
    ['a key twice', 'title: A\nseries: s\ntitle: B\n', 'title: A\nseries: s\ntitle: B\n'],
  ])('%s', (_, before, after) => expect(head(before)).toBe(after));

  test('line endings stay what they are', () => {
    const text = '---\r\n# of mine\r\ntitle: A\r\n\r\nseries: s\r\n# last\r\n---\r\n\r\nText.\r\n';
    expect(format(text)).toBe(
      '---\r\nseries: s\r\n# of mine\r\ntitle: A\r\n\r\n# last\r\n---\r\n\r\nText.\r\n',
    );
  });

  test('a hundred thousand lines of comments cost no more than reading them', () => {
    const comments = '#\n'.repeat(100_000);
    const text = `---\n${comments}title: A\n${comments}series: s\n${comments}---\n`;
    expect(format(text)).toBe(`---\n${comments}series: s\n${comments}title: A\n${comments}---\n`);
  });

  test('without an end it is left alone', () => {
    const text = '---\ntitle: A\nseries: s\n';
    expect(format(text)).toBe(text);
  });
});

describe('headings', () => {
  test.each([
    ['## cold  OPEN : Three servers (2:00)', '## Cold open: Three servers (2 min)'],
    ['##   teaser: Three servers [90s]', '## Teaser: Three servers (1 min 30 s)'],
    ['## cold-open: Three servers( 1h )', '## Cold open: Three servers (1h)'],
    ['## Core 1: What was that (2019)', '## Core 1: What was that (2019)'],
    ['## core 1', '## Core 1'],
    ['## core 1 (5)', '## Core 1 (5 min)'],
    ['## (5m)', '## (5m)'],
    ['## Other: A title (45 secs)', '## Other: A title (45 s)'],
    ['## **core 1**: A title (5 min)', '## **core 1**: A title (5 min)'],
    ['## Core 1: A title (0.3 s)', '## Core 1: A title (0.3 s)'],
  ])('%s', (before, after) => expect(body(`${before}\n\nText.\n`)).toBe(`${after}\n\nText.\n`));
});

describe('cues and labels', () => {
  test.each([
    ['[SFX:rain,  3s ]', '[SFX: rain,  3s]'],
    ['**[MUSIC: theme]**', '[MUSIC: theme]'],
    ['_[PAUSE: 2s]', '[PAUSE: 2s]'],
    ['[PAUSE:]', '[PAUSE:]'],
    ['[sfx : rain]', '[SFX: rain]'],
    ['[Music: theme]', '[MUSIC: theme]'],
    ['[Music theory]', '[Music theory]'],
    ['[STAGE whisper]', '[STAGE whisper]'],
    ['[MUSIC: theme]: swells', '[MUSIC: theme]: swells'],
    ['**maya**: Hello.', '**MAYA:** Hello.'],
    ['**Maya ( softly ):** Hello.', '**MAYA (softly):** Hello.'],
    ['**dr.  chen:** Hello.', '**DR. CHEN:** Hello.'],
    ['**Weiß:** Hello.', '**Weiß:** Hello.'],
    ['**Note:** Hello.', '**Note:** Hello.'],
    ['```\n[sfx : rain]\n**maya**: x\n```', '```\n[sfx : rain]\n**maya**: x\n```'],
  ])('%s', (before, after) => expect(body(`## Core 1\n\n${before}\n`)).toBe(`## Core 1\n\n${after}\n`));
});

describe('containers', () => {
  test.each([
    ['::: story\nText.\n:::', ':::story\nText.\n:::'],
    [':::story {cast=chen}\nText.\n:::', ':::story{cast=chen}\nText.\n:::'],
    ['::::  story  { cast=chen } \nText.\n:::', '::::story{cast=chen}\nText.\n:::'],
    [
      ':::story\nText.\n:::\n:::recap\nText.\n:::\nText.',
      ':::story\nText.\n:::\n\n:::recap\nText.\n:::\n\nText.',
    ],
    ['Text.\n:::story\nText.\n:::', 'Text.\n\n:::story\nText.\n:::'],
    [':::story\n:::aside\nText.\n:::\n:::', ':::story\n:::aside\nText.\n:::\n:::'],
    ['<!-- about it -->\n:::story\nText.\n:::', '<!-- about it -->\n:::story\nText.\n:::'],
  ])('%s', (before, after) => expect(body(`## Core 1\n\n${before}\n`)).toBe(`## Core 1\n\n${after}\n`));
});

describe('spaces', () => {
  test.each([
    ['at line ends', 'One \ntwo.\t\n\t\nThree.', 'One\ntwo.\n\nThree.'],
    ['a hard break stays', 'One  \ntwo.', 'One  \ntwo.'],
    ['two at the end of a paragraph go', 'One.  \n\nTwo.', 'One.\n\nTwo.'],
    ['a backslash does not become a hard break', 'One\\ \ntwo.', 'One\\ \ntwo.'],
    ['code', '```text\nOne  \n```', '```text\nOne  \n```'],
    ['code in a list', '- One\n\n  ```text\n  a  \n  ```', '- One\n\n  ```text\n  a  \n  ```'],
    ['code in a line that ends', '`a \nb`', '`a \nb`'],
    ['the end of the file', 'One.\n\n\n', 'One.'],
  ])('%s', (_, before, after) => expect(body(`## Core 1\n\n${before}\n`)).toBe(`## Core 1\n\n${after}\n`));

  test('a missing last line ending comes, in the file’s own kind', () => {
    expect(format('Text.')).toBe('Text.\n');
    expect(format('Text.\r\n\r\nMore.')).toBe('Text.\r\n\r\nMore.\r\n');
    expect(format('')).toBe('');
  });

  test('CRLF stays CRLF, in lines that are added too', () => {
    const text = `${HEAD}## core 1 (5m) \n\nText.\n:::story\nText.\n:::\nText.\n`.replaceAll('\n', '\r\n');
    const after = format(text);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after.replaceAll('\r\n', '\n')).toBe(
      `${HEAD}## Core 1 (5 min)\n\nText.\n\n:::story\nText.\n:::\n\nText.\n`,
    );
  });
});

describe('broken regions are left alone', () => {
  test.each([
    ['a fence that never closes', '```text\nOne  \n[sfx : x]\n'],
    ['a container that never closes', '::: story\nOne \n[sfx : x]\n'],
    ['a closer of nothing', 'One \n[sfx : x]\n:::\n'],
    ['attributes that are none', '::: story {=}\n'],
  ])('%s', (_, broken) => {
    const text = `## Core 1\n\n${broken}\n## Teaser: B (5 min)\n\nText.\n`;
    expect(body(text)).toBe(text);
    expect(body(text.replace('(5 min)', '(5m)'))).toBe(text);
  });
});

const LINES = [
  '## core 1: One (5m)',
  '## Teaser',
  '### Sub',
  ':::story',
  '::: story {cast=chen}',
  ':::quiz{answer=a}',
  ':::',
  ':::::',
  '```python',
  '```',
  '$$',
  '[sfx : rain, 3s]',
  '**[MUSIC: theme]**',
  '[Music theory]',
  '**maya**: Hello there ',
  '**dr. chen (softly):** A word.  ',
  'Plain words that end in two spaces  ',
  'Plain words\t',
  '- an item ',
  '  - another',
  '    indented ',
  '1. first',
  'a. option',
  '> quoted ',
  '| a | b | ',
  '|---|---|',
  '<!-- a comment ',
  '-->',
  '<!-- coldopen-disable-next-line x -- y -->',
  'a `code ',
  'b` and \\',
  '[ref]: https://example.org ',
  '   ',
  '',
  '',
];
const HEADS = [
  '',
  HEAD,
  '---\ntitle: A # t\n# about\nformat: small\nhosts: [maya]\nduration: 1h\n\nseries: s\n---\n',
  '---\ntitle: A\n',
];

test('a near cue at the end of a comment that nothing closes stays in it', () => {
  const once = format(`${HEADS[0]}<!-- a comment \n   \n[sfx : rain, 3s]`);
  expect(once).toContain('[sfx : rain, 3s]');
  expect(format(once)).toBe(once);
});

describe('whatever is written', () => {
  const episode = fc
    .tuple(
      fc.constantFrom(...HEADS),
      fc.array(fc.constantFrom(...LINES), { maxLength: 25 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
    )
    .map(([start, lines, eol, last]) =>
      (start + lines.join('\n') + (last ? '\n' : '')).replaceAll('\n', eol),
    );

  test('formatting changes no word, figure, speaker or plan, and twice is once', () => {
    fc.assert(
      fc.property(episode, (text) => {
        const once = format(text);
        expect(sameWords(parse(text), parse(once))).toBe(true);
        expect(format(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });
});
