import type { Attribute, Problem, Span } from '../model/index.ts';
import { parseAttributes } from './attributes.ts';

/** A line that begins with `:::`, understood as far as it can be. */
export type ContainerLine =
  | { readonly kind: 'close' }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly nameSpan: Span;
      readonly attributes: readonly Attribute[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'malformed'; readonly problem: Problem };

const COLONS = /^( {0,3})(:{3,})/;
const OPENER = /^( {0,3}:{3,})([A-Za-z][\w-]*) ?(?:\{((?:[^{}"']|"[^"]*"|'[^']*')*)\})?$/;
const NEARLY = /^( {0,3}:{3,})([ \t]*)([A-Za-z][\w-]*)[ \t]*(?:\{([^{}]*)\}?)?[ \t]*:*$/;
/** Longer lines are nobody's container; the bound keeps a hostile one cheap. */
const LONGEST_LINE = 2_000;

/** Whether a line belongs to the container grammar at all. */
export function isContainerLine(line: string): boolean {
  return COLONS.test(line);
}

/**
 * Reads a `:::` line; `at` is where it begins in the file. A broken opener whose meaning is plain
 * (`::: story`, a brace left open) opens its container all the same, with a problem that carries the mended line.
 */
export function parseContainerLine(line: string, at: number): ContainerLine {
  const trimmed = line.trimEnd();
  if (/^ {0,3}:{3,}$/.test(trimmed)) return { kind: 'close' };
  const short = trimmed.length <= LONGEST_LINE;
  const opener = short ? OPENER.exec(trimmed) : null;
  if (opener) return open(at, opener[1]?.length ?? 0, opener[2] ?? '', opener[3], line, []);

  const span = { start: at + (COLONS.exec(line)?.[1]?.length ?? 0), end: at + trimmed.length };
  const text = trimmed.trimStart();
  const nearly = short ? NEARLY.exec(trimmed) : null;
  if (!nearly) return { kind: 'malformed', problem: { code: 'container-malformed', text, span } };
  const [, colons = '', gap = '', name = '', inner] = nearly;
  const suggestion = `:::${name}${inner?.trim() ? `{${inner.trim()}}` : ''}`;
  const problem: Problem = { code: 'container-malformed', text, suggestion, span };
  return open(at, colons.length + gap.length, name, inner, line, [problem]);
}

function open(
  at: number,
  nameAt: number,
  name: string,
  inner: string | undefined,
  line: string,
  problems: readonly Problem[],
): ContainerLine {
  const nameSpan = { start: at + nameAt, end: at + nameAt + name.length };
  const attributes =
    inner === undefined ? undefined : parseAttributes(inner, at + line.indexOf('{', nameAt) + 1);
  return {
    kind: 'open',
    name,
    nameSpan,
    attributes: attributes?.list ?? [],
    problems: [...problems, ...(attributes?.problems ?? [])],
  };
}
