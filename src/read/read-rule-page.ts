import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_IN_ROOT } from './built-in.ts';

/** The page of a built-in rule, in Markdown; undefined where there is none. */
export async function readRulePage(name: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  return readFile(join(BUILT_IN_ROOT, 'docs/rules', `${name}.md`), 'utf8').catch(() => undefined);
}
