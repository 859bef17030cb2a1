const MARKER = /^( {0,3})(?:[-+*]|\d{1,3}[.)])( {1,4}|\t|$)/;
/** Codes of what a marker can begin with. */
const MARKERS: ReadonlySet<number> = new Set(Array.from('-+*0123456789', (sign) => sign.charCodeAt(0)));
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/**
 * Knows whether a line belongs to a list item (CommonMark 0.31, section 5.2), so that the scanner leaves
 * indented fences and headings inside lists to the prose parser. Only indented lines are asked about.
 */
export class ListTracker {
  /** Column at which the open item's content begins; 0 outside any list. */
  private contentIndent = 0;

  end(): void {
    this.contentIndent = 0;
  }

  /** Whether a line is indented far enough to be content of the open item. */
  ownsIndent(text: string): boolean {
    return this.contentIndent > 0 && indentOf(text) >= this.contentIndent;
  }

  /** Whether a line that is not blank continues the open item by its indent. */
  isInside(text: string): boolean {
    return this.ownsIndent(text) && text.trim() !== '';
  }

  /** Takes note of a line of prose, and how it begins: a marker opens an item, an unindented line after a blank one ends it. */
  read(text: string, ink: number): void {
    if (text.trim() === '') {
      this.afterBlank = true;
      return;
    }
    const match = MARKERS.has(ink) && !RULE.test(text) ? MARKER.exec(text) : null;
    if (match) this.contentIndent = match[0].length + (match[2] === '' ? 1 : 0);
    else if (this.afterBlank && !this.ownsIndent(text)) this.contentIndent = 0;
    this.afterBlank = false;
  }

  private afterBlank = false;
}

function indentOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (char === ' ') columns++;
    else if (char === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
