import type { Diagnostic } from '../../model/index.ts';
import { FindingKeys } from '../fingerprints.ts';
import type { BaselineEntry } from './baseline-file.ts';

export interface BaselineScope {
  /** The text of a file of the show. */
  readonly textOf: (path: string) => string | undefined;
  /** Whether a file was looked at: what a run left out is neither found nor gone. */
  readonly wasAsked: (path: string) => boolean;
  /** Whether a rule was run. */
  readonly wasRun: (rule: string) => boolean;
}

/** Findings beside a baseline. */
export interface BaselineResult {
  /** Findings that the baseline does not hold. */
  readonly shown: readonly Diagnostic[];
  readonly hidden: readonly Diagnostic[];
  /** Entries of findings that are still there, as they are now, and of what was not looked at. */
  readonly kept: readonly BaselineEntry[];
  /** Entries of findings that are not there any more. */
  readonly gone: readonly BaselineEntry[];
  /** What the findings that are shown would be in a baseline. */
  readonly added: readonly BaselineEntry[];
}

/** The rule about the baseline itself, which hides nothing of it. */
export const BASELINE_RULE = 'lint-baseline';

/**
 * Meets findings with the entries of a baseline, each with one: first those that stand beneath the same headings, then those whose
 * line moved to another place of the file, then those of files that are not there any more, in whatever file they are now.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  entries: readonly BaselineEntry[],
  { textOf, wasAsked, wasRun }: BaselineScope,
): BaselineResult {
  const keys = new FindingKeys(textOf);
  const found = diagnostics.map((diagnostic) => ({ diagnostic, entry: entryOf(diagnostic, keys) }));
  const left = new Set(entries);
  const kept = new Map<Diagnostic, BaselineEntry>();
  for (const tier of TIERS) {
    const open = new Map<string, BaselineEntry[]>();
    for (const entry of left) {
      const key = tier.keyOf(entry);
      if (!tier.isFor(entry, textOf)) continue;
      const bucket = open.get(key);
      if (bucket) bucket.push(entry);
      else open.set(key, [entry]);
    }
    for (const { diagnostic, entry } of found) {
      if (kept.has(diagnostic) || diagnostic.rule === BASELINE_RULE) continue;
      const match = open.get(tier.keyOf(entry))?.shift();
      if (!match) continue;
      left.delete(match);
      kept.set(diagnostic, entry);
    }
  }
  const isGone = ({ path, rule }: BaselineEntry): boolean =>
    textOf(path) === undefined || (wasAsked(path) && wasRun(rule));
  return {
    shown: diagnostics.filter((diagnostic) => !kept.has(diagnostic)),
    hidden: diagnostics.filter((diagnostic) => kept.has(diagnostic)),
    kept: [...kept.values(), ...[...left].filter((entry) => !isGone(entry))],
    gone: [...left].filter(isGone),
    added: found.flatMap(({ diagnostic, entry }) =>
      kept.has(diagnostic) || diagnostic.rule === BASELINE_RULE ? [] : [entry],
    ),
  };
}

/** Digits of a fingerprint that say what was found; those behind them say beneath which headings. */
const WHAT = 22;

interface Tier {
  keyOf(entry: BaselineEntry): string;
  isFor(entry: BaselineEntry, textOf: BaselineScope['textOf']): boolean;
}

const TIERS: readonly Tier[] = [
  {
    keyOf: ({ path, rule, fingerprint }) => JSON.stringify([path, rule, fingerprint]),
    isFor: () => true,
  },
  {
    keyOf: ({ path, rule, fingerprint }) => JSON.stringify([path, rule, fingerprint.slice(0, WHAT)]),
    isFor: () => true,
  },
  {
    keyOf: ({ rule, fingerprint }) => JSON.stringify([rule, fingerprint.slice(0, WHAT)]),
    isFor: ({ path }, textOf) => textOf(path) === undefined,
  },
];

const LONGEST_LINE = 60;

function entryOf(diagnostic: Diagnostic, keys: FindingKeys): BaselineEntry {
  const { what, under, line } = keys.of(diagnostic);
  const characters = [...line.replace(/[\p{Cc}\p{Cf}]/gu, '')];
  const isLong = characters.length > LONGEST_LINE;
  const shown = isLong ? `${characters.slice(0, LONGEST_LINE - 1).join('')}…` : characters.join('');
  return { path: diagnostic.path, rule: diagnostic.rule, fingerprint: what + under, line: shown };
}
