/** What Markdown and our own marks are made of; pieces of these, in any order, are what a parser has to agree about. */
const PIECES = [
  [
    'word',
    'Two words',
    'naïve café',
    '東京 です',
    'नमस्ते',
    '😀',
    'e\u0301',
    'A_b_c',
    '__init__',
    'x*y*z',
    '5~10',
    '~3 ms',
    '2019. That',
  ],
  [
    '*',
    '**',
    '***',
    '_',
    '__',
    '~~',
    '~',
    '`',
    '``',
    '```',
    '~~~',
    '$',
    '$$',
    '\\',
    '\\*',
    '\\[',
    '\\\\',
    '|',
    '||',
    '^',
  ],
  [
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](u)',
    '[a](b)',
    '[a](<b c> "t")',
    "[a](b 't\nu')",
    '[a][b]',
    '[b]',
    '[b][]',
    '![i](u.png)',
    '![i][b]',
  ],
  [
    '[^1]',
    '[^1]: note',
    '[b]: https://e.org/x',
    '[b]: <u> "t"',
    "[c]:\n  /u\n  'title'",
    '[@key]',
    '[SFX: rain, 3s]',
    '[x]',
    '- [ ] do',
    '* [x] done',
  ],
  [
    '<',
    '>',
    '<b>',
    '</b>',
    '<br/>',
    '<a href="x">',
    '<!-- c -->',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<?x?>',
    '<!X>',
    '<![CDATA[x]]>',
    'Vec<T>',
    '<T>',
    '<https://e.org>',
    '<me@e.org>',
  ],
  [
    '&amp;',
    '&auml;',
    '&#35;',
    '&#x22;',
    '&nosuch;',
    '&',
    '&copy',
    '&#0;',
    '&NotEqualTilde;',
    '\u00A0',
    '\u200B',
  ],
  [
    'https://e.org/a_b?q=1&r=2)',
    'http://x.y.',
    'www.e.org',
    'www.e.org/(a)',
    'me@e.org',
    'a.b-c_d@e-f.org.',
    'mailto:x@y.zz',
    'https://',
    'HTTP://A.B',
    'xmpp:a@b.c/d',
  ],
  [
    '# ',
    '#### ',
    '###### six ##',
    '####',
    '> ',
    '>',
    '> > ',
    '- ',
    '* ',
    '+ ',
    '-',
    '1. ',
    '1) ',
    '2. ',
    '10. ',
    '123456789. ',
    '0. ',
  ],
  [
    '---',
    '***',
    '___',
    '- - -',
    '===',
    '-',
    '=',
    '--',
    '   ---',
    '| a | b |',
    '|---|:-:|',
    '| 1 | `|` |',
    'a | b',
    '--- | ---',
    '| - |',
    ':-',
    ':::',
    ':::story',
  ],
  [
    '$$x_1$$',
    '$$a * b$$',
    '$$ a $$',
    '$$\\frac{1}{2}$$',
    '$5 and $6',
    '$$$',
    '$$a$',
    '$$a\nb$$',
    '$$`a`$$',
    '**MAYA:** ',
    '**NOTE:** ',
    '"so"',
    '— ‘it’',
    '...',
    '!',
    '?',
    ':',
    '+1',
  ],
  [' ', '  ', '    ', '\t', '     ', ' \t', '', '\u3000'],
].flat();
const ENDS = [
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '  \n',
  '\\\n',
  '\r\n',
  '\r',
  '\n\n\n',
  '\n    ',
  '\n  ',
  '\n\t',
  '\n> ',
  '\n   - ',
  '\n1. ',
  '\n- ',
] as const;
const MARKS = '*_~`$[]()<>!#|\\-+=>&:. \n\t@^"\'1aé\r';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The text of that number: pieces put together at random, or one of `bases` with a few slips in it. */
export function fuzzedText(seed: number, bases: readonly string[]): string {
  const random = sequence(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: ArrayLike<T>): T => list[below(list.length)] as T;
  if (random() < 0.4 && bases.length > 0) return mutated(pick(bases), below, pick);
  let text = '';
  for (let left = 1 + below(14); left > 0; left--) {
    text += pick(PIECES);
    const join = random();
    text += join < 0.35 ? ' ' : join < 0.65 ? pick(ENDS) : '';
  }
  return text;
}

/** A stretch of a base with characters put in, taken out, doubled or moved. */
function mutated(base: string, below: (limit: number) => number, pick: <T>(list: ArrayLike<T>) => T): string {
  const start = below(Math.max(1, base.length - 300));
  let text = base.slice(start, start + 60 + below(600));
  for (let left = 1 + below(6); left > 0; left--) {
    const at = below(text.length + 1);
    const kind = below(5);
    const head = text.slice(0, at);
    const tail = text.slice(at);
    if (kind === 0) text = head + pick(MARKS) + tail;
    else if (kind === 1) text = head + tail.slice(1 + below(4));
    else if (kind === 2) text = head + pick(PIECES) + tail;
    else if (kind === 3) text = head + pick(ENDS) + tail;
    else text = head + text.slice(below(text.length + 1)).slice(0, 1 + below(40)) + tail;
  }
  return text;
}
