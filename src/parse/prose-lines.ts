import { addInert } from './inert.ts';
import type { Line } from './lines.ts';
import type { SpeakerLabel } from './speaker-label.ts';
import type { ProseToken } from './tokens.ts';

/** Lines of prose that follow one another, until structure ends them. */
export class ProseLines {
  readonly #text: string;
  #open: { start: number; end: number; label?: SpeakerLabel | undefined; inert: number[] } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Begins with a line that names its speaker. */
  begin(line: Line, label: SpeakerLabel): void {
    this.#open = { start: label.span.start, end: line.end, label, inert: [] };
  }

  /** Takes in a line; blank ones begin nothing. */
  add(line: Line): void {
    if (this.#open) this.#open.end = line.end;
    else if (line.text.trim() !== '') this.#open = { start: line.start, end: line.end, inert: [] };
  }

  /** Takes note of what in the last line must mean nothing to Markdown. */
  mask(line: Line, ink: number): void {
    if (this.#open) addInert(line, ink, this.#open.inert);
  }

  /** All there is, without the blanks at its end. */
  end(): ProseToken | undefined {
    if (!this.#open) return undefined;
    const { start, label, inert } = this.#open;
    const end = start + this.#text.slice(start, this.#open.end).trimEnd().length;
    this.#open = undefined;
    return { type: 'prose', label, inert, span: { start, end } };
  }
}
