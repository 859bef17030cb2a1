import type { Rule } from '../rules.ts';

/** A case of a test: the text of an episode, and what else the show holds. */
export interface RuleCase {
  /** What the test is called; the first line of the text unless told. */
  readonly name?: string | undefined;
  /** An episode: with its own frontmatter where it begins with `---`, else the rest of one below a sound frontmatter. */
  readonly text?: string | undefined;
  /** Further files of the show by path, such as `episodes/show.yaml` or `episodes/main/002-next.md`, over those of the tester. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** The rule's options, as a writer would put them into show.yaml. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** A finding that must be there. What is left out is not looked at. */
export interface ExpectedFinding {
  readonly message?: string | RegExp | undefined;
  /** The very words that the finding points at. */
  readonly at?: string | undefined;
  /** From 1, in the file that the finding is in; of `text` without a frontmatter the lines count from its own first one. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The file; the episode, or show.yaml for a rule about the show, unless told. */
  readonly path?: string | undefined;
  readonly hint?: string | RegExp | undefined;
  /** What each suggestion would make of the text, in order. */
  readonly suggestions?: readonly string[] | undefined;
}

/** A case in which the rule finds something. */
export interface InvalidRuleCase extends RuleCase {
  /** All that it finds, in the order of the text; a text is a message. At least one. */
  readonly findings: readonly (ExpectedFinding | string)[];
  /** The text with every fix made; to be left out where there is none. */
  readonly fixed?: string | undefined;
}

export interface RuleCases {
  /** A text is a case with nothing else. */
  readonly valid: readonly (RuleCase | string)[];
  readonly invalid: readonly InvalidRuleCase[];
}

/** A case with its name. */
export interface NamedCase {
  readonly name: string;
  readonly case: RuleCase & Partial<Pick<InvalidRuleCase, 'findings' | 'fixed'>>;
}

/** Every case once, named. Throws where one is there twice, or says that it is invalid and names no finding. */
export function nameCases(rule: Rule, { valid, invalid }: RuleCases): readonly NamedCase[] {
  if (valid.length === 0 || invalid.length === 0)
    throw new Error(`${rule.name}: expected at least one valid and one invalid case.`);
  const cases = [
    ...valid.map((each) => named('valid', typeof each === 'string' ? { text: each } : each)),
    ...invalid.map((each) => named('invalid', each)),
  ];
  const seen = new Map<string, string>();
  for (const { name, case: each } of cases) {
    if (name.startsWith('invalid') && !each.findings?.length)
      throw new Error(`${rule.name}, ${name}: expected at least one finding in \`findings\`.`);
    const key = JSON.stringify([each.text, each.files, each.options]);
    const other = seen.get(key);
    if (other !== undefined) throw new Error(`${rule.name}: ${name} is the same case as ${other}.`);
    seen.set(key, name);
  }
  return cases;
}

function named(kind: 'valid' | 'invalid', each: NamedCase['case']): NamedCase {
  if (kind === 'valid' && ('findings' in each || 'fixed' in each))
    throw new Error(`A valid case has \`findings\` or \`fixed\`; expected neither.`);
  const unknown = Object.keys(each).find((key) => !KEYS.has(key));
  if (unknown !== undefined)
    throw new Error(`A case has an unknown key \`${unknown}\`; expected ${[...KEYS].join(', ')}.`);
  const first = (each.text ?? Object.values(each.files ?? {})[0] ?? '').trim().split('\n')[0] ?? '';
  return { name: `${kind}: ${each.name ?? (first === '' ? 'an empty text' : first)}`, case: each };
}

const KEYS: ReadonlySet<string> = new Set(['name', 'text', 'files', 'options', 'findings', 'fixed']);
