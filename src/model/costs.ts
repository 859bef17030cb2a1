/** What a run of the linter spends its time on. */
export const STAGES = [
  'load',
  'read',
  'recall',
  'settings',
  'outlines',
  'references',
  'parse',
  'rundown',
  'rules',
  'digests',
  'keep',
  'print',
] as const;
export type Stage = (typeof STAGES)[number];

/** Hears what a run of the linter spends its time on; `path` where it was spent on one file. Milliseconds. */
export interface CostListener {
  onStage(stage: Stage, ms: number, path?: string): void;
  /** `findings` as the rule gave them, those included that a comment hides. */
  onRule(rule: string, ms: number, findings: number, path?: string): void;
}

/** Does some work of a stage, and tells how long it took; a promise until it is settled. */
export function costing<T>(
  costs: CostListener | undefined,
  [stage, path]: readonly [stage: Stage, path?: string],
  work: () => T,
): T {
  if (!costs) return work();
  const from = performance.now();
  const tell = (): void => costs.onStage(stage, performance.now() - from, path);
  const result = work();
  if (result instanceof Promise) return result.finally(tell) as T;
  tell();
  return result;
}
