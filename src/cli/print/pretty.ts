import pico from 'picocolors';
import type { Diagnostic } from '../../index.ts';
import { harmless } from './cells.ts';
import { type FrameLine, frameOf } from './frame.ts';

export interface PrettyOptions {
  /** The text of a file of the show, for the frame; without one the finding is printed without a frame. */
  readonly textOf: (path: string) => string | undefined;
  /** A path as the reader would type it. */
  readonly shownPath: (path: string) => string;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Colours = ReturnType<typeof pico.createColors>;

const NARROWEST = 40;
/** Lines of prose run to thousands of characters; a frame as wide as a very wide terminal is no help. */
const WIDEST = 160;

/** A finding for people: where, what, the line with the place underlined, and a way out. Ends in an empty line. */
export function printPretty(diagnostic: Diagnostic, options: PrettyOptions): string {
  const colours = pico.createColors(options.colour);
  const { path, range, severity, rule, message, hint, related = [] } = diagnostic;
  const place = `${options.shownPath(path)}:${range.start.line}:${range.start.column}`;
  const lines = [
    `${colours.bold(place)}  ${paint(severity, colours)}  ${colours.dim(rule)}`,
    `  ${harmless(message)}`,
    ...drawFrame(diagnostic, options, colours),
  ];
  if (lines.length > 2 && (hint !== undefined || related.length > 0)) lines.push('');
  if (hint !== undefined) lines.push(`  ${colours.cyan('hint:')} ${harmless(hint)}`);
  for (const other of related) {
    const there = `${options.shownPath(other.path)}:${other.range.start.line}:${other.range.start.column}`;
    lines.push(`  ${colours.dim('see')} ${there}: ${harmless(other.message)}`);
  }
  return `${lines.join('\n')}\n\n`;
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
