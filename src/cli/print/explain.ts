import pico from 'picocolors';
import type { ListedOption, ListedRule, RuleExamples } from '../../index.ts';
import { harmless } from './cells.ts';
import { printMarkdown } from './terminal-markdown.ts';

export interface ExplainOptions {
  readonly colour: boolean;
  readonly width: number;
  /** Whether a show's settings are shown. */
  readonly inShow: boolean;
  /** All examples instead of the first of each kind. */
  readonly all: boolean;
}

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100;

const LOOKS_AT: Readonly<Record<ListedRule['scope'], string>> = {
  episode: 'each episode by itself',
  show: 'the show as a whole',
  across: 'all episodes side by side',
  comments: 'comments to the linter, in every file',
};

/** All there is to know of a rule, for people. */
export function printExplanation(
  rule: ListedRule,
  examples: RuleExamples,
  { colour, width, inShow, all }: ExplainOptions,
): string {
  const colours = pico.createColors(colour);
  const page = { colour, width: Math.min(width, WIDEST) };
  const markdown = (text: string): string => printMarkdown(text, page);
  const head = (text: string): string => colours.bold(colours.underline(text));
  const shown = (kind: readonly string[]): string =>
    kind
      .slice(0, all ? undefined : 1)
      .map(markdown)
      .join('\n\n');
  const sections = [
    `${head(harmless(rule.name))}\n${markdown(rule.description)}`,
    facts(rule, inShow).join('\n'),
    ...(rule.why === '' ? [] : [`${head('Why')}\n${markdown(rule.why)}`]),
    ...(rule.origin === undefined ? [] : [markdown(`Origin: ${rule.origin.replace(/\.$/, '')}.`)]),
    ...(rule.options.length === 0
      ? []
      : [
          `${head('Options')}\n${rule.options.map((option) => markdown(optionText(option, inShow))).join('\n')}`,
        ]),
    ...(examples.bad.length === 0 ? [] : [`${head('Found')}\n${shown(examples.bad)}`]),
    ...(examples.good.length === 0 ? [] : [`${head('Left alone')}\n${shown(examples.good)}`]),
  ];
  const more = examples.bad.length + examples.good.length - 2;
  if (!all && more > 0) sections.push(colours.dim(`${more} more with --all.`));
  return `${sections.join('\n\n')}\n`;
}

function facts(rule: ListedRule, inShow: boolean): readonly string[] {
  const { set, severity, from, overrides } = rule;
  const bySet = inShow && set.severity !== severity ? ` in this show (${severity} unless set)` : '';
  const fromSet = inShow && set.from !== from ? ' in this show' : '';
  return [
    `Severity:  ${set.severity}${bySet}${overrides > 0 ? `; ${overrides === 1 ? 'one override' : `${overrides} overrides`} in lint-overrides` : ''}`,
    `Looks at:  ${LOOKS_AT[rule.scope]}`,
    ...(set.from === undefined ? [] : [`Speaks:    from status ${set.from} on${fromSet}`]),
    `Fixable:   ${rule.fixable ? 'yes, by coldopen lint --fix' : 'no'}`,
    `Change:    under lint: in episodes/show.yaml, with a line such as`,
    `           ${harmless(rule.name)}: ${set.severity === 'off' ? severity : 'off'}`,
    ...(rule.own ? ["From:      the show's own modules"] : []),
  ];
}

/** A list item in Markdown. */
function optionText(option: ListedOption, inShow: boolean): string {
  const isSet = inShow && JSON.stringify(option.value) !== JSON.stringify(option.default);
  const value = isSet
    ? `${code(option.value)} in this show (${code(option.default)} unless set)`
    : code(option.default);
  return `* **${option.name}**: ${value}. ${option.description}`;
}

function code(value: ListedOption['default']): string {
  if (typeof value !== 'object') return `\`${String(value).replaceAll('`', '´')}\``;
  return value.length === 0 ? 'none' : value.map(code).join(', ');
}
