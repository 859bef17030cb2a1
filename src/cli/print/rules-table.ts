import pico from 'picocolors';
import { counted, type ListedRule } from '../../index.ts';
import { harmless } from './cells.ts';
import { widthOf } from './text-table.ts';
import { wrapStyled } from './styled-words.ts';

const HEADS = ['Rule', 'Severity', 'Looks at', 'Fix'] as const;
const GAP = '  ';
/** Below this a sentence in a column of its own would be a ribbon. */
const LEAST = 30;

/** Rules for people: a line each, with its sentence behind it, or beneath it where the terminal is narrow. */
export function printRules(
  rules: readonly ListedRule[],
  { colour, width, inShow }: { readonly colour: boolean; readonly width: number; readonly inShow: boolean },
): string {
  const colours = pico.createColors(colour);
  const paints = { error: colours.red, warning: colours.yellow, hint: colours.cyan, off: colours.dim };
  const rows = rules.map((rule) => cells(rule));
  const widths = HEADS.map((head, at) => Math.max(head.length, ...rows.map((row) => widthOf(row[at] ?? ''))));
  const left = widths.reduce((sum, each) => sum + each + GAP.length, 0);
  const room = width - left;
  const pad = (text: string, at: number): string =>
    `${text}${' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)))}`;
  const head = [...HEADS.map(pad), 'What it asks for'].join(GAP);
  const lines = rules.flatMap((rule, index) => {
    const row = rows[index] ?? [];
    const start = row
      .map((text, at) =>
        at === 1
          ? paints[rule.set.severity](pad(text, at))
          : at === 0
            ? colours.bold(pad(text, at))
            : pad(text, at),
      )
      .join(GAP);
    const sentence = [{ text: rule.description.replaceAll('`', '') }];
    if (room < LEAST)
      return [start.trimEnd(), ...wrapStyled(sentence, width - 4).map((line) => `    ${line}`)];
    const [first = '', ...others] = wrapStyled(sentence, room);
    return [`${start}${GAP}${first}`, ...others.map((line) => `${' '.repeat(left)}${line}`)];
  });
  return `${colours.dim(room < LEAST ? HEADS.map(pad).join(GAP).trimEnd() : head)}\n${lines.join('\n')}\n\n${summary(rules, inShow)}\n`;
}

/** `error*` where the show sets it. */
function cells(rule: ListedRule): readonly string[] {
  const isSet = rule.set.severity !== rule.severity || rule.overrides > 0;
  return [
    harmless(rule.name),
    `${rule.set.severity}${isSet ? '*' : ''}`,
    rule.scope,
    rule.fixable ? 'yes' : '',
  ];
}

function summary(rules: readonly ListedRule[], inShow: boolean): string {
  const counts = (['error', 'warning', 'hint', 'off'] as const).flatMap((severity) => {
    const count = rules.filter(({ set }) => set.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const marked = rules.some((rule) => rule.set.severity !== rule.severity || rule.overrides > 0);
  const note = inShow && marked ? ' * set by this show, here or for some of its files.' : '';
  const across = rules.some(({ scope }) => scope === 'across')
    ? " Those that look 'across' hold all episodes side by side."
    : '';
  return `${counted(rules.length, 'rule')} (${counts.join(', ')}).${note}${across} 'coldopen explain <rule>' says more.`;
}
