import type { CostListener, Stage } from '../index.ts';

/** What one rule cost on all files together. */
export interface RuleCost {
  readonly rule: string;
  readonly ms: number;
  readonly findings: number;
}

/** Sums up what a run spends its time on. Milliseconds. */
export class RunCosts implements CostListener {
  readonly stages = new Map<Stage, number>();
  readonly files = new Map<string, number>();
  readonly #rules = new Map<string, RuleCost>();

  /** With the costliest first. */
  get rules(): readonly RuleCost[] {
    return [...this.#rules.values()].toSorted((a, b) => b.ms - a.ms || (a.rule < b.rule ? -1 : 1));
  }

  onStage(stage: Stage, ms: number, path?: string): void {
    this.stages.set(stage, (this.stages.get(stage) ?? 0) + ms);
    if (path !== undefined) this.files.set(path, (this.files.get(path) ?? 0) + ms);
  }

  onRule(rule: string, ms: number, findings: number, path?: string): void {
    const before = this.#rules.get(rule) ?? { ms: 0, findings: 0 };
    this.#rules.set(rule, { rule, ms: before.ms + ms, findings: before.findings + findings });
    this.onStage('rules', ms, path);
  }
}
