/** The most of `items`, in their order, of which each goes on from the one before; `goesOn` says so of two values, and must be transitive. */
export function longestRising<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  goesOn: (value: number, from: number) => boolean,
): readonly Item[] {
  const before = new Int32Array(items.length);
  const values = items.map(valueOf);
  const ends: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (goesOn(value, values[ends[middle] ?? 0] ?? 0)) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const chain: Item[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1)
    chain.push(items[index] as Item);
  return chain.toReversed();
}
