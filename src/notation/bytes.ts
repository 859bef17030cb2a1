/** Numbers at places in bytes; 0 past the end. */
export class Bytes {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number, little = false): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, little) : 0;
  }

  u32(at: number, little = false): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, little) : 0;
  }

  /** Whether these ASCII characters stand at a place. */
  is(at: number, text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    return true;
  }
}
