import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateRuleDocs } from './generate-rule-docs.ts';
import { generateSourceFormat } from './generate-source-format.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';
import type { GeneratedFile } from './read-schemas.ts';

/** Everything in the repository that is made from something else in it. Add a generator here, and CI keeps its files fresh. */
export const GENERATORS: readonly (() => Promise<readonly GeneratedFile[]>)[] = [
  generateTypes,
  generateValidators,
  generateSourceFormat,
  generateRuleDocs,
];

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The generated files that differ from what the repository holds. */
export async function staleFiles(): Promise<GeneratedFile[]> {
  const files = (await Promise.all(GENERATORS.map((generate) => generate()))).flat();
  const current = await Promise.all(
    files.map(({ path }) => readFile(`${ROOT}${path}`, 'utf8').catch(() => undefined)),
  );
  return files.filter(({ content }, index) => current[index] !== content);
}

async function main(): Promise<void> {
  const stale = await staleFiles();
  if (process.argv.includes('--check')) {
    for (const { path } of stale) console.error(`${path} is not what \`npm run generate\` makes.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const { path, content } of stale) {
    await mkdir(dirname(`${ROOT}${path}`), { recursive: true });
    await writeFile(`${ROOT}${path}`, content);
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
