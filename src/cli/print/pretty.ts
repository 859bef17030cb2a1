import pico from 'picocolors';
import type { Diagnostic } from '../../index.ts';
import { harmless } from './cells.ts';
import { type FrameLine, frameOf } from './frame.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  /** The text of a file of the show, for the frame; without one the finding is printed without a frame. */
  readonly textOf: (path: string) => string | undefined;
  /** A path as the reader would type it. */
  readonly shownPath: (path: string) => string;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether sentences are broken to fit: what a program reads, or a search goes through, is left on one line. */
  readonly wraps?: boolean | undefined;
}

type Colours = ReturnType<typeof pico.createColors>;

const NARROWEST = 40;
/** Lines of prose run to thousands of characters; a frame as wide as a very wide terminal is no help. */
const WIDEST = 160;
/** Sentences are read more easily in shorter lines. */
const WIDEST_TEXT = 100;

/** A finding for people: where, what, the line with the place underlined, and a way out. Ends in an empty line. */
export function printPretty(diagnostic: Diagnostic, options: PrettyOptions): string {
  const colours = pico.createColors(options.colour);
  const { path, range, severity, rule, message } = diagnostic;
  const place = `${options.shownPath(path)}:${range.start.line}:${range.start.column}`;
  const frame = drawFrame(diagnostic, options, colours);
  const advice = drawAdvice(diagnostic, options, colours);
  // A path that fills the line leaves no room for more; a terminal would cut the rule's name in two.
  const isLong = options.wraps === true && `${place}  ${severity}  ${rule}`.length > options.width;
  const lines = [
    `${colours.bold(place)}${isLong ? '\n' : ''}  ${paint(severity, colours)}  ${colours.dim(rule)}`,
    `  ${fitted(message, 2, options)}`,
    ...frame,
    ...(frame.length > 0 && advice.length > 0 ? [''] : []),
    ...advice,
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Ways out, and other places that explain the finding. */
function drawAdvice(
  { hint, suggestions = [], related = [] }: Diagnostic,
  options: PrettyOptions,
  colours: Colours,
): readonly string[] {
  const labelled = (label: string, text: string): string =>
    `  ${label} ${fitted(text, 2 + plainLength(label) + 1, options)}`;
  const lines = hint === undefined ? [] : [labelled(colours.cyan('hint:'), hint)];
  for (const [index, { description }] of suggestions.entries())
    lines.push(labelled(index === 0 ? colours.cyan('try: ') : '     ', description));
  for (const { path, range, message } of related) {
    const there = `${options.shownPath(path)}:${range.start.line}:${range.start.column}`;
    lines.push(labelled(colours.dim('see '), `${there}: ${message}`));
  }
  return lines;
}

function plainLength(label: string): number {
  // oxlint-disable-next-line no-control-regex -- colours are escape sequences
  return label.replace(/\u001B\[\d+m/g, '').length;
}

function fitted(text: string, indent: number, { wraps, width }: PrettyOptions): string {
  const safe = harmless(text);
  if (wraps !== true) return safe;
  return wrap(safe, { width: Math.min(WIDEST_TEXT, Math.max(NARROWEST, width)), indent });
}

function paint(severity: Diagnostic['severity'], colours: Colours): string {
  if (severity === 'error') return colours.bold(colours.red('error'));
  return severity === 'warning'
    ? colours.bold(colours.yellow('warning'))
    : colours.bold(colours.blue('hint'));
}

function drawFrame(
  { path, range, severity }: Diagnostic,
  { textOf, width }: PrettyOptions,
  colours: Colours,
): readonly string[] {
  const text = textOf(path);
  if (text === undefined) return [];
  const gutter = String(range.end.line).length;
  const room = Math.min(WIDEST, Math.max(NARROWEST, width)) - gutter - 5;
  const mark = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.blue;
  const bar = (label: string) => colours.dim(`  ${label.padStart(gutter)} |`);
  const draw = ({ number, text: line, underline }: FrameLine): readonly string[] => [
    `${bar(number === undefined ? '' : String(number))} ${line}`.trimEnd(),
    ...(underline === undefined ? [] : [`${bar('')} ${mark(underline)}`]),
  ];
  return ['', ...frameOf(text, range, room).flatMap(draw)];
}
