import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../schemas/', import.meta.url));

export type JsonObject = Record<string, unknown>;

/** A file a generator makes; `path` is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Schemas of what the tool prints, not of what it reads: they make neither types nor validators. */
const OF_OUTPUTS: ReadonlySet<string> = new Set(['diagnostics.schema.json']);

/** The files of schemas/ that describe what the tool reads, sorted by name; `name` is without `.schema.json`. */
export async function readSchemas(): Promise<{ name: string; schema: JsonObject }[]> {
  return Promise.all(
    AUTHORED.map(async (name) => ({
      name,
      schema: JSON.parse(await readFile(`${FOLDER}${name}.schema.json`, 'utf8')) as JsonObject,
    })),
  );
}
