import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { replaceGenerated, withContainerTables } from '../../scripts/source-format-tables.ts';
import { parseEpisode, parseShow } from '../../src/parse/index.ts';
import { readShow } from '../../src/read/index.ts';
import { CONTAINERS } from '../../src/model/index.ts';

const page = readFileSync(new URL('../../docs/source-format.md', import.meta.url), 'utf8');

describe('docs/source-format.md', () => {
  test('its tables of containers are those of the vocabulary (npm run generate makes them anew)', () => {
    expect(page).toBe(withContainerTables(page));
  });

  test('names every container once as a row', () => {
    for (const name of Object.keys(CONTAINERS)) {
      const rows = page.match(new RegExp(`^\\| \`${name}\` \\|(?:[^|\\n]*\\|){4}$`, 'gm'));
      expect(rows, name).toHaveLength(1);
    }
  });

  test('a page without the marks is an error, not a page without tables', () => {
    expect(() => replaceGenerated('text', 'containers', 'table')).toThrow('generated: containers');
  });

  test('its examples hold no problem', async () => {
    const show = parseShow(await readShow(fileURLToPath(new URL('../../', import.meta.url))));
    const examples = [...page.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gm)].map((match) => match[2] ?? '');
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) {
      const head =
        '---\nseries: foundational\nepisode: 2\ntitle: Example\n---\n\n## Core 1: Example (3 min)\n\n';
      const text = example.startsWith('---') ? example : `${head}${example}`;
      const { problems } = parseEpisode(
        { path: 'episodes/foundational/002-example.md', text, defects: [] },
        show,
      );
      expect(problems).toEqual([]);
    }
  });
});
