import { openBracketBefore } from './brackets.ts';
import type { Syntax, SyntaxFault } from './fault.ts';
import { between } from './fault.ts';

/** YAML 1.2, of one document or several; keys may be doubled and tags unknown. */
export const yaml: Syntax = {
  weight: 4,
  async load() {
    const { parseAllDocuments } = await import('yaml');
    return (text): SyntaxFault | undefined => {
      if (isTooDeep(text)) return undefined;
      const documents = parseAllDocuments(text, {
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
        stringKeys: false,
      });
      const errors = 'empty' in documents ? [] : documents.flatMap((document) => document.errors);
      const error = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
      if (!error) return undefined;
      const opener = openerOf(text, error.message);
      if (opener !== undefined)
        return { start: opener, end: opener + 1, message: error.message, reached: text.length };
      const from = Math.min(error.pos[0], text.length);
      const lineEnd = text.indexOf('\n', from);
      const line = text.slice(from, lineEnd === -1 ? text.length : lineEnd);
      // The colon inside the value is what must change, not the value's beginning.
      const colon = error.message.startsWith('Nested mappings') ? line.search(/:(?:\s|$)/) : 0;
      const start = from + Math.max(0, colon);
      const end = Math.max(
        start + (colon > 0 ? 1 : 0),
        Math.min(error.pos[1], lineEnd === -1 ? text.length : lineEnd),
      );
      return { start, end, message: error.message };
    };
  },
  *readings(text) {
    const plain = withoutTemplates(text).replace(/^([ \t]*(?:- )?)(?:\.\.\.|…)[ \t]*$/gm, (line) =>
      ' '.repeat(line.length),
    );
    if (plain !== text) yield between('', plain, '');
  },
};

const QUOTED = String.raw`(?<=^|[\s[{,:-])(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')|(?<=^|\s)#.*`;

/** Where the quote or bracket was opened that a message misses the end of. */
function openerOf(text: string, message: string): number | undefined {
  if (/end with a [\]}]/.test(message)) return openBracketBefore(text, text.length, new RegExp(QUOTED))?.at;
  if (!message.startsWith('Missing closing')) return undefined;
  for (const { 0: found, index } of text.matchAll(new RegExp(`${QUOTED}|(?<=^|[\\s[{,:-])["']`, 'gm')))
    if (found.length === 1 && found !== '#') return index;
  return undefined;
}

/** Helm's and Jinja's marks: lines of nothing else are blanked, others become a word of equal length. */
function withoutTemplates(text: string): string {
  return text
    .replace(/^[ \t]*(?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\})[ \t]*$/gm, (line) => ' '.repeat(line.length))
    .replace(/\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|<[\w-]+>/g, (mark) => 'x'.repeat(mark.length));
}

/** The library descends once a level; nobody writes hundreds. */
function isTooDeep(text: string): boolean {
  return /(?:[[{]\s*){200}|^(?: {400}|(?:- ){200})/m.test(text);
}
