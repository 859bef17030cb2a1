import type { Finding, Fix, Problem } from '../model/index.ts';
import { slipChanges } from './slips.ts';
import { expectedOneOf, listed, quoted } from './wording.ts';

type SchemaProblem = Extract<Problem, { code: 'schema' }>;
type Words = Pick<Finding, 'message' | 'hint' | 'fixes' | 'suggestions'>;

const WORDING: Readonly<Record<string, (problem: SchemaProblem) => Words>> = {
  required: missingKey,
  additionalProperties: unknownKey,
  enum: notOneOf,
  type: wrongType,
  pattern: (problem) => misfit(problem, PATTERNS[String(problem.params.pattern)] ?? 'another form'),
  format: (problem) => misfit(problem, FORMATS[String(problem.params.format)] ?? 'another form'),
  minimum: (problem) => misfit(problem, `${String(problem.params.limit)} or more`),
  maximum: (problem) => misfit(problem, `${String(problem.params.limit)} or less`),
  minItems: (problem) => misfit(problem, 'at least one entry'),
  minProperties: (problem) => misfit(problem, 'at least one key'),
  propertyNames: ({ pointer, params }) => ({
    message: `${nameOf([...pointer, String(params.propertyName)])} is no id; expected ${PATTERNS[SLUG]}.`,
  }),
};

const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const PATTERNS: Readonly<Record<string, string>> = {
  [String.raw`^geo:-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:[;,][A-Za-z0-9.;=,-]*)?$`]:
    'latitude and longitude such as `geo:48.858093,2.294694`',
  [String.raw`^[NWR]\d+(?:#\d+)?$`]: 'N, W or R and a number such as `R5013364`',
  [SLUG]: 'an id of small letters, digits and hyphens, such as `latency-floor`',
  '\\S': 'some words',
  '^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_-])?$':
    'an id of letters and digits, with `_`, `-`, `.` or `:` inside, such as `vogels2009`',
  '^https?://[^\\s/]+\\S*$': 'a web address that begins with `https://`',
  '^\\d+(?:\\.\\d+)?\\s*%$': 'a fraction such as `0.25` or `25%`',
  '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$': 'a language tag such as `en` or `pt-BR`',
};
const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day of the calendar as year-month-day, such as `2026-12-01`',
  'time-length': 'a length of time such as `60m`, `1h30m`, `1:30:00` or `PT90M`',
  'time-length-or-percent': 'a percentage such as `20%`, or a length of time such as `2m`',
};
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys and values',
};

/** A fault in a YAML file as one sentence for a writer. */
export function schemaWording(problem: SchemaProblem): Words {
  return (WORDING[problem.keyword] ?? ((other) => misfit(other, 'another value')))(problem);
}

/** Where a value is, from the inside out: `tier` of entry 2 of `sources`. */
function nameOf(pointer: readonly (string | number)[]): string {
  const steps = pointer.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : quoted(step)));
  const name = steps.toReversed().join(' of ');
  return name === '' ? 'the file' : name;
}

function subject(pointer: readonly (string | number)[]): string {
  const name = nameOf(pointer);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function misfit({ pointer, value }: SchemaProblem, expected: string): Words {
  const found = describe(value);
  return { message: `${subject(pointer)} is ${found}; expected ${expected}.` };
}

function describe(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'keys and values';
  return quoted(value);
}

function missingKey({ pointer, params }: SchemaProblem): Words {
  const key = quoted(String(params.missingProperty));
  const place = pointer.length === 0 ? '' : ` in ${nameOf(pointer)}`;
  const { description } = params;
  return {
    message: `The key ${key} is missing${place}.`,
    hint: typeof description === 'string' ? `${key}: ${description}` : undefined,
  };
}

function unknownKey({ pointer, params, schema, span, value }: SchemaProblem): Words {
  const key = String(params.additionalProperty);
  const place = pointer.length === 0 ? '' : ` in ${nameOf(pointer)}`;
  const suggestion = params.suggestion === undefined ? undefined : String(params.suggestion);
  // A key that is there already would be there twice.
  const free = Object.keys((schema.properties ?? {}) as object).filter(
    (name) => !Object.hasOwn((value ?? {}) as object, name),
  );
  if (suggestion !== undefined)
    return {
      message: `Unexpected key ${quoted(key)}${place}; did you mean ${quoted(suggestion)}?`,
      ...renamingKey(key, suggestion, free, span),
    };
  const known = Object.keys((schema.properties ?? {}) as object).toSorted();
  return {
    message: `Unexpected key ${quoted(key)}${place}.`,
    hint: `Known keys are ${listed(known)}. A key of your own begins with \`x-\`.`,
  };
}

function notOneOf({ pointer, params, value, span }: SchemaProblem): Words {
  const allowed = (params.allowedValues ?? []) as readonly unknown[];
  const names = allowed.map(String);
  const same = typeof value === 'string' ? names.find((name) => sameLetters(name, value)) : undefined;
  const message =
    typeof value === 'string' && value !== ''
      ? `${subject(pointer)} is ${quoted(value)}; ${expectedOneOf(value, names, '')}`
      : `${subject(pointer)} is ${describe(value)}; expected one of ${listed(names)}.`;
  if (same !== undefined) return { message, fixes: renaming(span, same) };
  return { message, ...(typeof value === 'string' && slipChanges(value, span, names)) };
}

function wrongType({ pointer, params, value }: SchemaProblem): Words {
  const types = [params.type].flat().map((type) => TYPES[String(type)] ?? String(type));
  const expected = types.length < 2 ? types.join('') : `${types.slice(0, -1).join(', ')} or ${types.at(-1)}`;
  const found = typeof value === 'string' && value !== '' ? `the text ${quoted(value)}` : describe(value);
  return { message: `${subject(pointer)} is ${found}; expected ${expected}.` };
}

function renamingKey(
  key: string,
  suggestion: string,
  free: readonly string[],
  span: Finding['span'],
): Pick<Finding, 'fixes' | 'suggestions'> {
  if (free.includes(suggestion) && sameLetters(key, suggestion)) return { fixes: renaming(span, suggestion) };
  return slipChanges(key, span, free);
}

/** Whether two words differ in case and in hyphens, underscores and spaces only: then one can be put for the other. */
function sameLetters(a: string, b: string): boolean {
  const letters = (word: string) => word.toLowerCase().replace(/[-_\s]/g, '');
  return letters(a) === letters(b);
}

function renaming(span: Finding['span'], text: string): readonly Fix[] {
  return [{ description: `Write ${quoted(text)}.`, edits: [{ span, text }] }];
}
