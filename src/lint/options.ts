import { parseDuration } from '../notation/time.ts';

/** One option of a rule: what it holds, unless the show says otherwise, and what it means to a writer. */
export type RuleOption = { readonly description: string } & (
  | {
      readonly type: 'integer' | 'number';
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: 'boolean'; readonly default: boolean }
  /** `values`: the only ones there are. */
  | { readonly type: 'text'; readonly default: string; readonly values?: readonly string[] }
  | { readonly type: 'texts'; readonly default: readonly string[]; readonly values?: readonly string[] }
  /** A length of time in any notation; milliseconds for the rule. `default` is as a writer would put it: `30 s`. */
  | {
      readonly type: 'length';
      readonly default: string;
      readonly minimum?: string;
      readonly maximum?: string;
    }
);

/** By name; small letters, digits and hyphens. `severity` and `from` belong to every rule. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

interface ValueOf {
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly text: string;
  readonly texts: readonly string[];
  /** Milliseconds. */
  readonly length: number;
}

/** What a rule gets for the options it declares. */
export type OptionValues<O extends RuleOptions = RuleOptions> = {
  readonly [Name in keyof O]: ValueOf[O[Name]['type']];
};

/** What is wrong with an option as it was written: a sentence part after "expected". */
export function optionFault(option: RuleOption, value: unknown): string | undefined {
  return read(option, value) === undefined ? expectation(option) : undefined;
}

/** The values of a rule's options: those the show gives where they are sound, else the defaults. */
export function optionValues(declared: RuleOptions, given: Readonly<Record<string, unknown>>): OptionValues {
  const values = Object.entries(declared).map(([name, option]) => {
    const value = Object.hasOwn(given, name) ? read(option, given[name]) : undefined;
    return [name, value ?? read(option, option.default)] as const;
  });
  return Object.fromEntries(values) as OptionValues;
}

function read(option: RuleOption, value: unknown): ValueOf[RuleOption['type']] | undefined {
  switch (option.type) {
    case 'integer':
    case 'number':
      return readNumber(option, value);
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' && isAllowed(option.values, value) ? value : undefined;
    case 'texts':
      return readTexts(option.values, value);
    case 'length':
      return readLength(option, value);
  }
}

function readNumber(
  { type, minimum = -Infinity, maximum = Infinity }: Extract<RuleOption, { type: 'integer' | 'number' }>,
  value: unknown,
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (type === 'integer' && !Number.isSafeInteger(value)) return undefined;
  return minimum <= value && value <= maximum ? value : undefined;
}

function readTexts(allowed: readonly string[] | undefined, value: unknown): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === 'string' && isAllowed(allowed, text)) ? texts : undefined;
}

function readLength(
  { minimum, maximum }: Extract<RuleOption, { type: 'length' }>,
  value: unknown,
): number | undefined {
  const ms = typeof value === 'string' || typeof value === 'number' ? parseDuration(value) : undefined;
  if (ms === undefined) return undefined;
  const least = minimum === undefined ? 0 : (parseDuration(minimum) ?? 0);
  const most = maximum === undefined ? Infinity : (parseDuration(maximum) ?? Infinity);
  return least <= ms && ms <= most ? ms : undefined;
}

function isAllowed(allowed: readonly string[] | undefined, value: string): boolean {
  return allowed === undefined || allowed.includes(value);
}

function expectation(option: RuleOption): string {
  switch (option.type) {
    case 'integer':
      return `a whole number${between(option.minimum, option.maximum)}`;
    case 'number':
      return `a number${between(option.minimum, option.maximum)}`;
    case 'boolean':
      return 'true or false';
    case 'text':
      return option.values ? `one of ${option.values.join(', ')}` : 'a text';
    case 'texts':
      return option.values ? `a list of any of ${option.values.join(', ')}` : 'a list of texts';
    case 'length':
      return `a length of time${between(option.minimum, option.maximum)}, such as ${option.default}`;
  }
}

function between(minimum: number | string | undefined, maximum: number | string | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` from ${minimum} on`;
  return maximum === undefined ? '' : ` up to ${maximum}`;
}
