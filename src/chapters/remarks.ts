import { lineStarts, positionAt, type TextPlace } from '../model/index.ts';
import type { ChapterRemark } from './format.ts';

const MOST = 50;

/** Collects what a reader could not take; a hostile file gets no more than fifty, and a last one that counts the rest. */
export class Remarks {
  readonly #text: string;
  #starts: readonly number[] | undefined;
  readonly #remarks: ChapterRemark[] = [];
  #unsaid = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Of what stands at an offset of the text. */
  at(offset: number, message: string): void {
    this.#add({ ...this.placeOf(offset), message });
  }

  /** The line and column of an offset of the text. */
  placeOf(offset: number): TextPlace {
    this.#starts ??= lineStarts(this.#text);
    const { line, column } = positionAt(this.#starts, offset);
    return { line, column };
  }

  /** Of a line, counted from 1. */
  line(line: number, message: string, column = 1): void {
    this.#add({ line, column, message });
  }

  /** That a file's markers of other kinds are no chapters. */
  passedOver(count: number): void {
    if (count === 1) this.file('A marker that is no chapter marker was passed over.');
    if (count > 1) this.file(`${count} markers that are no chapter markers were passed over.`);
  }

  /** Of the file as a whole. */
  file(message: string): void {
    this.#add({ message });
  }

  get all(): readonly ChapterRemark[] {
    return this.#unsaid === 0
      ? this.#remarks
      : [...this.#remarks, { message: `${this.#unsaid} more places could not be read.` }];
  }

  #add(remark: ChapterRemark): void {
    if (this.#remarks.length < MOST) this.#remarks.push(remark);
    else this.#unsaid++;
  }
}
