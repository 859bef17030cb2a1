import { type Attribute, type AttributeSpec, type Finding, isFlag } from '../model/index.ts';
import { slipChanges } from './slips.ts';
import { expectedOneOf, listed, quoted } from './wording.ts';

/** Letters of any script, digits, and the marks that a URL's fragment can hold. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]*$/u;
const KEYS = /^[a-z](?:\s*,\s*[a-z])*$/i;
const SECONDS = /^\d+(?:\.\d+)?$/;

/** What is wrong with an attribute's value, as far as the value alone tells; names of the show's things are not looked up. */
export function judgeValue(attribute: Attribute, spec: AttributeSpec): Finding | undefined {
  const { name, value, nameSpan, valueSpan } = attribute;
  const bare = isFlag(attribute);
  if (spec.type === 'boolean') return judgeBoolean(attribute, bare);
  if (bare || value.trim() === '') {
    return {
      span: bare ? nameSpan : attribute.span,
      message: `${quoted(name)} has no value; expected ${expectation(spec)}.`,
      hint: `Write ${quoted(example(name, spec))}.`,
    };
  }
  if (isValid(value, spec)) return undefined;
  return {
    span: valueSpan,
    message: `${quoted(name)} is ${quoted(value)}; ${
      spec.type === 'enum' ? expectedOneOf(value, spec.values ?? [], '') : `expected ${expectation(spec)}.`
    }`,
    hint: `Write ${quoted(example(name, spec))}.`,
    ...(spec.type === 'enum' && slipChanges(value, valueSpan, spec.values ?? [])),
  };
}

function judgeBoolean({ name, value, valueSpan }: Attribute, bare: boolean): Finding | undefined {
  if (bare || value === 'true' || value === 'false') return undefined;
  return {
    span: valueSpan,
    message: `${quoted(name)} is ${quoted(value)}; expected \`true\` or \`false\`.`,
    hint: `Write ${quoted(`${name}=true`)}, or ${quoted(name)} alone, which means the same.`,
  };
}

function isValid(value: string, { type, values = [] }: AttributeSpec): boolean {
  switch (type) {
    case 'id':
      return ID.test(value);
    case 'seconds':
      return SECONDS.test(value) && Number(value) > 0;
    case 'keys':
      return KEYS.test(value.trim());
    case 'enum':
      return values.includes(value);
    default:
      return true;
  }
}

function expectation({ type, values = [] }: AttributeSpec): string {
  switch (type) {
    case 'id':
      return 'letters, digits and hyphens, without spaces';
    case 'seconds':
      return 'a number of seconds above 0';
    case 'keys':
      return 'the letter of an option, or several separated by commas';
    case 'enum':
      return `one of ${listed(values)}`;
    case 'cast':
    case 'concept':
    case 'emotion':
    case 'stakes':
    case 'thread':
      return 'a name from `show.yaml`';
    default:
      return 'some words';
  }
}

function example(name: string, { type, values = [] }: AttributeSpec): string {
  const value = { seconds: '30', keys: 'b', id: 'tail-sum' }[type as string] ?? values[0];
  return value === undefined ? `${name}="…"` : `${name}=${value}`;
}
