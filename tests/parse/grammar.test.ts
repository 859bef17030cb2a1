import { describe, expect, test } from 'vitest';
import { outlineText } from '../support/outline-text.ts';
import { parseBody } from '../support/plain-show.ts';

/** The outline of a body that stands in one segment, and the problems with the text they point at. */
function read(body: string) {
  const { text, episode } = parseBody(body);
  const problems = episode.problems.map(
    (problem) => `${problem.code} ${JSON.stringify(text.slice(problem.span.start, problem.span.end))}`,
  );
  return { outline: outlineText(episode), problems };
}
const inSegment = (body: string) => {
  const { outline, problems } = read(`## Core 1: T\n\n${body}`);
  return {
    outline: outline
      .split('\n')
      .slice(1)
      .map((line) => line.slice(2))
      .join('\n'),
    problems,
  };
};

describe('prose', () => {
  test.each([
    ['plain words', 'One two.', 'maya: One two.'],
    ['a clock time', 'At 03:14 it began.', 'maya: At 03:14 it began.'],
    ['a port', 'TCP:443 and a:b are words.', 'maya: TCP:443 and a:b are words.'],
    ['a double colon', 'std::vector grows.', 'maya: std::vector grows.'],
    ['a section name of a configuration file', '[mysqld]', 'maya: [mysqld]'],
    ['a type parameter', 'A Vec<T> of Option<String>.', 'maya: A Vec<T> of Option<String>.'],
    ['a real tag', 'H<sub>2</sub>O', 'maya: Hhtml(<sub>)2html(</sub>)O'],
    ['a dunder', 'Call __init__ now.', 'maya: Call __init__ now.'],
    ['bold with underscores over words', '__two words__', 'maya: strong(two words)'],
    ['a year at the start of a sentence', '2019. That was it.', 'maya: 2019. That was it.'],
    ['a real ordered list', '1. one\n2. two', 'maya: ol1(one | two)'],
    ['single tildes', 'Between 5~10 and 6~12.', 'maya: Between 5~10 and 6~12.'],
    ['double tildes', '~~gone~~', 'maya: del(gone)'],
    ['money', '$4.2 million, then $2.', 'maya: $4.2 million, then $2.'],
    [
      'price tiers',
      'A $$ place and a $$$ place, then $$ again.',
      'maya: A $$ place and a $$$ place, then $$ again.',
    ],
    ['dashes under text', 'Title\n---', 'maya: Title\nmaya: rule'],
    ['equal signs under text', 'Title\n===', 'maya: Title↵==='],
    ['a link', '[a](https://example.org)', 'maya: link(a → https://example.org)'],
    [
      'a bare URL',
      'See https://example.org/x_y_z now.',
      'maya: See link(https://example.org/x_y_z → https://example.org/x_y_z) now.',
    ],
    ['a link to an episode', '[that](ep:7#quorum)', 'maya: link(that → ep:7#quorum)'],
    ['a citation', 'So it is. [@vogels2009]', 'maya: So it is. cite(vogels2009)'],
    ['a citation with colons', '[@doi:10.1145/1.2]', 'maya: cite(doi:10.1145/1.2)'],
    ['a clock time in a citation’s brackets', '[@12:34] Hello', 'maya: [@12:34] Hello'],
    ['a citation before a colon', '[@vogels2009]: so he said.', 'maya: cite(vogels2009): so he said.'],
    [
      'an email address',
      'Write to a@example.org.',
      'maya: Write to link(a@example.org → mailto:a@example.org).',
    ],
    ['an escaped bracket', '\\[SFX: not a cue]', 'maya: [SFX: not a cue]'],
    ['an escaped container', '\\:::story', 'maya: :::story'],
    ['an escaped label', '\\**MAYA:** said', 'maya: **MAYA:** said'],
    ['escaped dollars', 'Costs \\$$x$$ today', 'maya: Costs $$x$$ today'],
    ['a character reference', 'R&amp;D &copy; &#65;', 'maya: R&D © A'],
    ['a quote over lines', '> one\n> two', 'maya: quote(one↵two)'],
    ['a hard break', 'one  \ntwo', 'maya: one⏎two'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'table(a,b | 1,2)'],
    ['an image alone', '![alt](x.png)', 'image(x.png)'],
    ['a tab', 'one\ttwo', 'maya: one\ttwo'],
    ['a heading of the fourth level', '#### Deep', 'maya: h4(Deep)'],
    ['indented code', 'Text.\n\n    code', 'maya: Text.\ncode ?(code)'],
    [
      'a comment',
      '<!-- a note\n## not a heading -->\nText.',
      'comment "<!-- a note\\n## not a heading -->"\nmaya: Text.',
    ],
    ['an unclosed comment hides nothing of the structure', '<!-- a note\n\n:::story\nx\n:::', undefined],
  ])('%s', (_, body, expected) => {
    const { outline } = inSegment(body);
    if (expected === undefined) expect(outline).toContain(':::story');
    else
      expect(outline).toBe(
        `-\n${expected
          .split('\n')
          .map((line) => `  ${line}`)
          .join('\n')}`,
      );
  });

  test('nothing in them is a problem', () => {
    for (const body of [
      'At 03:14 TCP:443 std::vector [mysqld] Vec<T> __init__',
      '2019. That was',
      '$4.2 million … $2',
      'A $$ place and a $$$ place',
      '5~10 … 6~12',
    ]) {
      expect(inSegment(body).problems).toEqual([]);
    }
  });
});

describe('math', () => {
  test.each([
    ['display between lines', '$$\nx^2\n$$', 'math(x^2)'],
    ['display alone in a paragraph', '$$t = \\frac{2dn}{c}$$', 'math(t = \\frac{2dn}{c})'],
    ['inline', 'So $$x_1 * y_2 * z$$ holds.', 'maya: So tex(x_1 * y_2 * z) holds.'],
    ['two in a line', '$$a$$ and $$b$$', 'maya: tex(a) and tex(b)'],
    ['a space inside is no formula', 'a $$ x$$ b', 'maya: a $$ x$$ b'],
    ['never over a line', 'a $$x\ny$$ b', 'maya: a $$x↵y$$ b'],
    ['not in code', '`$$x$$`', 'maya: code($$x$$)'],
    ['an escaped dollar inside', 'a $$5\\$$$ b', 'maya: a tex(5\\$) b'],
  ])('%s', (_, body, expected) => {
    expect(inSegment(body)).toEqual({ outline: `-\n  ${expected}`, problems: [] });
  });

  test('an unclosed display block is text, ends at the next heading, and is reported', () => {
    const { outline, problems } = read('## Core 1: A\n\n$$\nx^2\n\n## Recap: B\n\ntext');
    expect(outline).toBe('## core-1 "A"\n  -\n    maya: $$↵x^2\n## recap "B"\n  -\n    maya: text');
    expect(problems).toEqual(['math-unclosed "$$"']);
  });
});

describe('headings', () => {
  test.each([
    ['## Core 1: The floor (15 min)', 'core-1 "The floor" 900s'],
    ['## core  1: The floor (90 s)', 'core-1 "The floor" 90s'],
    ['## Opening: A (1h30m)', 'cold-open "A" 5400s'],
    ['## Core 1: A (1 h 30 min)', 'core-1 "A" 5400s'],
    ['## Core 1: A (02:30)', 'core-1 "A" 150s'],
    ['## Core 1: A (1:30:00)', 'core-1 "A" 5400s'],
    ['## Core 1: A (PT90M)', 'core-1 "A" 5400s'],
    ['## Core 1: A (15)', 'core-1 "A" 900s'],
    ['## Core 1: The crash of (2019)', 'core-1 "The crash of (2019)"'],
    ['## Core 1: A (part one)', 'core-1 "A (part one)"'],
    ['## Core 1: A (15 min) ##', 'core-1 "A" 900s'],
    ['## Recap (1 min)', 'recap "Recap" 60s'],
    ['## **Core 1:** The *floor* of `x` 🚀 (3 min)', 'core-1 "The floor of x 🚀" 180s'],
    ['## Core 1: Times: 03:14 and TCP:443', 'core-1 "Times: 03:14 and TCP:443"'],
    ['## Unheard: A (2 min)', 'unheard-a "Unheard: A" 120s'],
    ['## TCP:443 (2 min)', 'tcp-443 "TCP:443" 120s'],
    ['## अंत (2 min)', 'अंत "अंत" 120s'],
    ['##', 'section ""'],
  ])('%s', (heading, expected) => {
    expect(read(heading).outline).toBe(`## ${expected}`);
  });

  test('a time that is none is reported at its place', () => {
    expect(read('## Core 1: A (15 minuets or 3 min x)').problems).toEqual([
      'segment-time-malformed "15 minuets or 3 min x"',
    ]);
    expect(read('## Core 1: A (0-15 min)').problems).toEqual(['segment-time-malformed "0-15 min"']);
  });

  test('doubled headings have ids of their own, sub-chapters too', () => {
    const { outline } = read('## Core 1: A\n\n### Light\n\n## Core 1: B\n\n### Light');
    expect(outline).toBe(
      '## core-1 "A"\n  -\n    ### light "Light"\n## core-1-2 "B"\n  -\n    ### light-2 "Light"',
    );
  });

  test('hashes without a space are a heading where a letter follows, with a problem; else text', () => {
    const { outline, problems } = read('##Core 1: A\n\n##42\n\n####Deep\n\n    ## Core');
    expect(outline).toBe('## core-1 "A"\n  -\n    maya: ##42\n    maya: ####Deep\n    code ?(## Core)');
    expect(problems).toEqual(['heading-unspaced "##Core 1: A"']);
  });
});

describe('containers', () => {
  test.each([
    [
      'an opener with attributes',
      ':::story{cast=sarah-chen emotion="deep wonder" .a .b #x}\nText.\n:::',
      ':::story cast=sarah-chen emotion=deep wonder class=a class=b id=x\n  maya: Text.',
      [],
    ],
    ['a space before the brace', ':::story {cast=sam}\nText.\n:::', ':::story cast=sam\n  maya: Text.', []],
    [
      'nested, with equal colons',
      ':::story\n:::aside\nText.\n:::\nMore.\n:::',
      ':::story\n  :::aside\n    maya: Text.\n  maya: More.',
      [],
    ],
    [
      'nested, with unequal colons',
      '::::story\n:::aside\nText.\n:::\nMore.\n::::',
      ':::story\n  :::aside\n    maya: Text.\n  maya: More.',
      [],
    ],
    [
      'a fence inside that holds colons',
      ':::story\n```yaml\n:::nope\n:::\n```\n:::\nAfter.',
      ':::story\n  code yaml(:::nope⏎:::)\n-\n  maya: After.',
      [],
    ],
    ['a fence of tildes', '~~~\n```\n:::story\n~~~', '-\n  code ?(```⏎:::story)', []],
    [
      'a space behind the colons',
      '::: story\nText.\n:::',
      ':::story\n  maya: Text.',
      ['container-malformed "::: story"'],
    ],
    [
      'a title behind the name',
      ':::story My title\nText.',
      '-\n  unknown ":::story My title"\n  maya: Text.',
      ['container-malformed ":::story My title"'],
    ],
    [
      'an open brace',
      ':::story{cast=sam\nText.\n:::',
      ':::story cast=sam\n  maya: Text.',
      ['container-malformed ":::story{cast=sam"'],
    ],
    [
      'a stray close',
      'Text.\n\n:::\n\nMore.',
      '-\n  maya: Text.\n  unknown ":::"\n  maya: More.',
      ['container-stray-close ":::"'],
    ],
    ['an unknown name', ':::wonder\nText.\n:::', ':::wonder\n  maya: Text.', ['container-unknown "wonder"']],
    [
      'a doubled attribute',
      ':::story{cast=a cast=b}\nx\n:::',
      ':::story cast=a cast=b\n  maya: x',
      ['attribute-duplicate "cast=b"'],
    ],
    [
      'a broken attribute',
      ':::story{cast= x}\nx\n:::',
      ':::story x=true\n  maya: x',
      ['attribute-malformed "cast="'],
    ],
    [
      'closed without a blank line',
      'a\n:::recap\nb\n:::\nc',
      '-\n  maya: a\n:::recap\n  maya: b\n-\n  maya: c',
      [],
    ],
    [
      'a list before it does not run on behind it',
      ':::recap\n- a\n:::\n- b',
      ':::recap\n  maya: ul(a)\n-\n  maya: ul(b)',
      [],
    ],
  ])('%s', (_, body, outline, problems) => {
    expect(inSegment(body)).toEqual({ outline, problems });
  });

  test('a heading ends every open container, each reported at its opener, and swallows nothing', () => {
    const { outline, problems } = read('## Core 1: A\n\n:::story\n:::aside\nText.\n\n## Recap: B\n\nMore.');
    expect(outline).toBe(
      '## core-1 "A"\n  :::story unclosed\n    :::aside unclosed\n      maya: Text.\n## recap "B"\n  -\n    maya: More.',
    );
    expect(problems).toEqual(['container-unclosed ":::story"', 'container-unclosed ":::aside"']);
  });
});

describe('fences', () => {
  test('an unclosed one is reported at its opener and ends before the next segment', () => {
    const { outline, problems } = read('## Core 1: A\n\n```python\nx = 1\n\n## Recap: B\n\nMore.');
    expect(outline).toBe('## core-1 "A"\n  -\n    code python(x = 1⏎)\n## recap "B"\n  -\n    maya: More.');
    expect(problems).toEqual(['fence-unclosed "```python"']);
  });

  test('an opener inside a fence hints at a forgotten close', () => {
    expect(inSegment('```python\nx\n\n```go\ny\n```').problems).toEqual(['fence-swallows-opener "```go"']);
  });

  test('a longer fence may hold a shorter one', () => {
    expect(inSegment('````md\n```go\ny\n```\n````')).toEqual({
      outline: '-\n  code md(```go⏎y⏎```)',
      problems: [],
    });
  });

  test('one inside a list belongs to the item, with all that looks like structure in it', () => {
    const { outline, problems } = inSegment(
      '- item\n\n  ```js\n  ## no\n  :::no\n  [SFX: no]\n  ```\n\n- more\n\nAfter.',
    );
    expect(outline).toBe('-\n  maya: ul(item; code js(## no⏎:::no⏎[SFX: no]) | more)\n  maya: After.');
    expect(problems).toEqual([]);
  });

  test('attributes, flags, diagrams and indentation', () => {
    const { outline } = inSegment(
      '  ```python file=a.py run caption="x y"\n  a\n    b\n  ```\n\n```mermaid\na-->b\n```\n\n```dot\ndigraph{}\n```',
    );
    expect(outline).toBe('-\n  code python(a⏎  b)\n  diagram mermaid(a-->b)\n  diagram dot(digraph{})');
  });
});

describe('cues and speakers', () => {
  test.each([
    [
      'a cue in a paragraph',
      'One\n[SFX: a pager, far away, 3s]\ntwo',
      '-\n  maya: One\n  [SFX: a pager, far away, 3s] 3000ms\n  maya: two',
      [],
    ],
    [
      'emphasis around a cue',
      '*[MUSIC: theme]*\n\n**[PAUSE: 2 s]**',
      '-\n  [MUSIC: theme]\n  [PAUSE: 2 s] 2000ms',
      [],
    ],
    [
      'a link definition of the same name',
      '[SFX: x]\n\n[SFX: x]: https://example.org',
      '-\n  [SFX: x]\n  maya: [SFX: x]: link(https://example.org → https://example.org)',
      ['cue-malformed "[SFX: x]: https://example.org"'],
    ],
    [
      'words behind the bracket',
      '[MUSIC: theme]: swells',
      '-\n  maya: [MUSIC: theme]: swells',
      ['cue-malformed "[MUSIC: theme]: swells"'],
    ],
    ['lower case', '[sfx: door]', '-\n  maya: [sfx: door]', ['cue-malformed "[sfx: door]"']],
    ['a cue in the middle of a line is prose', 'a [SFX: x] b', '-\n  maya: a [SFX: x] b', []],
    ['the colon inside', '**MAYA:** Hello.\n**SAM:** Hi.', '-\n  maya!: Hello.\n  sam!: Hi.', []],
    [
      'the colon outside, any case, an alias, a full name',
      '**maya**: Hello.\n**Maya Ito:** Hi.\n**Sarah Chen**: Ho.',
      '-\n  maya!: Hello.\n  maya!: Hi.\n  sarah-chen!: Ho.',
      [],
    ],
    ['a direction', '**SAM (softly):** Hi.\n\nStill Sam.', '-\n  sam! (softly): Hi.\n  sam: Still Sam.', []],
    ['right behind a cue', '[SFX: x]\n**SAM:** Hi.', '-\n  [SFX: x]\n  sam!: Hi.', []],
    [
      'a label is not the start of a list or heading',
      '**SAM:** - a\n\n**SAM:** # b\n\n**SAM:** 1. c',
      '-\n  sam!: - a\n  sam!: # b\n  sam!: 1. c',
      [],
    ],
    ['a label alone, its words beneath it', '**SAM:**\n- a\n- b', '-\n  sam!: ul(a | b)', []],
    [
      'a label with only code behind it',
      '**SAM:**\n\n    code\n\nText.',
      '-\n  sam!: \n  code ?(code)\n  sam: Text.',
      [],
    ],
    ['a label with nothing behind it', '**SAM:**', '-\n  sam!: ', []],
    ['a bold label of a note', '**Note:** mind this.', '-\n  maya: strong(Note:) mind this.', []],
    [
      'a misspelt speaker',
      '**SARA CHEN:** Hi.',
      '-\n  maya: strong(SARA CHEN:) Hi.',
      ['speaker-unknown "SARA CHEN"'],
    ],
    [
      'a name in capitals, twice',
      '**BORIS:** Hi.\n\n**BORIS:** Ho.',
      '-\n  maya: strong(BORIS:) Hi.\n  maya: strong(BORIS:) Ho.',
      ['speaker-unknown "BORIS"', 'speaker-unknown "BORIS"'],
    ],
  ])('%s', (_, body, outline, problems) => {
    expect(inSegment(body)).toEqual({ outline, problems });
  });
});

describe('quizzes', () => {
  test('options, blocks beneath them, and the explanation', () => {
    const { outline, problems } = inSegment(
      ':::quiz{answer=b}\nWhich?\n\na. one\nb. two\n   more\n```js\nx\n```\nc. three\n> Because.\n:::',
    );
    expect(outline).toBe(
      ':::quiz answer=b\n  maya: Which?\n  option a\n    maya: one\n  option b\n    maya: two↵more\n    code js(x)\n  option c\n    maya: three\n  maya: quote(Because.)',
    );
    expect(problems).toEqual([]);
  });
});

describe('definitions in other places', () => {
  test('links and footnotes find what another segment defines', () => {
    const { outline } = read(
      '## Core 1: A\n\nSee [the paper][p] and more.[^1]\n\n## Recap: B\n\n[p]: https://example.org "T"\n\n[^1]: A note.',
    );
    expect(outline).toBe(
      '## core-1 "A"\n  -\n    maya: See link(the paper → https://example.org) and more.ref(1)\n## recap "B"\n  -\n    maya: note 1(A note.)',
    );
  });
});

describe('damage', () => {
  test.each([
    ['zero-width space', 'a\u200Bb', 'U+200B'],
    ['bell', 'a\u0007b', 'U+0007'],
    ['null', 'a\0b', 'U+0000'],
    ['right-to-left override', 'a\u202Eb', 'U+202E'],
  ])('%s is kept and reported', (_, body, codePoint) => {
    const { text, episode } = parseBody(`## Core 1: A\n\n${body}`);
    const problem = episode.problems.find((each) => each.code === 'invisible-character');
    expect(problem).toMatchObject({
      codePoint,
      span: { start: text.indexOf(body) + 1, end: text.indexOf(body) + 2 },
    });
    expect(outlineText(episode)).toContain(body);
  });

  test('CRLF and lone CR are line endings like any other', () => {
    const body =
      '## Core 1: A (2 min)\n\n:::story\nOne\ntwo\n[PAUSE: 1s]\n:::\n\n```js\na\nb\n```\n\n- x\n  y\n';
    const unix = read(body);
    expect(read(body.replaceAll('\n', '\r\n'))).toEqual(unix);
    expect(read(body.replaceAll('\n', '\r'))).toEqual(unix);
  });

  test('a line of 9,000 characters is one paragraph', () => {
    const line = 'word '.repeat(1_800).trim();
    expect(inSegment(line).outline).toBe(`-\n  maya: ${line}`);
  });
});
