import type { Command } from 'commander';
import { closest, examplesOf, findShowRoot, listRules, OperationError } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { addSafeOption, openRulesOfShow } from '../own-rules.ts';
import { printExplanation } from '../print/explain.ts';
import { printRulesJson } from '../print/rules-json.ts';

export const command: CommandModule = {
  define(explain: Command) {
    explain
      .description(
        'Explain a rule of coldopen lint: why it is there, what it finds and what it leaves alone, its options, and how this show sets them.',
      )
      .argument('<rule>', 'the name of a rule, as findings show it')
      .option('--all', 'every example, not just the first ones')
      .option('--json', 'as JSON, for other programs');
    addSafeOption(explain);
    examples(explain, [
      ['coldopen explain pacing-recap', 'what that finding is about'],
      ['coldopen explain house/no-jargon', "a rule of the show's own"],
      ['coldopen explain raw-html --json', 'for other programs; see schemas/rules.schema.json'],
    ]);
    explain.addHelpText(
      'after',
      "\nExit codes: 0, or 2 where there is no such rule. 'coldopen rules' lists all.",
    );
  },
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, cwd, terminal } = invocation;
  const [name = ''] = operands;
  const root = await findShowRoot(cwd);
  const ownRules = await openRulesOfShow(invocation);
  try {
    const { rules, incomplete } = await listRules({ root, ownRules });
    const rule = rules.find((known) => known.name === name);
    if (!rule)
      throw unknown(
        name,
        rules.map((known) => known.name),
        incomplete,
      );
    const found = await examplesOf(rule, { root, ownRules });
    if (options['json'] === true) terminal.out(printRulesJson([rule], found));
    else
      terminal.out(
        printExplanation(rule, found, {
          colour: terminal.colour.out,
          width: terminal.width,
          inShow: root !== undefined,
          all: options['all'] === true,
        }),
      );
    return 0;
  } finally {
    await ownRules?.close();
  }
}

function unknown(name: string, names: readonly string[], incomplete: boolean): OperationError {
  const near = closest(name, names);
  const lists = "'coldopen rules' lists every rule.";
  const missing = incomplete ? " Some of the show's own are not loaded; 'coldopen lint' says why." : '';
  return new OperationError(
    `There is no rule '${name}'.`,
    `${near === undefined ? lists : `Did you mean '${near}'? ${lists}`}${missing}`,
  );
}
