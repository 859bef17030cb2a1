import type { SyntaxFault } from './fault.ts';

/** A piece of SQL; `kind` is `value` for whatever stands for one by itself: texts, numbers, names in quotes, parameters. */
export interface SqlToken {
  readonly kind: 'word' | 'value' | 'mark';
  /** Words in capitals. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it; those of a pair count themselves out. */
  readonly depth: number;
}

const BLANK = /(?:\s+|--[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)+/y;
const DOLLARS = /\$[A-Za-z_]*\$/y;
const VALUE =
  /\{\{[^}]*\}\}|\$\{[^}]*\}|\{[A-Za-z_]\w*\}|:{1}[A-Za-z_]\w*|@{1,2}[A-Za-z_]\w*|\$\d+|\?\d*|%s|%\([A-Za-z_]\w*\)s|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/y;
const WORD = /[\p{L}_#][\p{L}\p{M}\p{N}_$#]*/uy;
const MARK = /::|<=>|<>|!=|<=|>=|\|\||\|>|->>|->|=>|:=|[^\s]/uy;

/** The tokens of a text; or where a quote or bracket has no other end. `escapes`: a backslash keeps a quote from ending a text. */
export function readSql(text: string, escapes: boolean): readonly SqlToken[] | SyntaxFault {
  const tokens: SqlToken[] = [];
  const open: { at: number; bracket: string }[] = [];
  const take = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (let at = 0; at < text.length; ) {
    const blank = take(BLANK, at);
    at += blank?.length ?? 0;
    if (at >= text.length) break;
    const character = text.charAt(at);
    if (text.startsWith('/*', at)) return unclosed(at, 2, 'comment `/*`', '*/', text.length);
    let end = quoteEnd(text, at, escapes);
    if (end === -1)
      return unclosed(
        at,
        1,
        `quote \`${character === '`' ? '´' : character}\``,
        character === '`' ? '´' : character,
        text.length,
      );
    const dollars = end === at ? take(DOLLARS, at) : undefined;
    if (dollars !== undefined) {
      const closing = text.indexOf(dollars, at + dollars.length);
      if (closing === -1) return unclosed(at, dollars.length, `text \`${dollars}\``, dollars, text.length);
      end = closing + dollars.length;
    }
    let kind: SqlToken['kind'] = 'value';
    if (end === at) end = at + (take(VALUE, at)?.length ?? 0);
    if (end === at) [kind, end] = ['word', at + (take(WORD, at)?.length ?? 0)];
    if (end === at) [kind, end] = ['mark', at + (take(MARK, at)?.length ?? 1)];
    const token = text.slice(at, end);
    if (kind === 'mark' && /^[)\]}]$/.test(token)) {
      const last = open.pop();
      if (!last || { '(': ')', '[': ']', '{': '}' }[last.bracket] !== token)
        return {
          start: at,
          end,
          message: last
            ? `Unexpected \`${token}\`; expected the end of the bracket \`${last.bracket}\` first.`
            : `The bracket \`${token}\` closes nothing; expected one that opens before it, or none here.`,
        };
    }
    tokens.push({
      kind,
      text: kind === 'word' ? token.toUpperCase() : token,
      start: at,
      end,
      depth: open.length,
    });
    if (kind === 'mark' && /^[([{]$/.test(token)) open.push({ at, bracket: token });
    at = end;
  }
  const last = open.at(-1);
  if (!last) return tokens;
  const closer = { '(': ')', '[': ']', '{': '}' }[last.bracket] ?? '';
  return unclosed(last.at, 1, `bracket \`${last.bracket}\``, closer, text.length);
}

/** Where a text or name in quotes ends; the same place where none begins, -1 where it has no end. A doubled quote is one of its characters. */
function quoteEnd(text: string, at: number, escapes: boolean): number {
  const quote = text.charAt(at);
  if (quote !== "'" && quote !== '"' && quote !== '`') return at;
  for (let end = at + 1; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === '\\' && escapes) end++;
    else if (character === quote && text.charAt(end + 1) === quote) end++;
    else if (character === quote) return end + 1;
  }
  return -1;
}

function unclosed(start: number, length: number, what: string, closer: string, reached: number): SyntaxFault {
  return {
    start,
    end: start + length,
    message: `The ${what} that is opened here is not closed; expected a \`${closer}\`.`,
    reached,
  };
}
