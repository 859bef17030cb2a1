import { type JSONSchema, compile } from 'json-schema-to-typescript';
import { type GeneratedFile, type JsonObject, readSchemas } from './read-schemas.ts';

const TARGET = 'src/model/generated';
const BANNER = '// Made from schemas/ by `npm run generate`. Do not edit.';

/** TypeScript types of each schema, and the schemas themselves as a module, so that the tool need not read them from disk. */
export async function generateTypes(): Promise<GeneratedFile[]> {
  const schemas = await readSchemas();
  const files: GeneratedFile[] = [];
  for (const { name, schema } of schemas)
    files.push({ path: `${TARGET}/${name}.ts`, content: await typesOf(schema) });
  const entries = schemas.map(
    ({ name, schema }) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify(schema, null, 2).replaceAll('\n', '\n  ')},\n`,
  );
  files.push({
    path: `${TARGET}/schemas.ts`,
    content: `${BANNER}

/** The JSON Schemas of schemas/, by name. */
export const SCHEMAS = {
${entries.join('')}} as const;

export type SchemaName = keyof typeof SCHEMAS;
`,
  });
  const exports = schemas.map(({ name }) => `export type * from './${name}.ts';\n`);
  files.push({ path: `${TARGET}/index.ts`, content: `${BANNER}\n\n${exports.join('')}` });
  return files;
}

async function typesOf(schema: JsonObject): Promise<string> {
  const name = String(schema.title);
  return compile({ ...(inlined(schema, schema) as JSONSchema), title: name }, name, {
    bannerComment: BANNER,
    style: { singleQuote: true, printWidth: 110 },
  });
}

/**
 * A schema with each `$ref` replaced by what it names and without inner titles, so that one file declares one type;
 * without `x-` keys too, whose index signature would let the compiler accept any mistyped key.
 */
function inlined(node: unknown, root: JsonObject): unknown {
  if (Array.isArray(node)) return node.map((item) => inlined(item, root));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, $defs: _, title: __, patternProperties: ___, ...rest } = node as JsonObject;
  const definitions = root.$defs as JsonObject;
  const target = typeof $ref === 'string' ? (definitions[$ref.slice('#/$defs/'.length)] as JsonObject) : {};
  const { title: ____, patternProperties: _____, ...base } = target;
  const merged = { ...base, ...rest };
  return Object.fromEntries(
    Object.entries(merged).map(([key, value]) => [
      key,
      key === 'properties' ? mapValues(value, root) : inlined(value, root),
    ]),
  );
}

/** Members of `properties` are named by authors, so `title` is no keyword there. */
function mapValues(properties: unknown, root: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties as JsonObject).map(([name, value]) => [name, inlined(value, root)]),
  );
}
