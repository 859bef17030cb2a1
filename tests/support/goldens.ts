import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares texts, by file name, with the files of a folder, and fails at a file that nothing was made for.
 * `vitest -u` writes them anew; under CI nothing is ever written.
 */
export async function expectGoldens(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files))
    await expect(text).toMatchFileSnapshot(join(folder, name));
  const present = existsSync(folder) ? readdirSync(folder) : [];
  expect(present.filter((name) => !Object.hasOwn(files, name))).toEqual([]);
}
