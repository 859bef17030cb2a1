import type { Problem } from './problem.ts';
import type { Range, Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A change to the file of a finding: all of its edits or none. */
export interface Change {
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** A change that is safe to make without asking: it never changes what is said. */
export type Fix = Change;

/** A change that may be what was meant: a person decides, and `--fix` leaves it alone. */
export type Suggestion = Change;

/** `text` takes the place of what stands at `span`, in the file the change belongs to. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Another place that explains a finding, such as "first defined here". */
export interface Related {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule found; the engine adds the rule's name, severity and, where absent, the path. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly path?: string | undefined;
  readonly hint?: string | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly suggestions?: readonly Suggestion[] | undefined;
  readonly related?: readonly Related[] | undefined;
}

/** A finding as it is reported: placed, named and weighed. `range` is `span` in lines and columns. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  readonly range: Range;
  readonly hint?: string | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly suggestions?: readonly Suggestion[] | undefined;
  readonly related?: readonly (Related & { readonly range: Range })[] | undefined;
}

/** The order in which diagnostics are reported: path, place, rule, message; by code unit, the same on every machine. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return (
    compareCodeUnits(left.path, right.path) ||
    left.span.start - right.span.start ||
    left.span.end - right.span.end ||
    compareCodeUnits(left.rule, right.rule) ||
    compareCodeUnits(left.message, right.message)
  );
}

function compareCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A value that could be made, and what was wrong on the way. Parsing returns this and never throws. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/**
 * The environment kept the tool from its work: a missing folder, a disk that is full, a program that is not there.
 * The command line prints `message` and `hint` and exits with 2; a stack trace is never shown for it.
 */
export class OperationError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'OperationError';
    this.hint = hint;
  }
}
