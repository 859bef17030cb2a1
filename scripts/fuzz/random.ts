import { sequence } from '../bench/sequence.ts';

/** Choices that a seed settles: the same seed makes the same ones on every machine. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = sequence(seed | 0);
  }

  /** At least 0 and less than `limit`, a whole number. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** Whether one of `often` times comes up. */
  oneIn(often: number): boolean {
    return this.below(often) === 0;
  }

  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('expected a list that is not empty');
    return found;
  }
}
