import { escapeMarkup } from '../../notation/xml.ts';
import { visible } from '../visible.ts';

/** Finished HTML: templates print it as it is, where they escape every string. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  /** What Handlebars asks of a value that must not be escaped. */
  toHTML(): string {
    return this.markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** Text as content or as a quoted attribute's value; characters that HTML forbids are left out. */
export function escapeHtml(text: string): string {
  return escapeMarkup(visible(text));
}
