import type { OwnRuleFault } from '../model/index.ts';

/** Faults as they come in, the same one on several files once. */
export class FaultList {
  readonly #faults = new Map<string, OwnRuleFault>();

  add(fault: Omit<OwnRuleFault, 'times'>): void {
    const { entry, rule, what, place } = fault;
    const key = JSON.stringify([entry, rule, what, place]);
    const known = this.#faults.get(key);
    this.#faults.set(key, { ...(known ?? fault), times: (known?.times ?? 0) + 1 });
  }

  /** All that came in since this was last called, by module, rule and file. */
  take(): readonly OwnRuleFault[] {
    const faults = [...this.#faults.values()];
    this.#faults.clear();
    const text = ({ rule = '', on = '' }: OwnRuleFault): string => `${rule}\0${on}`;
    return faults.sort((a, b) => a.entry - b.entry || (text(a) < text(b) ? -1 : 1));
  }
}
