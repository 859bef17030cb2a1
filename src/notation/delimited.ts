/** A cell of a table in text, and where it begins. */
export interface Cell {
  readonly text: string;
  readonly at: number;
}

/**
 * Reads rows of cells apart by `delimiter` (RFC 4180, section 2): a cell that begins with a quote ends at the next single
 * one and may hold anything. A quote that nothing closes is a character. Empty lines are dropped.
 */
export function parseDelimited(text: string, delimiter: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let unclosed = false;
  while (at <= text.length) {
    const closing = !unclosed && text.charAt(at) === '"' ? closingQuote(text, at) : -1;
    if (closing < 0 && text.charAt(at) === '"') unclosed = true;
    const bare = closing < 0 ? at : closing + 1;
    const end = endOfCell(text, bare, delimiter);
    const quoted = closing < 0 ? '' : text.slice(at + 1, closing).replace(/""/g, '"');
    row.push({ text: quoted + text.slice(bare, end), at });
    at = end + 1;
    if (text.charAt(end) === delimiter) continue;
    if (row.length > 1 || row[0]?.text !== '') rows.push(row);
    row = [];
    if (text.charAt(end) === '\r' && text.charAt(at) === '\n') at++;
  }
  return rows;
}

/** Where the quoted cell that begins at `at` is closed, or -1. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  return end;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === delimiter || character === '\n' || character === '\r') break;
    at++;
  }
  return at;
}

/**
 * A cell of a table: quoted where `delimiter`, quotes or line breaks ask for it, and with an apostrophe before what a
 * spreadsheet would take for a formula. {@link plainCell} takes that apostrophe away again.
 */
export function writeCell(text: string, delimiter: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows of text as a table; every cell is escaped, and guarded from spreadsheets that would run it. */
export function writeTable(rows: readonly (readonly string[])[], delimiter: string, newline = '\n'): string {
  return rows
    .map((row) => `${row.map((cell) => writeCell(cell, delimiter)).join(delimiter)}${newline}`)
    .join('');
}

/** A cell's text without the apostrophe that keeps a spreadsheet from taking it for a formula. */
export function plainCell(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
