import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../scripts/read-schemas.ts';
import { staleFiles } from '../../scripts/generate.ts';
import { schemaWording } from '../../src/lint/schema-wording.ts';
import { schemaProblems } from '../../src/parse/schema.ts';
import { SCHEMA_FORMATS } from '../../src/parse/schema-formats.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { SCHEMAS, type SchemaName } from '../../src/model/generated/schemas.ts';

type Node = Record<string, unknown>;
const schemas = await readSchemas();

/** Every schema node: the root, definitions, properties, items and what they refer to. */
function* nodesOf(node: unknown, at = '#'): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Node;
  yield [at, schema];
  for (const key of ['properties', '$defs', 'patternProperties'])
    for (const [name, child] of Object.entries((schema[key] ?? {}) as Node))
      yield* nodesOf(child, `${at}/${key}/${name}`);
  for (const key of ['items', 'additionalProperties', 'if', 'then', 'else', 'propertyNames'])
    yield* nodesOf(schema[key], `${at}/${key}`);
}

test('types and validators are what the generators make of the schemas', async () => {
  expect((await staleFiles()).map(({ path }) => path)).toEqual([]);
});

describe.each(schemas)('$name', ({ name, schema }) => {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    formats: SCHEMA_FORMATS,
  });
  const nodes = [...nodesOf(schema)];

  test('is a JSON Schema 2020-12 with an address of its own', () => {
    expect(schema.$id).toBe(`urn:coldopen:schema:${name}`);
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('tells an editor what each key is for', () => {
    const bare = nodes.filter(
      ([at, node]) =>
        /\/properties\/[^/]+$/.test(at) &&
        typeof (node.description ?? referred(schema, node).description) !== 'string',
    );
    expect(bare.map(([at]) => at)).toEqual([]);
  });

  test('knows its keys, and lets authors have theirs under x-', () => {
    const open = nodes.filter(
      ([at, node]) =>
        node.properties !== undefined &&
        // What else a rule's setting holds are the options of that rule, which the linter itself knows.
        at !== '#/$defs/rule-setting' &&
        (node.additionalProperties !== false ||
          !Object.hasOwn((node.patternProperties ?? {}) as Node, '^x-')),
    );
    expect(open.map(([at]) => at)).toEqual([]);
  });

  test('takes its own examples', () => {
    for (const [at, node] of nodes)
      for (const example of (node.examples ?? []) as unknown[]) {
        const { examples: _, ...rest } = node;
        const valid = ajv.compile({ ...rest, $id: undefined, $defs: schema.$defs } as object);
        expect([at, example, valid(example)]).toEqual([at, example, true]);
      }
  });
});

const referred = (schema: Node, node: Node): Node =>
  typeof node.$ref === 'string' ? ((schema.$defs as Node)[node.$ref.slice('#/$defs/'.length)] as Node) : {};

test('a definition that two schemas share is the same in both', () => {
  const seen = new Map<string, string>();
  for (const { schema } of schemas)
    for (const [name, node] of Object.entries((schema.$defs ?? {}) as Node)) {
      if (name === 'source') continue;
      const text = JSON.stringify(node);
      expect([name, seen.get(name) ?? text]).toEqual([name, text]);
      seen.set(name, text);
    }
});

test('every pattern and format has words of its own', () => {
  const wrong: Record<string, unknown> = { string: '!', array: ['!'] };
  for (const { name, schema } of schemas)
    for (const [, node] of nodesOf(schema)) {
      const checks = [
        ...(typeof node.pattern === 'string'
          ? [{ keyword: 'pattern', params: { pattern: node.pattern } }]
          : []),
        ...(typeof node.format === 'string' ? [{ keyword: 'format', params: { format: node.format } }] : []),
      ];
      for (const check of checks) {
        const { message } = schemaWording({
          code: 'schema',
          pointer: ['key'],
          value: wrong.string,
          schema: node,
          span: { start: 0, end: 0 },
          ...check,
        });
        expect([name, message]).toEqual([name, expect.not.stringContaining('another form')]);
      }
    }
});

describe('one problem a fault, at its exact place', () => {
  const found = (name: SchemaName, text: string) => {
    const { data, spans } = parseYaml(text);
    return schemaProblems(name, data, spans).map((problem) =>
      problem.code === 'schema'
        ? `${problem.keyword} ${text.slice(problem.span.start, problem.span.end)}`
        : problem.code,
    );
  };

  test.each<[SchemaName, string, string[]]>([
    ['series', 'title: M\nplanned:\n  - title: no number\n', ['required title']],
    ['series', 'title: M\nplanned:\n  - { episodes: { from: 1, to: 2 }, title: fine }\n', []],
    ['series', 'title: M\nplanned: [{ number: 1, title: T, cold-open: Bad Id }]\n', ['pattern Bad Id']],
    [
      'series',
      'title: M\nplanned: [{ number: 1, title: T, cold-open: { templat: a } }]\n',
      ['additionalProperties templat'],
    ],
    ['show', 'title: M\nlint: { a: of }\n', ['enum of']],
    ['show', 'title: M\ncast: [{ id: a }]\n', ['required id']],
    ['show', 'title: ""\n', ['pattern ""']],
    ['sources', 'sources: [{ id: "a b", title: T }]\n', ['pattern "a b"']],
    ['frontmatter', 'series: a\nepisode: 1.5\ntitle: T\n', ['type 1.5']],
    ['frontmatter', 'series: a\nepisode: 1\ntitle: T\nguests: { name: A }\n', ['type { name: A }']],
    [
      'frontmatter',
      'series: a\nepisode: 1\ntitle: T\ngates: { Bad Gate: { by: a, date: 2026-01-01 } }\n',
      ['propertyNames Bad Gate'],
    ],
    ['frontmatter', 'series: a\nepisode: 1\ntitle: T\nlevel:\n', ['enum level']],
    [
      'frontmatter',
      'series: a\nepisode: 1\ntitle: T\nconstructor: 1\n',
      ['additionalProperties constructor'],
    ],
    [
      'frontmatter',
      'series: a\nepisode: 1\ntitle: T\nsources:\n  - &s { id: x y }\n  - *s\n',
      ['pattern x y', 'pattern *s'],
    ],
  ])('%s %j', (name, text, expected) => expect(found(name, text)).toEqual(expected));

  test('validators know every schema', () => {
    for (const name of Object.keys(SCHEMAS) as SchemaName[])
      expect(found(name, 'x-y: 1\n').length).toBeGreaterThan(0);
  });
});
