import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/notation/diagram.ts';
import { type SvgNode, parseSvg } from '../../src/notation/svg-tree.ts';

const DRAWN: readonly (readonly ['mermaid' | 'dot', string, readonly string[]])[] = [
  [
    'mermaid',
    'graph LR\n A[Client]-->|req| B{Ok?}\n subgraph S [Sub]\n B-->D["a -- b"]\n end',
    ['Client', 'req', 'Ok?', 'a -- b', 'Sub'],
  ],
  ['mermaid', 'graph TD;A-->B;B-->C;', ['A', 'B', 'C']],
  ['mermaid', '%% a comment\nsequenceDiagram\n Alice->>Bob: hi', ['Alice', 'Bob', 'hi']],
  [
    'mermaid',
    '---\ntitle: x\n---\nstateDiagram-v2\n [*] --> Idle\n Idle --> Busy: go',
    ['Idle', 'Busy', 'go'],
  ],
  ['mermaid', 'classDiagram\n A <|-- B\n class A{\n +x int\n}', ['A', 'B']],
  ['mermaid', 'erDiagram\n A ||--o{ B : has', ['A', 'B', 'has']],
  ['mermaid', 'xychart-beta\n x-axis [a, b]\n bar [1, 2]', ['a', 'b']],
  [
    'dot',
    'digraph G { a [label="x < y"]; a -> b [label=go]; subgraph cluster_1 { label=zone; b } }',
    ['x < y', 'go', 'zone', 'b'],
  ],
  ['dot', '// c\nstrict graph "a { b" { n1 -- n2 }', ['n1', 'n2']],
];

function textsOf(node: SvgNode): readonly string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

function attributesOf(node: SvgNode): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(node.attributes),
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : attributesOf(child))),
  ];
}

describe('drawDiagram', () => {
  test.each(DRAWN)('%s %j', async (language, source, labels) => {
    const result = await drawDiagram(language, source);
    const root = result.ok ? parseSvg(result.svg) : undefined;
    expect(root).toBeDefined();
    if (root === undefined || !result.ok) return;
    const texts = textsOf(root).map((text) => text.trim());
    for (const label of labels) expect(texts).toContain(label);
    expect(result.width).toBeGreaterThan(10);
    expect(result.height).toBeGreaterThan(10);
    expect(result.svg).not.toMatch(
      /<(?:script|style|a|image|use|foreignObject|title)\b|var\(|color-mix|@import|class=|data-/,
    );
    expect(await drawDiagram(language, source)).toEqual(result);
  });

  test('every reference is to an id of the same drawing, and two drawings share none', async () => {
    const sources = ['graph LR\n A --> B', 'graph LR\n A --> C'];
    const seen = new Set<string>();
    for (const source of sources) {
      const result = await drawDiagram('mermaid', source);
      const attributes = attributesOf(parseSvg(result.ok ? result.svg : '') as SvgNode);
      const ids = attributes.filter(([name]) => name === 'id').map(([, value]) => value);
      const references = attributes.flatMap(([, value]) => /url\(#(.*)\)/.exec(value)?.[1] ?? []);
      expect(references.length).toBeGreaterThan(0);
      for (const reference of references) expect(ids).toContain(reference);
      for (const id of ids) expect(seen.has(id)).toBe(false);
      for (const id of ids) seen.add(id);
    }
  });

  test('arrowheads that begin a line are turned round by themselves', async () => {
    const result = await drawDiagram('mermaid', 'classDiagram\n A <|-- B');
    expect(result.ok && result.svg).toMatch(/marker-start="url\(#[\w-]+-start\)"/);
    expect(result.ok && result.svg).toMatch(
      /<marker id="[\w-]+-start"[^>]*orient="auto"[^>]*><g transform="rotate\(180 /,
    );
    expect(result.ok && result.svg).not.toContain('auto-start-reverse');
  });

  test.each([
    ['mermaid', 'pie\n "a": 3', 'Unexpected `pie`, expected one of the kinds of diagram that can be drawn'],
    ['mermaid', 'garbage', 'Unexpected `garbage`'],
    ['mermaid', '', 'Unexpected ``'],
    ['mermaid', 'graph LR', 'The diagram is empty'],
    ['mermaid', 'graph LR\n A -->', 'Unexpected edge without both its ends: `A -->`'],
    ['mermaid', 'graph LR\n A --> B\n what is this', 'Unexpected `what is this`, expected a node or an edge'],
    ['dot', 'digraph {\n a ->\n}', 'Syntax error in line 3'],
    ['dot', '', 'The diagram is empty'],
    ['dot', 'digraph {}', 'The diagram is empty'],
    [
      'dot',
      'digraph { a [shape=polygon sides=100000000] }',
      'The diagram asks for a number that is too large',
    ],
    ['dot', 'digraph { a [width=1000000] }', 'The diagram is too large to draw'],
    ['dot', `digraph { {${names(900)}} -> {${names(900)}} }`, 'The diagram has too many nodes or edges'],
    ['dot', `digraph { ${names(2_000).replaceAll(' ', ';')} }`, 'The diagram has too many nodes or edges'],
    ['dot', 'x'.repeat(20_001), 'The diagram is longer than 20000 characters'],
  ] as const)('%s %.40j is refused', async (language, source, message) => {
    const result = await drawDiagram(language, source);
    expect(result.ok ? 'drawn' : result.message).toContain(message);
  });

  test.each([
    [
      'mermaid',
      'graph LR\n A["<script>alert(1)</script>"] --> B\n style B fill:url(javascript:alert(1)),stroke:#f00',
    ],
    ['mermaid', 'graph LR\n A --> B\n click A "javascript:alert(1)"'],
    ['mermaid', 'graph LR\n A["x&quot; onload=&quot;alert(1)"] --> B'],
    [
      'dot',
      'digraph { a [URL="javascript:alert(1)" tooltip="x"]; b [image="secret.png"]; c [label=<<IMG SRC="http://h/x.png"/>>] }',
    ],
    ['dot', 'digraph { stylesheet="http://h/x.css"; a [id="x\\" onload=\\"alert(1)" class="\\"><script>"] }'],
  ] as const)('%s %j carries nothing that runs or fetches', async (language, source) => {
    const result = await drawDiagram(language, source);
    if (!result.ok) return;
    const root = parseSvg(result.svg) as SvgNode;
    for (const [name, value] of attributesOf(root)) {
      expect(name).not.toMatch(/^on|href|style/i);
      if (name !== 'xmlns') expect(value).not.toMatch(/javascript:|https?:|url\((?!#)/);
    }
    expect(result.svg).not.toMatch(/<script|<image|<a\b/i);
  });

  test('any text gives a drawing or a message', async () => {
    const line = fc.constantFrom(
      'A --> B',
      'A[x]',
      'subgraph s',
      'end',
      ']]',
      'A -- "',
      'style A fill:',
      'classDef x',
      'A & B --> C',
      '\ud800',
      'A{{{',
      'linkStyle 9 x',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('mermaid', 'dot'),
        async (lines, language) => {
          const header = language === 'mermaid' ? 'graph TD\n' : 'digraph {\n';
          const result = await drawDiagram(language as 'mermaid', header + lines.join('\n'));
          expect(result.ok ? parseSvg(result.svg)?.name : result.message.length > 0).toBeTruthy();
        },
      ),
      { numRuns: 120 },
    );
  });
});

function names(count: number): string {
  return Array.from({ length: count }, (_, index) => `n${index}`).join(' ');
}
