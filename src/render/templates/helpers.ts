import type Handlebars from 'handlebars';
import type { Budget } from './budget.ts';
import { DATA_HINT, TemplateFault } from './fault.ts';

type Environment = typeof Handlebars;
interface Call {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
}

/** The helpers that templates may call; `log` is left out because a page has nowhere to log to. */
export const HELPER_NAMES = ['if', 'unless', 'each', 'with', 'lookup'] as const;

/**
 * Makes the built-in helpers strict: a block about something the data does not have is an error at its place,
 * where Handlebars would leave the block out and say nothing. Each turn of a block is counted.
 */
export function registerHelpers(environment: Environment, budget: Budget): void {
  environment.unregisterHelper('log');
  for (const name of [...HELPER_NAMES, 'blockHelperMissing'] as const) {
    const builtIn = (environment.helpers as Record<string, (...given: unknown[]) => unknown>)[name];
    if (!builtIn) continue;
    environment.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      if (name === 'lookup') return builtIn.apply(this, given) ?? null;
      if (given.length === 2 && given[0] === undefined) throw missing(given[1] as Call);
      return builtIn.apply(this, [...budget.countTurns(given)]);
    });
  }
}

function missing(call: Call): TemplateFault {
  const at = { line: call.loc?.start.line ?? 1, column: (call.loc?.start.column ?? 0) + 1 };
  return new TemplateFault(
    'Unexpected block about something that is not there, expected a name that the data has here.',
    at,
    DATA_HINT,
  );
}
