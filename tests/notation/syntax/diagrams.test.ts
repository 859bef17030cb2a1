import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMermaid } from '../../../src/notation/mermaid.ts';
import { findDotFault } from '../../../src/notation/syntax/dot.ts';
import { findMermaidFault, mermaidHeader } from '../../../src/notation/syntax/mermaid.ts';

function marked(text: string, fault: { start: number; end: number; message: string } | undefined): string {
  if (!fault) return text;
  return `${text.slice(0, fault.start)}⟦${text.slice(fault.start, fault.end)}⟧${text.slice(fault.end)} ${fault.message}`;
}

describe('dot', () => {
  test('no complaint about what Graphviz takes, and few faults are missed', {
    timeout: 120_000,
  }, async () => {
    const graphviz = await Graphviz.load();
    const piece = fc.constantFrom(
      'a',
      '"x y"',
      '->',
      '--',
      '{',
      '}',
      '[',
      ']',
      '=',
      'label=x',
      ';',
      ',',
      'subgraph',
      'node',
      ':',
      '-3.5',
      '.5',
      '+',
      '<b>',
      '// c\n',
      '/* c */',
      '#z\n',
      'é',
      'strict',
      '"a\\"b"',
      'x.y',
      '3a',
      'é1',
      '"',
    );
    const graph = fc
      .tuple(
        fc.constantFrom('digraph {', 'graph g {', 'strict digraph "a b" {'),
        fc.array(piece, { maxLength: 7 }),
        fc.constantFrom(' }', ' }', ''),
      )
      .map(([head, body, tail]) => `${head} ${body.join(' ')}${tail}`);
    let [unsound, missed] = [0, 0];
    fc.assert(
      fc.property(graph, (text) => {
        let isSound = true;
        try {
          graphviz.layout(text, 'canon', 'nop');
        } catch {
          isSound = false;
        }
        const fault = findDotFault(text);
        if (isSound) expect(marked(text, fault)).toBe(text);
        else if (!fault) missed++;
        if (!isSound) unsound++;
      }),
      { numRuns: 1500 },
    );
    expect(missed).toBeLessThan(unsound * 0.05);
  });

  test.each([
    ['digraph { a -> ⟦}⟧', 'Unexpected `}`; expected a node after the arrow.'],
    ['⟦flow⟧ { a }', 'Unexpected `flow`; expected `graph` or `digraph` at the beginning.'],
    ['digraph ⟦{⟧ a -> b', 'The bracket `{` that is opened here is not closed; expected a `}`.'],
    ['digraph { a ⟦[⟧label=b; }', 'Unexpected `}`'],
    [
      'digraph { node ⟦shape⟧=box }',
      'Unexpected `shape`; expected attributes in brackets, as in `[shape=box]`.',
    ],
    ['digraph { "a" + <b> + ⟦c⟧ }', 'Unexpected `c`; expected a text in quotes or angle brackets after `+`.'],
    ['digraph { a [label=⟦"⟧b] }', 'The quote `"` that is opened here is not closed; expected a `"`.'],
  ])('%s', (code, message) => {
    const text = code.replace(/[⟦⟧]/g, '');
    const fault = findDotFault(text);
    if (message.endsWith('.')) expect(marked(text, fault)).toBe(`${code} ${message}`);
    else expect(fault?.message).toContain(message);
  });

  test('takes any depth', () => {
    expect(findDotFault(`digraph ${'{'.repeat(50_000)}`)?.message).toContain('no more than');
  });
});

const SOUND_MERMAID = [
  'flowchart TD\n  A[Start] --> B{Is it?}\n  B -->|Yes| C[OK]\n  B ---->|No| E[End]\n  A-. text .->B;\n  A == thick ==> B\n  A ~~~ B',
  'graph LR;A-->B;B-->C',
  'flowchart LR\n  a --> b & c--> d\n  A -- text --> B -- text2 --> C\n  A o--o B\n  B <--> C\n  C x--x D',
  'flowchart LR\n  1(((x))) --> 2[(db)] --> 3[[sub]] --> 4{{hex}} --> 5[/par/] --> 6[\\alt\\] --> 7>flag]\n  8([stadium]) --- 9((circle))',
  'flowchart TB\n  subgraph one ["Title (here)"]\n    direction LR\n    a1-->a2\n  end\n  classDef big fill:#f9f;\n  class a1,a2 big;\n  A:::big --> Z\n  style A fill:#bbf\n  linkStyle 0 stroke:#ff3\n  click A "https://example.org"',
  '---\ntitle: x\n---\n%%{init: {"theme": "dark"}}%%\nflowchart LR\n  %% words --> anything (\n  q["a (b) c"] --> r["`two\n  lines`"]\n  größe --> 東京[Überall 50%]',
  'flowchart LR\n  A -->\n  B\n    --> C',
  'sequenceDiagram\n  autonumber\n  participant A as Alice\n  actor J as John\n  A->>+J: Hello: you?\n  J-->>-A: Great!\n  A-)J: later\n  A-xJ: no\n  Note over A,J: both<br/>x\n  loop Every minute\n    alt is sick\n      J->>A: a\n    else is well\n      J->>A: b\n    end\n  end\n  rect rgb(0, 255, 0)\n    A->J: x\n  end',
  'stateDiagram-v2\n  direction LR\n  [*] --> Still\n  Still --> [*]\n  state "long words" as s2\n  s3 : words here\n  state First {\n    [*] --> second\n    second --> [*]: x\n    --\n    [*] --> third\n  }\n  state c <<choice>>\n  note right of Still\n    free text here: anything\n  end note\n  note left of Still : short',
  'classDiagram\n  note "x"\n  Animal <|-- Duck\n  Animal : +int age\n  class Duck{\n    +swim() bool\n  }\n  class Square~Shape~\n  A *-- B : composition\n  K ..> L\n  Customer "1" --> "*" Ticket\n  class Shape\n  <<interface>> Shape\n  namespace Base {\n    class T\n  }',
  'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  CUSTOMER }|..|{ DELIVERY-ADDRESS : uses\n  CUSTOMER {\n    string name PK "the name"\n  }\n  CAR 1 to zero or more DRIVER : allows\n  p[Person]\n  ALONE',
  'pie title Anything\n  (((',
  'xychart-beta\n  bar [1, 2]',
];

describe('mermaid', () => {
  test.each(SOUND_MERMAID)('is sound: %j', (text) => {
    expect(marked(text, findMermaidFault(text))).toBe(text);
    expect(marked(`\n\n${text}\n`, findMermaidFault(`\n\n${text}\n`))).toBe(`\n\n${text}\n`);
  });

  test.each([
    [
      'flowchart LR\n  A[cost ⟦(⟧in ms)] --> B',
      'Unexpected `(` in the words of a node; expected quotes around them, or `]` at their end.',
    ],
    ['flowchart LR\n  A ⟦[⟧one\n  B[two]', 'The `[` that is opened here is not closed; expected `]`.'],
    ['flowchart LR\n  A ⟦B⟧', 'Unexpected `B`; expected an arrow such as `-->`, or the end of the line.'],
    ['flowchart LR\n  A --⟦>⟧', 'The line ends too early; expected a node after the arrow.'],
    ['flowchart LR\n  ⟦-->⟧ B', 'Unexpected `-->`; expected a node or an edge.'],
    ['flowchart LR\n  A⟦ --⟧ words B', 'The arrow `--` has no end; expected one such as `-->`.'],
    ['flowchart LR\n  A -->⟦|⟧yes B', 'The `|` that is opened here is not closed; expected `|`.'],
    [
      'flowchart LR\n  A --> ⟦end⟧',
      'Unexpected `end`, which ends a `subgraph`; expected another name, such as `End`.',
    ],
    ['flowchart LR\n  A\n  ⟦end⟧', 'This `end` ends nothing; expected a `subgraph` before it.'],
    ['⟦flowchrat⟧ LR', 'There is no kind of diagram `flowchrat`; did you mean `flowchart`?'],
    [
      'sequenceDiagram\n  ⟦A->>B⟧',
      'Unexpected `A->>B`; expected a message such as `Alice->>Bob: Hello`, or a line such as `participant Alice`.',
    ],
    ['sequenceDiagram\n  ⟦loop x⟧\n  A->>B: c', 'What begins here is not ended; expected a line `end`.'],
    [
      'stateDiagram-v2\n  ⟦A -> B⟧',
      'Unexpected `A -> B`; expected a state, or a change such as `Idle --> Busy: begins`.',
    ],
    [
      'classDiagram\n  ⟦A - B⟧',
      'Unexpected `A - B`; expected a class, or a relation such as `Dog --|> Animal`.',
    ],
    ['classDiagram\n  ⟦class A {⟧\n    int x', 'What begins here is not ended; expected a line `}`.'],
    [
      'erDiagram\n  ⟦A has B⟧',
      'Unexpected `A has B`; expected an entity, or a relation such as `ORDER ||--|{ ITEM: holds`.',
    ],
  ])('%j', (code, message) => {
    const text = code.replace(/[⟦⟧]/g, '');
    expect(marked(text, findMermaidFault(text))).toBe(`${code} ${message}`);
  });

  test('says of an empty one that it is empty', () => {
    expect(findMermaidFault('%% nothing\n')?.message).toContain('empty');
    expect(mermaidHeader('')).toBeUndefined();
  });

  test('what is drawn here is sound', { timeout: 60_000 }, async () => {
    for (const text of [
      'flowchart LR\n  a --> b',
      'sequenceDiagram\n  A->>B: x',
      'stateDiagram-v2\n  a --> b',
      'classDiagram\n  A <|-- B',
      'erDiagram\n  A ||--o{ B : c',
    ])
      expect([await drawMermaid(text).then(({ ok }) => ok), findMermaidFault(text)]).toEqual([
        true,
        undefined,
      ]);
  });

  test('takes any text in bounded time', { timeout: 60_000 }, () => {
    const kinds = fc.constantFrom(
      'flowchart LR\n',
      'sequenceDiagram\n',
      'stateDiagram\n',
      'classDiagram\n',
      'erDiagram\n',
    );
    const words = fc.constantFrom(
      'A',
      '[',
      ']',
      '(',
      '"',
      '|',
      '-->',
      '--',
      '==',
      '-.',
      '{',
      '}',
      ':',
      ';',
      '\n',
      ' ',
      '~',
      '<<',
      'end',
      'subgraph',
      'note',
      '%%',
      '@{',
      '&',
      'é🎙',
    );
    fc.assert(
      fc.property(kinds, fc.array(words, { maxLength: 60 }), (kind, pieces) => {
        const text = kind + pieces.join('');
        const fault = findMermaidFault(text);
        if (fault)
          expect([0 <= fault.start, fault.start <= fault.end, fault.end <= text.length]).toEqual([
            true,
            true,
            true,
          ]);
      }),
      { numRuns: 2_000 },
    );
    for (const piece of ['[', 'A --> ', '"', '-', 'a ', '((', '~', '|'])
      for (const kind of [
        'flowchart LR\n',
        'sequenceDiagram\n',
        'classDiagram\n',
        'erDiagram\n',
        'stateDiagram\n',
      ])
        findMermaidFault(kind + piece.repeat(20_000 / piece.length));
  });
});
