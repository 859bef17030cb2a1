import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type GeneratedFile, type JsonObject, readSchemas } from './read-schemas.ts';

/** Formats that the schemas name; `src/parse/schema-formats.ts` says what each means. */
const FORMATS = ['date', 'time-length', 'time-length-or-percent'];

/**
 * The schemas as plain functions, made by Ajv. Loading Ajv and compiling them took 110 ms of each start;
 * these take 3, and no code is made from text while the tool runs.
 */
export async function generateValidators(): Promise<GeneratedFile[]> {
  const schemas = await readSchemas();
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    ownProperties: true,
    // A branch may require what its parent declares.
    strictRequired: false,
    messages: false,
    code: { source: true, lines: true, formats: _`formats` },
    formats: Object.fromEntries(FORMATS.map((name) => [name, () => true])),
    schemas: schemas.map(({ schema }) => withoutAnnotations(schema)),
  });
  const ids = Object.fromEntries(schemas.map(({ name, schema }) => [name, String(schema.$id)]));
  const code = standaloneCode.default(ajv, ids).replace(/^"use strict";\s*/, '');
  return [{ path: 'src/parse/generated/validators.ts', content: wrap(code) }];
}

function wrap(code: string): string {
  if (code.includes('require('))
    throw new Error('A validator needs Ajv at run time: find a keyword that does not.');
  return `// @ts-nocheck: made from schemas/ by Ajv, with \`npm run generate\`. Do not edit.
/* oxlint-disable */

/** One error of Ajv's. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

/** A validator a schema; \`formats\` says whether a text is of the format the schemas name. */
export function makeValidators(
  formats: Readonly<Record<string, (text: string) => boolean>>,
): Readonly<Record<string, Validator>> {
const exports = {};
${code}
return exports;
}
`;
}

/** What an editor shows does not concern a validator, and would be in its code several times. */
function withoutAnnotations(node: JsonObject): JsonObject {
  const { title: _title, description: _description, examples: _examples, ...rest } = node;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties' || key === '$defs' ? mapEach(value as JsonObject) : stripped(value),
    ]),
  );
}

/** Members of \`properties\` are named by authors, so \`title\` is no annotation there. */
function mapEach(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, stripped(value)]));
}

function stripped(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? withoutAnnotations(value as JsonObject)
    : value;
}
