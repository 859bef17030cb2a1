import { type Command, InvalidArgumentError } from 'commander';
import { closest, findShowRoot, type ListedRule, listRules } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { addSafeOption, openRulesOfShow } from '../own-rules.ts';
import { printRulesJson } from '../print/rules-json.ts';
import { printRules } from '../print/rules-table.ts';

const SEVERITIES = ['error', 'warning', 'hint', 'off'] as const;
const SCOPES = ['episode', 'show', 'across', 'comments'] as const;

export const command: CommandModule = {
  define(rules: Command) {
    rules
      .description(
        'List the rules of coldopen lint as this show sets them, its own among them; outside a show as they come.',
      )
      .argument('[words...]', 'only rules with all of these words in their name or sentence')
      .option(
        '--severity <names>',
        `only these, separated by commas: ${SEVERITIES.join(', ')}`,
        choices(SEVERITIES),
      )
      .option('--scope <names>', `only rules that look at these: ${SCOPES.join(', ')}`, choices(SCOPES))
      .option('--fixable', 'only rules that coldopen lint --fix can mend something for')
      .option('--json', 'as JSON, for other programs');
    addSafeOption(rules);
    examples(rules, [
      ['coldopen rules', 'every rule'],
      ['coldopen rules source', 'those about sources'],
      ['coldopen rules --severity error', 'those that keep an episode from being built'],
      ['coldopen rules --json', 'for other programs; see schemas/rules.schema.json'],
    ]);
    rules.addHelpText('after', '\nExit codes: 0, 1 no such rule, 2 the show could not be read.');
  },
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, cwd, terminal } = invocation;
  const root = await findShowRoot(cwd);
  const ownRules = await openRulesOfShow(invocation);
  try {
    const { rules, incomplete } = await listRules({ root, ownRules });
    const found = rules.filter((rule) => isWanted(rule, operands, options));
    if (options['json'] === true) terminal.out(printRulesJson(found));
    else if (found.length > 0)
      terminal.out(
        printRules(found, { colour: terminal.colour.out, width: terminal.width, inShow: root !== undefined }),
      );
    else terminal.err("No rule is like that; 'coldopen rules' lists all.\n");
    if (incomplete) terminal.err("Not all rules of the show's own are loaded; 'coldopen lint' says why.\n");
    return found.length > 0 ? 0 : 1;
  } finally {
    await ownRules?.close();
  }
}

function isWanted(rule: ListedRule, words: readonly string[], options: Invocation['options']): boolean {
  const severities = options['severity'] as readonly string[] | undefined;
  const scopes = options['scope'] as readonly string[] | undefined;
  const text = `${rule.name} ${rule.description}`.toLowerCase();
  return (
    words.every((word) => text.includes(word.toLowerCase())) &&
    (severities?.includes(rule.set.severity) ?? true) &&
    (scopes?.includes(rule.scope) ?? true) &&
    (options['fixable'] !== true || rule.fixable)
  );
}

function choices(known: readonly string[]): (text: string) => readonly string[] {
  return (text) => {
    const names = text.split(',').map((name) => name.trim());
    for (const name of names) {
      if (known.includes(name)) continue;
      const near = closest(name, known);
      throw new InvalidArgumentError(
        `Allowed choices are ${known.join(', ')}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
      );
    }
    return names;
  };
}
