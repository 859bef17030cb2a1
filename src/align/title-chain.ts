/** Pairs of indexes in two lists that both rise: of all such chains the one whose weights sum to most, of those the earliest. */
export function heaviestChain(
  rows: number,
  columns: number,
  weightOf: (row: number, column: number) => number,
): readonly (readonly [number, number])[] {
  const width = columns + 1;
  const weights = new Float64Array(rows * columns);
  const best = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const weight = weightOf(row, column);
      weights[row * columns + column] = weight;
      const taken = weight > 0 ? weight + (best[(row + 1) * width + column + 1] ?? 0) : 0;
      best[row * width + column] = Math.max(
        taken,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  const chain: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = best[row * width + column] ?? 0;
    const weight = weights[row * columns + column] ?? 0;
    if (weight > 0 && here === weight + (best[(row + 1) * width + column + 1] ?? 0))
      chain.push([row++, column++]);
    else if (here === (best[row * width + column + 1] ?? 0)) column++;
    else row++;
  }
  return chain;
}
