import { lineStarts } from '../model/index.ts';

/** A line and where it stands, in words that stay when lines are added and removed elsewhere. */
export interface LinePlace {
  /** On one line, with single spaces. */
  readonly line: string;
  /** What tells the line from others of the same words: in YAML the keys it lies under, at a container or a fence what follows. */
  readonly beside: readonly string[];
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
}

const HEADING = /^(#{1,6})[ \t]+([^\r\n]*)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Lines that say little by themselves. */
const OPENER = /^(?::{3,}|`{3,}|~{3,})/;
/** Deeper YAML is no YAML of ours. */
const DEEPEST = 20;

/** The lines of a text with their places. The text is looked through once. */
export class LinePlaces {
  readonly #source: string;
  readonly #starts: readonly number[];
  /** From which line (from 1) on which headings hold. */
  readonly #sections: { readonly from: number; readonly headings: readonly string[] }[] = [];
  /** The last line (from 1) that is YAML. */
  readonly #lastYaml: number;

  constructor(source: string, isYaml: boolean) {
    this.#source = source;
    this.#starts = lineStarts(source);
    this.#lastYaml = isYaml ? this.#starts.length : this.#frontmatterEnd();
    if (!isYaml) this.#readHeadings();
  }

  /** The place of a line, from 1. */
  at(number: number): LinePlace {
    const line = this.#line(number);
    const headings = this.#sections.findLast(({ from }) => from <= number)?.headings ?? [];
    if (number <= this.#lastYaml) return { line, headings, beside: this.#enclosing(number) };
    return { line, headings, beside: OPENER.test(line) ? [this.#following(number)] : [] };
  }

  #raw(number: number): string {
    const start = this.#starts[number - 1];
    return start === undefined ? '' : this.#source.slice(start, this.#starts[number] ?? this.#source.length);
  }

  #line(number: number): string {
    return normalised(this.#raw(number));
  }

  #frontmatterEnd(): number {
    if (this.#line(1) !== '---') return 0;
    for (let number = 2; number <= this.#starts.length; number++)
      if (this.#line(number) === '---') return number;
    return 0;
  }

  #readHeadings(): void {
    let headings: readonly string[] = [];
    let levels: readonly number[] = [];
    let fence = '';
    for (let number = this.#lastYaml + 1; number <= this.#starts.length; number++) {
      const start = this.#starts[number - 1] ?? 0;
      const head = this.#source.slice(start, start + 200);
      const mark = FENCE.exec(head)?.[1] ?? '';
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      const [, hashes, title] = (fence === '' && HEADING.exec(head)) || [];
      if (hashes === undefined || title === undefined) continue;
      const depth = levels.filter((level) => level < hashes.length).length;
      levels = [...levels.slice(0, depth), hashes.length];
      headings = [...headings.slice(0, depth), normalised(title)];
      // A heading does not stand beneath itself.
      this.#sections.push({ from: number + 1, headings });
    }
  }

  /** The lines that a line of YAML lies under, innermost first. */
  #enclosing(number: number): readonly string[] {
    const found: string[] = [];
    let depth = indentOf(this.#raw(number));
    for (let above = number - 1; above > 0 && depth > 0 && found.length < DEEPEST; above--) {
      const raw = this.#raw(above);
      const indent = indentOf(raw);
      if (raw.trim() === '' || raw.trimStart().startsWith('#') || indent >= depth) continue;
      found.push(normalised(raw));
      depth = indent;
    }
    return found;
  }

  /** The next line that is not blank. */
  #following(number: number): string {
    for (let next = number + 1; next <= this.#starts.length; next++) {
      const line = this.#line(next);
      if (line !== '') return line;
    }
    return '';
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function normalised(line: string): string {
  return line.normalize('NFC').replace(/\s+/g, ' ').trim();
}
