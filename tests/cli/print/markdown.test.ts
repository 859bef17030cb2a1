import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/cli/print/formats/markdown.ts';
import { sentenceOf } from '../../../src/cli/print/plain.ts';
import { findingIn, hostileFindings, reportOf } from '../../support/reports.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const parse = (text: string): Root => parser.parse(text);

function every(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child: Nodes) => every(child)) : [])];
}

const words = (node: Nodes) =>
  every(node)
    .map((one) => (one.type === 'text' ? one.value : ''))
    .join('');

const tablesOf = (root: Root) => root.children.filter((node): node is Table => node.type === 'table');

const KNOWN_HTML =
  /^(?:<\/?code>|<!-- -->|<\/details>|<details>\n<summary><code>.*<\/code>: [^<]*<\/summary>)$/;

describe('lint --format markdown', () => {
  test('shows backticks as code, and calls nobody by name', async () => {
    const found = findingIn('', { start: 0, end: 0, message: 'No `a|b`; ask @maya or *two* www.a.b.' });
    const printed = format.print(await reportOf([found]));
    expect(printed).toContain(
      '| No <code>a&#124;b</code>; ask &#64;<!-- -->maya or &#42;two&#42; www<!-- -->.a.b. |\n',
    );
  });

  test('whatever messages and paths are, tables keep their shape and say them', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFindings, async ({ text, diagnostics }) => {
        const root = parse(format.print(await reportOf(diagnostics, text)));
        const nodes = every(root);
        const kinds = new Set(nodes.map(({ type }) => type));
        for (const kind of [
          'link',
          'image',
          'emphasis',
          'strong',
          'delete',
          'inlineCode',
          'footnoteReference',
        ])
          expect(kinds).not.toContain(kind);
        for (const node of nodes) if (node.type === 'html') expect(node.value).toMatch(KNOWN_HTML);
        const [overview, ...details] = tablesOf(root);
        const paths = [...new Set(diagnostics.map(({ path }) => path))];
        expect(Math.max(0, (overview?.children.length ?? 1) - 1)).toBe(paths.length);
        const rows = details.flatMap((table) => table.children.slice(1));
        for (const row of rows) expect(row.children).toHaveLength(4);
        expect(rows.map((row) => squeezed(words(row))).toSorted()).toEqual(
          diagnostics
            .map((found) =>
              squeezed(`${found.range.start.line}${found.severity}${found.rule}${sentenceOf(found)}`),
            )
            .toSorted(),
        );
      }),
    );
  });

  /** Backticks around code and spaces at the ends of cells are not text. */
  const squeezed = (text: string) => text.replace(/[`\s]/g, '');

  test('is never too long for a comment, and says that there is more', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      findingIn('', { start: 0, end: 0, path: `e/${at % 700}.md`, message: `Unexpected thing ${at}.` }),
    );
    const printed = format.print(await reportOf(many));
    expect(printed.length).toBeLessThan(65_000);
    expect(printed).toContain('## Cold Open: 3000 warnings in 700 files\n');
    expect(printed).toContain('There are more findings than fit here');
    const opened = printed.split('<details>').length;
    expect(printed.split('</details>').length).toBe(opened);
    expect(opened).toBeGreaterThan(50);
  });
});
