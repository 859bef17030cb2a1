import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile, Span } from './source.ts';

/** The rule that words what goes wrong with own rules. */
export const OWN_RULES_NAME = 'own-rules';

/** Rules whose errors keep one file from being made, and say so, but make no other output wrong. */
const OF_ONE_FILE: readonly string[] = ['chapter-format', 'chapter-frame-rate'];

/** Whether a finding makes outputs wrong: that a rule of the show's own is broken does not. */
export function makesWrong({ severity, rule }: Pick<Diagnostic, 'severity' | 'rule'>): boolean {
  return severity === 'error' && rule !== OWN_RULES_NAME && !OF_ONE_FILE.includes(rule);
}

/** What went wrong with a module of a show's own rules, or with a rule in it. Its words are the rule `own-rules`'. */
export interface OwnRuleFault {
  /** Which entry of `lint-rules` in show.yaml, from 0. */
  readonly entry: number;
  /** As show.yaml names it. */
  readonly module: string;
  /** The rule's name, where the fault is one of a rule. */
  readonly rule?: string | undefined;
  /** The file that the rule was judging. */
  readonly on?: string | undefined;
  /** How many files it happened on. */
  readonly times: number;
  readonly what: OwnRuleTrouble;
  /** The line of the show's code that it comes from, where that is known. */
  readonly place?: { readonly path: string; readonly span: Span } | undefined;
}

/** Kinds of trouble with own rules. `reason` is what the failing code said. */
export type OwnRuleTrouble =
  | { readonly code: 'outside' | 'missing' | 'not-a-file' | 'unreadable' | 'listed-twice' }
  | { readonly code: 'wrong-ending' }
  /** TypeScript, which the running Node cannot load. */
  | { readonly code: 'typescript'; readonly node: string }
  | { readonly code: 'not-loaded'; readonly reason: string }
  | { readonly code: 'no-rules' }
  /** What the module exports is no rule: `found` is at fault. */
  | { readonly code: 'not-a-rule'; readonly found: string; readonly expected: string }
  | { readonly code: 'name-taken'; readonly by: string }
  | { readonly code: 'threw'; readonly reason: string }
  /** An error that came when the rule had already answered, such as a promise that nobody waits for. */
  | { readonly code: 'threw-later'; readonly reason: string }
  | { readonly code: 'wrong-finding'; readonly found: string; readonly expected: string }
  | { readonly code: 'too-many-findings'; readonly most: number }
  | { readonly code: 'too-slow'; readonly limitMs: number }
  | { readonly code: 'too-large'; readonly limitMb: number }
  | { readonly code: 'ended-the-process'; readonly how: string };

/** What stands where show.yaml lists a module. `real` is its absolute path, links followed. */
export type ModuleRead =
  | { readonly state: 'file'; readonly file: SourceFile; readonly real: string }
  | { readonly state: 'outside' | 'missing' | 'not-a-file' | 'unreadable' };
