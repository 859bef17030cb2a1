import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../schemas/', import.meta.url));

export type JsonObject = Record<string, unknown>;

/** A file a generator makes; `path` is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** The schemas of files that authors write. Those of outputs are for the programs that read them, and make no types here. */
const AUTHORED = ['cold-open', 'format', 'frontmatter', 'series', 'show', 'sources'];

/** The schemas of what authors write, in schemas/, sorted by name. */
export async function readSchemas(): Promise<{ name: string; schema: JsonObject }[]> {
  return Promise.all(
    AUTHORED.map(async (name) => ({
      name,
      schema: JSON.parse(await readFile(`${FOLDER}${name}.schema.json`, 'utf8')) as JsonObject,
    })),
  );
}
