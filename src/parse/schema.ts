import { closest } from '../notation/closest.ts';
import type { Problem, Span, YamlSpans } from '../model/index.ts';
import { decodePointer, firstKeyIn, spanOfKey, spanOfValue, valueAt } from '../model/index.ts';
import { SCHEMAS, type SchemaName } from '../model/generated/schemas.ts';
import { makeValidators, type ValidationError } from './generated/validators.ts';
import { SCHEMA_FORMATS } from './schema-formats.ts';
import { type SchemaNode, propertyNames, schemaNodeAt } from './schema-node.ts';

const validators = makeValidators(SCHEMA_FORMATS);

/** Names writers of other shows use, and ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  number: 'episode',
  season: 'series',
  length: 'duration',
  runtime: 'duration',
  name: 'title',
  subtitle: 'summary',
  speakers: 'hosts',
  keywords: 'tags',
  references: 'sources',
  publishdate: 'date',
  pubdate: 'date',
  episodes: 'planned',
  until: 'to',
  end: 'to',
  last: 'to',
  start: 'from',
  first: 'from',
  link: 'url',
  href: 'url',
  authors: 'author',
  minutes: 'duration',
};

/** Checks data against one of the schemas: one `schema` problem a fault, at the exact key or value, in the order of the text. */
export function schemaProblems(name: SchemaName, data: unknown, spans: YamlSpans): Problem[] {
  const validate = validators[name];
  if (!validate || validate(data)) return [];
  const errors = (validate.errors ?? []).filter(isFault);
  const suggested = new Set(
    errors.flatMap((error) => {
      const key = suggestionFor(name, error);
      return key === undefined ? [] : [`${error.instancePath} ${key}`];
    }),
  );
  return errors
    .filter(
      ({ keyword, instancePath, params }) =>
        // A mistyped key is one fault, not a key too much and a key too few.
        keyword !== 'required' || !suggested.has(`${instancePath} ${String(params.missingProperty)}`),
    )
    .map((error) => problemOf(name, error, data, spans))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Errors of a branch or of a key's name come again as errors of the whole. */
function isFault(error: ValidationError & { propertyName?: string }): boolean {
  return error.keyword !== 'if' && error.propertyName === undefined;
}

function problemOf(name: SchemaName, error: ValidationError, data: unknown, spans: YamlSpans): Problem {
  const pointer = decodePointer(error.instancePath);
  const suggestion = suggestionFor(name, error);
  const description = missingDescription(name, error);
  return {
    code: 'schema',
    keyword: error.keyword,
    pointer,
    params: {
      ...error.params,
      ...(suggestion !== undefined && { suggestion }),
      ...(description !== undefined && { description }),
    },
    value: valueAt(data, pointer),
    schema: schemaNodeAt(SCHEMAS[name] as SchemaNode, pointer),
    span: placeOf(error, spans),
  };
}

function placeOf({ keyword, instancePath, params }: ValidationError, spans: YamlSpans): Span {
  if (keyword === 'additionalProperties')
    return spanOfKey(spans, instancePath, String(params.additionalProperty));
  if (keyword === 'propertyNames') return spanOfKey(spans, instancePath, String(params.propertyName));
  if (keyword !== 'required') return spanOfValue(spans, instancePath);
  if (instancePath === '') return spans['']?.value ?? { start: 0, end: 0 };
  return spans[instancePath]?.key ?? firstKeyIn(spans, instancePath) ?? spanOfValue(spans, instancePath);
}

/** What a missing key is for. */
function missingDescription(name: SchemaName, { keyword, instancePath, params }: ValidationError): unknown {
  if (keyword !== 'required') return undefined;
  const pointer = [...decodePointer(instancePath), String(params.missingProperty)];
  return schemaNodeAt(SCHEMAS[name] as SchemaNode, pointer).description;
}

/** The key that an unknown one was probably meant to be. */
function suggestionFor(
  name: SchemaName,
  { keyword, instancePath, params }: ValidationError,
): string | undefined {
  if (keyword !== 'additionalProperties') return undefined;
  const key = String(params.additionalProperty);
  const known = propertyNames(schemaNodeAt(SCHEMAS[name] as SchemaNode, decodePointer(instancePath)));
  const plain = key.toLowerCase().replace(/[\s_]+/g, '-');
  const synonym = Object.hasOwn(SYNONYMS, plain) ? SYNONYMS[plain] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  return closest(plain, known);
}
