import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replaceGenerated, withContainerTables } from '../../scripts/source-format-tables.ts';
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
});
