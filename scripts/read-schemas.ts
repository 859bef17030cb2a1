import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../schemas/', import.meta.url));

export type JsonObject = Record<string, unknown>;

/** A file a generator makes; `path` is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** The files of schemas/, sorted by name; `name` is without `.schema.json`. */
export async function readSchemas(): Promise<{ name: string; schema: JsonObject }[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.schema.json')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -'.schema.json'.length),
      schema: JSON.parse(await readFile(`${FOLDER}${name}`, 'utf8')) as JsonObject,
    })),
  );
}
