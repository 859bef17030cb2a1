import type Handlebars from 'handlebars';

/** Blocks and partials that one page may take; the longest real episodes take a hundredth. */
const MOST_STEPS = 2_000_000;

/** A page that would take more blocks and partials than any page does: loops in loops in loops. */
export class PageTooLarge extends Error {}

/** Counts what a page is made of, so that a stranger's template costs bounded time, however its loops are nested. */
export class Budget {
  #left = MOST_STEPS;

  /** Begins a page. */
  refill(): void {
    this.#left = MOST_STEPS;
  }

  spend(): void {
    if (--this.#left < 0) throw new PageTooLarge();
  }

  /** Has each partial of an environment counted, inline ones too. */
  countPartials(environment: typeof Handlebars): void {
    const runtime = environment as unknown as { VM: { invokePartial: (...given: unknown[]) => unknown } };
    const { invokePartial } = runtime.VM;
    const spend = () => this.spend();
    runtime.VM = {
      ...runtime.VM,
      invokePartial(this: unknown, ...given: unknown[]) {
        spend();
        return invokePartial.apply(this, given);
      },
    };
  }

  /** Has each turn of a block helper counted: `given` are its arguments, of which the last are its options. */
  countTurns(given: readonly unknown[]): readonly unknown[] {
    this.spend();
    const options = given.at(-1) as { fn?: (...data: unknown[]) => unknown } | undefined;
    if (typeof options?.fn !== 'function') return given;
    const { fn } = options;
    const counted = (...data: unknown[]) => {
      this.spend();
      return fn(...data);
    };
    return [...given.slice(0, -1), { ...options, fn: Object.assign(counted, fn) }];
  }
}
