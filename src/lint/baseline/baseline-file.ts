import type { Finding, SourceFile, Span } from '../../model/index.ts';
import { splitLines } from './split-lines.ts';

/** Where a show keeps its baseline, from its root. */
export const BASELINE_PATH = 'episodes/lint-baseline.jsonl';

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  /** Of rule, line and names (22 hexadecimal digits), then of the headings above (10). */
  readonly fingerprint: string;
  /** The beginning of the line, for whoever reads the file. */
  readonly line: string;
}

/** What a baseline file says. Lines that cannot be read are left out and have a finding each. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  readonly faults: readonly Pick<Finding, 'span' | 'message' | 'hint'>[];
  /** Whether a later version of the tool wrote it, in a form that this one does not know. */
  readonly isNewer: boolean;
}

const VERSION = 1;
const MOST_FAULTS = 20;
const REWRITE =
  '`coldopen lint --write-baseline` writes the file anew from the lines that can be read. It is no file to edit by hand.';

/** Reads a baseline: one JSON object a line, in any order, as merging two branches leaves them. */
export function parseBaseline({ text, defects }: Pick<SourceFile, 'text' | 'defects'>): Baseline {
  const entries: BaselineEntry[] = [];
  const faults: Baseline['faults'][number][] = [];
  for (const { text: line, span } of splitLines(text)) {
    if (line.trim() === '') continue;
    const read = readLine(line, span);
    if (read.entry) entries.push(read.entry);
    if (read.isNewer) return { entries: [], faults: [newer(span)], isNewer: true };
    if (read.fault && faults.length < MOST_FAULTS) faults.push(read.fault);
  }
  const damage = defects.find(({ kind }) => kind === 'invalid-utf8');
  if (damage)
    faults.push({
      span: damage.span,
      message: 'The baseline is not valid UTF-8; expected UTF-8.',
      hint: REWRITE,
    });
  return { entries, faults, isNewer: false };
}

interface ReadLine {
  readonly entry?: BaselineEntry;
  readonly fault?: Baseline['faults'][number];
  readonly isNewer?: boolean;
}

function readLine(line: string, span: Span): ReadLine {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(line))
    return {
      fault: {
        span,
        message: 'A merge left a mark of a conflict here; expected a finding on each line.',
        hint: REWRITE,
      },
    };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      fault: { span, message: 'This line of the baseline is no JSON; expected a finding.', hint: REWRITE },
    };
  }
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (Object.hasOwn(fields, 'version'))
    return typeof fields['version'] === 'number' && fields['version'] > VERSION ? { isNewer: true } : {};
  const { path, rule, fingerprint, line: shown = '' } = fields;
  if (isText(path) && isText(rule) && isText(fingerprint) && typeof shown === 'string')
    return { entry: { path, rule, fingerprint, line: shown } };
  return {
    fault: {
      span,
      message: 'This line of the baseline names no finding; expected `path`, `rule` and `fingerprint`.',
      hint: REWRITE,
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function newer(span: Span): Baseline['faults'][number] {
  return {
    span,
    message: `The baseline was written by a later version of coldopen; expected version ${VERSION}.`,
    hint: 'Update coldopen. Until then the baseline hides nothing.',
  };
}

/** A baseline file with these entries: sorted, one a line, so that two branches merge line by line. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const head = {
    version: VERSION,
    about: 'Findings that coldopen lint hides. Written by coldopen lint --write-baseline.',
  };
  const lines = entries.map(({ path, rule, fingerprint, line }) =>
    JSON.stringify({ path, rule, fingerprint, line }),
  );
  return [JSON.stringify(head), ...lines.toSorted()].map((line) => `${line}\n`).join('');
}
