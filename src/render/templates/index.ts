import Handlebars from 'handlebars';
import { OperationError, type Templates } from '../../model/index.ts';
import { Budget } from './budget.ts';
import { checkNames, suggestion } from './check.ts';
import { templateError, type TemplateSource } from './fault.ts';
import { HELPER_NAMES, registerHelpers } from './helpers.ts';
import { TEMPLATE_NAMES, type TemplateFormat, type TemplateName, templateRole } from './names.ts';

export { TEMPLATE_NAMES, type TemplateName } from './names.ts';

/** All templates of a show, checked; `render` throws an OperationError naming path, line and column. */
export interface TemplateSet {
  render(name: TemplateName, data: Readonly<Record<string, unknown>>): string;
}

const compiled = new WeakMap<Templates, TemplateSet>();

/**
 * Checks and compiles the templates of a show, once for each map of sources. A partial is named by its file:
 * `partials/page.html.hbs` is `{{> page}}` in HTML templates. Throws an OperationError at the first mistake.
 */
export function compileTemplates(templates: Templates): TemplateSet {
  let set = compiled.get(templates);
  if (!set) {
    set = compileAll(templates);
    compiled.set(templates, set);
  }
  return set;
}

type Run = (data: unknown, options?: Handlebars.RuntimeOptions) => string;

function compileAll(templates: Templates): TemplateSet {
  const runs = new Map<string, Run>();
  const sorted = [...templates].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const budget = new Budget();
  const roles = sorted.map(([name, source]) => ({ name, source, ...roleOf(name, source) }));
  for (const format of ['html', 'md'] as const) {
    const environment = Handlebars.create();
    registerHelpers(environment, budget);
    budget.countPartials(environment);
    const mine = roles.filter((role) => role.format === format);
    const partials = mine.flatMap((role) => role.partial ?? []);
    for (const { name, source, partial } of mine) {
      const run = compileOne(environment, format, source, partials);
      if (partial === undefined) runs.set(name, run);
      else environment.registerPartial(partial, run);
    }
  }
  return {
    render(name, data) {
      const run = runs.get(name);
      if (!run)
        throw new OperationError(`Unexpected missing template \`${name}\`, expected it in templates/.`);
      budget.refill();
      return run(data);
    },
  };
}

function roleOf(
  name: string,
  source: TemplateSource,
): { format: TemplateFormat; partial: string | undefined } {
  const role = templateRole(name);
  if (role) return role;
  throw new OperationError(
    `${source.path}: Unexpected template name, expected ${TEMPLATE_NAMES.join(', ')} or partials/<name>.html.hbs or .md.hbs.`,
    suggestion(name, TEMPLATE_NAMES),
  );
}

function compileOne(
  environment: typeof Handlebars,
  format: TemplateFormat,
  source: TemplateSource,
  partials: readonly string[],
): Run {
  // Handlebars also compiles syntax trees, which can carry code of their own.
  if (typeof source.text !== 'string')
    throw new OperationError(`${source.path}: Unexpected content, expected text.`);
  try {
    checkNames(environment.parse(source.text), partials);
  } catch (error) {
    throw templateError(source, error);
  }
  const run = environment.compile(source.text, {
    strict: true,
    preventIndent: true,
    noEscape: format === 'md',
    knownHelpers: Object.fromEntries(HELPER_NAMES.map((name) => [name, true])),
  });
  return (data, options) => {
    try {
      return run(data, options);
    } catch (error) {
      throw templateError(source, error);
    }
  };
}
