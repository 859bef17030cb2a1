/** The beginning or the end of a stream of bytes, whatever its length; `total` counts them all. */
export class KeptBytes {
  #chunks: Buffer[] = [];
  #kept = 0;
  total = 0;
  readonly #limit: number;
  readonly #end: 'first' | 'last';

  constructor(limit: number, end: 'first' | 'last') {
    this.#limit = limit;
    this.#end = end;
  }

  add(chunk: Buffer): void {
    this.total += chunk.length;
    if (this.#end === 'first' && this.#kept >= this.#limit) return;
    this.#chunks.push(chunk);
    this.#kept += chunk.length;
    if (this.#kept > 2 * this.#limit) this.#chunks = [this.bytes()];
    this.#kept = this.#chunks.reduce((sum, { length }) => sum + length, 0);
  }

  bytes(): Buffer {
    const all = Buffer.concat(this.#chunks);
    if (all.length <= this.#limit) return all;
    // A copy, so that what is cut off is let go.
    return Buffer.from(this.#end === 'first' ? all.subarray(0, this.#limit) : all.subarray(-this.#limit));
  }
}
