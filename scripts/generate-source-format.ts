import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { type GeneratedFile, type JsonObject, readSchemas } from './read-schemas.ts';
import { code, replaceGenerated, table, withContainerTables } from './source-format-tables.ts';

const PAGE = 'docs/source-format.md';

/** The page on the format, with its tables made from the vocabulary of containers and the schema of frontmatter. */
export async function generateSourceFormat(): Promise<GeneratedFile[]> {
  const page = await readFile(fileURLToPath(new URL(`../${PAGE}`, import.meta.url)), 'utf8');
  const frontmatter = (await readSchemas()).find(({ name }) => name === 'frontmatter');
  if (!frontmatter) throw new Error('Unexpected schemas/ without frontmatter.schema.json.');
  const content = replaceGenerated(page, 'frontmatter', frontmatterTable(frontmatter.schema));
  return [{ path: PAGE, content: withContainerTables(content) }];
}

function frontmatterTable(schema: JsonObject): string {
  const required = schema.required as readonly string[];
  const rows = Object.entries(schema.properties as Record<string, JsonObject>).map(([name, property]) => {
    const field = resolve(property, schema);
    // What an id of any kind looks like says nothing about this one.
    const examples = property.examples ?? field.enum;
    const needed = required.includes(name) ? ' (needed)' : '';
    return [
      `${code(name)}${needed}`,
      String(field.description ?? ''),
      example(name, examples as readonly unknown[] | undefined),
    ];
  });
  return table(['Field', 'Meaning', 'Such as'], rows);
}

function resolve(property: JsonObject, schema: JsonObject): JsonObject {
  const { $ref } = property;
  if (typeof $ref !== 'string') return property;
  const target = (schema.$defs as Record<string, JsonObject>)[$ref.slice('#/$defs/'.length)];
  return { ...target, ...property };
}

/** The first example as one line of YAML. */
function example(name: string, examples: readonly unknown[] = []): string {
  const [value] = examples;
  if (value === undefined) return '';
  return code(
    stringify({ [name]: value }, { collectionStyle: 'flow', lineWidth: 0 })
      .trim()
      .replace(/^\{ (.*) \}$/, '$1'),
  );
}
