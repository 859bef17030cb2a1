import sanitizeHtml from 'sanitize-html';

/** Tags that an author may write inside prose. They carry no attributes. */
const KEPT = 'b i em strong u s sub sup kbd mark small q cite var samp code del ins br wbr'.split(' ');
const VOID = new Set(['br', 'wbr']);
/** Ends of lines once their tags are gone. */
const LINES =
  'p div li tr dt dd h1 h2 h3 h4 h5 h6 blockquote pre hr section article details summary figure figcaption';

/** The tags of one run of inline content: kept ones come out balanced, whatever order the author wrote them in. */
export class RawTags {
  readonly #open: string[] = [];

  /** What to print for a tag or comment as it stands in the text; empty for all that is not allowed. */
  tag(raw: string): string {
    const match = /^<(\/?)([a-z][a-z0-9]*)(?:[\s/][^>]*)?>$/i.exec(raw);
    const name = match?.[2]?.toLowerCase();
    if (name === undefined || !KEPT.includes(name)) return '';
    if (VOID.has(name)) return match?.[1] === '/' ? '' : `<${name}>`;
    if (match?.[1] !== '/') {
      this.#open.push(name);
      return `<${name}>`;
    }
    if (this.#open.at(-1) !== name) return '';
    this.#open.pop();
    return `</${name}>`;
  }

  /** Closes what is still open. */
  end(): string {
    return this.#open
      .splice(0)
      .toReversed()
      .map((name) => `</${name}>`)
      .join('');
  }
}

/** A block of HTML reduced to words, line breaks and the few tags that prose may hold; one line, empty where nothing is left. */
export function cleanHtmlBlock(html: string): string {
  const toBreak = Object.fromEntries(LINES.split(' ').map((name) => [name, 'br']));
  return sanitizeHtml(html, {
    allowedTags: KEPT,
    allowedAttributes: {},
    disallowedTagsMode: 'discard',
    transformTags: toBreak,
    selfClosing: [...VOID],
    nestingLimit: 20,
  })
    .replace(/<(br|wbr) \/>/g, '<$1>')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '');
}
