import {
  childPointer,
  type Finding,
  type RuleSetting,
  type Show,
  type Span,
  spanOfKey,
  spanOfValue,
} from '../../model/index.ts';
import { closest, slipOf } from '../../notation/closest.ts';
import { optionFault } from '../options.ts';
import type { ShowContext, ShowRule } from '../rule.ts';
import { slipFixes } from '../slips.ts';
import { counted, listed, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'lint-settings',
  scope: 'show',
  severity: 'error',
  fixable: true,
  description:
    'What show.yaml sets under `lint:` and `lint-overrides:` are rules, and options that they have.',
  docs: {
    why: 'A rule name that is misspelt switches nothing off and makes nothing stricter, and a misspelt option sets nothing. You would go on believing that it does.',
  },
  *check({ show, rules, ownRulesKnown = true }) {
    for (const { pointer, settings } of settingMaps(show))
      for (const [name, setting] of Object.entries(settings)) {
        const rule = rules.find((other) => other.name === name);
        if (rule) yield* wrongOptions(rule, setting, { show, pointer: childPointer(pointer, name) });
        // A rule of the show's own has a slash in its name, and is unknown where its module was not loaded.
        else if (!name.startsWith('x-') && (ownRulesKnown || !name.includes('/')))
          yield unknownRule(name, settings, { show, pointer, rules });
      }
  },
};

/** The maps from rule names to settings, each with its JSON pointer. */
function settingMaps({ settings: { lint }, config }: Show) {
  const written = (config.data as Record<string, unknown> | undefined)?.['lint-overrides'];
  // Overrides that could not be read are left out of the settings, and would shift the count.
  const overrides = Array.isArray(written) && written.length === lint.overrides.length ? lint.overrides : [];
  return [
    { pointer: '/lint', settings: lint.rules },
    ...overrides.map(({ rules }, index) => ({
      pointer: childPointer(childPointer('/lint-overrides', index), 'lint'),
      settings: rules,
    })),
  ];
}

function unknownRule(
  name: string,
  settings: Readonly<Record<string, RuleSetting>>,
  { show, pointer, rules }: ShowContext & { readonly pointer: string },
): Finding {
  const names = rules.map((rule) => rule.name);
  const near = closest(name, names);
  const span = spanOfKey(show.config.spans, pointer, name);
  return {
    span,
    message: `There is no rule ${quoted(name)}; ${near === undefined ? 'expected the name of one.' : `did you mean ${quoted(near)}?`}`,
    hint: near === undefined ? '`coldopen rules` lists every rule.' : undefined,
    fixes: fixesFor(name, span, names, settings),
  };
}

function* wrongOptions(
  { name, options = {} }: ShowContext['rules'][number],
  setting: RuleSetting,
  { show, pointer }: { readonly show: Show; readonly pointer: string },
): Iterable<Finding> {
  const { spans } = show.config;
  const names = ['severity', 'from', ...Object.keys(options)];
  for (const [key, value] of Object.entries(setting.options)) {
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    if (option) {
      const fault = optionFault(option, value);
      if (fault !== undefined)
        yield {
          span: spanOfValue(spans, childPointer(pointer, key)),
          message: `The option ${quoted(key)} of ${quoted(name)} is ${quoted(value)}; expected ${fault}.`,
          hint: option.description,
        };
      continue;
    }
    const near = closest(key, names);
    const span = spanOfKey(spans, pointer, key);
    yield {
      span,
      message: `The rule ${quoted(name)} has no option ${quoted(key)}; ${near === undefined ? 'expected one that it has.' : `did you mean ${quoted(near)}?`}`,
      hint: near === undefined ? `It has ${counted(names.length, 'option')}: ${listed(names)}.` : undefined,
      fixes: fixesFor(key, span, names, setting.options),
    };
  }
}

/** The name that was meant; where that has a setting already, one of the two would be lost. */
function fixesFor(
  name: string,
  span: Span,
  names: readonly string[],
  siblings: Readonly<Record<string, unknown>>,
): Finding['fixes'] {
  const meant = slipOf(name, names);
  return meant !== undefined && Object.hasOwn(siblings, meant) ? undefined : slipFixes(name, span, names);
}
