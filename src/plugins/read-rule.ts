import { optionFault, type Rule, type RuleOption, type RuleOptions } from '../lint/index.ts';
import { type Severity, STATUSES, type Status } from '../model/index.ts';
import { closest } from '../notation/closest.ts';
import { singleLine } from '../notation/single-line.ts';

/** What a module's rule says of itself. */
export interface OwnRuleFacts {
  readonly name: string;
  readonly scope: OwnRuleScope;
  readonly severity: Severity;
  readonly from?: Status | undefined;
  readonly options: RuleOptions;
  readonly description: string;
  readonly fixable: boolean;
  readonly docs: {
    readonly why: string;
    readonly origin?: string;
    readonly bad?: string;
    readonly good?: string;
  };
}

export type OwnRuleScope = (typeof SCOPES)[number];
const SCOPES = ['episode', 'show', 'across'] as const satisfies readonly Rule['scope'][];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];
const KEYS = ['name', 'scope', 'severity', 'from', 'options', 'description', 'fixable', 'docs', 'check'];
const OPTION_TYPES = ['integer', 'number', 'boolean', 'text', 'texts', 'length'];
/** A group of the show's choice, a slash, and the rule: no built-in rule has a slash. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OPTION_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Why something is no rule: a noun phrase for what is there, and one for what should be. */
export class NotARule {
  readonly rule: string | undefined;
  readonly found: string;
  readonly expected: string;
  constructor(rule: string | undefined, found: string, expected: string) {
    this.rule = rule;
    this.found = found;
    this.expected = expected;
  }
}

/** Reads what the process says of a module's export number `index`, from 0. */
export function readRule(value: unknown, index: number): OwnRuleFacts | NotARule {
  const which = `an export (number ${index + 1})`;
  if (!isRecord(value) || 'notAnObject' in value)
    return new NotARule(undefined, `${which} that is no object`, 'a rule, as `defineRule` gives it');
  const { name } = value;
  if (typeof name !== 'string')
    return new NotARule(undefined, `${which} without a name`, "a name such as 'house/no-jargon'");
  if (!NAME.test(name))
    return new NotARule(
      undefined,
      `a rule with the name ${shown(name)}`,
      'small letters, digits and hyphens with one slash, such as `house/no-jargon`',
    );
  return readFacts(name, value);
}

function readFacts(name: string, value: Readonly<Record<string, unknown>>): OwnRuleFacts | NotARule {
  const wrong = (found: string, expected: string): NotARule => new NotARule(name, found, expected);
  const { scope, severity, from, options = {}, description, fixable = false, docs = {} } = value;
  const stray = Object.keys(value).find((key) => !KEYS.includes(key));
  if (stray !== undefined) return wrong(`an unknown key ${shown(stray)}`, `${near(stray, KEYS)}`);
  if (value['check'] !== 'function') return wrong('no `check`', 'a function of that name');
  if (!isOneOf(scope, SCOPES)) return wrong(`the scope ${shown(scope)}`, one(SCOPES));
  if (!isOneOf(severity, SEVERITIES)) return wrong(`the severity ${shown(severity)}`, one(SEVERITIES));
  if (from !== undefined && !isOneOf(from, STATUSES)) return wrong(`\`from: ${text(from)}\``, one(STATUSES));
  if (typeof description !== 'string' || singleLine(description) === '')
    return wrong('no description', 'a sentence that says what it asks for');
  if (typeof fixable !== 'boolean') return wrong(`\`fixable: ${text(fixable)}\``, 'true or false');
  const fault = optionsFault(options);
  if (fault) return wrong(...fault);
  if (!isRecord(docs) || Object.values(docs).some((part) => typeof part !== 'string'))
    return wrong('`docs` that are no texts', '`why`, and perhaps `origin`, `bad` and `good`');
  const { why = '', origin, bad, good } = docs as Readonly<Record<string, string>>;
  return {
    name,
    scope,
    severity,
    from,
    options: options as RuleOptions,
    description: singleLine(description),
    fixable,
    docs: {
      why,
      ...(origin !== undefined && { origin }),
      ...(bad !== undefined && { bad }),
      ...(good !== undefined && { good }),
    },
  };
}

/** What is wrong with the options that a rule declares: what is there, and what should be. */
function optionsFault(options: unknown): [found: string, expected: string] | undefined {
  if (!isRecord(options)) return ['`options` that are no map', 'a declaration for each option, by its name'];
  for (const [name, option] of Object.entries(options)) {
    if (!OPTION_NAME.test(name) || name === 'severity' || name === 'from')
      return [
        `an option with the name ${shown(name)}`,
        'small letters, digits and hyphens, other than `severity` and `from`',
      ];
    if (!isRecord(option) || !isOneOf(option['type'], OPTION_TYPES))
      return [`an option ${shown(name)} of no known type`, one(OPTION_TYPES)];
    if (typeof option['description'] !== 'string')
      return [`an undescribed option ${shown(name)}`, 'a `description`'];
    const wrong = optionFault(option as unknown as RuleOption, option['default']);
    if (wrong !== undefined)
      return [`the default ${shown(option['default'])} for its option ${shown(name)}`, wrong];
  }
  return undefined;
}

function near(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  return meant === undefined ? one(known) : `\`${meant}\``;
}

function one(names: readonly string[]): string {
  return `one of ${names.map((name) => `\`${name}\``).join(', ')}`;
}

function isOneOf<T extends string>(value: unknown, known: readonly T[]): value is T {
  return (known as readonly unknown[]).includes(value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that strangers' code gave, as a short word inside a sentence. */
export function shown(value: unknown): string {
  return `\`${text(value)}\``;
}

function text(value: unknown): string {
  const line = singleLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));
  return (line.length > 60 ? `${line.slice(0, 57)}…` : line).replaceAll('`', '´');
}
