import type { SyntaxFault } from './fault.ts';
import type { Misfit } from './grammar.ts';
import { openBracketBefore, unclosedWords } from './brackets.ts';

/** Tokens worth naming: what ends or separates things. Operators fit nearly everywhere. */
const STRUCTURAL: ReadonlySet<string> = new Set([')', ']', '}', ':', ';', ',', '{', '(', '=>', '->']);

/** A misfit in plain words. `skip` matches strings and comments of the language, in which brackets mean nothing. */
export function describeMisfit(text: string, misfit: Misfit, skip: RegExp): SyntaxFault {
  const { start, end, symbol, expected } = misfit;
  const token = text.slice(start, end).split('\n')[0] ?? '';
  const quote = openQuote(text, start, expected);
  if (quote) return quote;
  const open = openBracketBefore(text, start, skip);
  const isFirst = /(?:^|\n)[ \t]*$/.test(text.slice(0, start));
  if (open && (symbol === 'end' || token === '' || (isFirst && !/^[)\]}]/.test(token)))) {
    const before = token === '' || symbol === 'end' ? '' : ` before ${quoted(token)}`;
    return {
      start: open.at,
      end: open.at + 1,
      message: unclosedWords(open.bracket, before),
      reached: start,
    };
  }
  const wanted = expectation(expected);
  if (symbol === 'end' || start >= text.trimEnd().length) {
    const last = text.trimEnd().length;
    const from = text.lastIndexOf('\n', last - 1) + 1;
    const first = from + (/^\s*/.exec(text.slice(from, last))?.[0].length ?? 0);
    return {
      start: first,
      end: last,
      message: `The code ends too early, after this line${wanted}.`,
      reached: start,
    };
  }
  if (token === '')
    return { ...lineEnd(text, start), message: `The line ends too early${wanted}.`, reached: start };
  const ending = [';', ':'].find((name) => expected.includes(name));
  if (isFirst && start > 0 && !open && ending !== undefined && !/^[)\]}]/.test(token))
    return {
      ...lineEnd(text, start),
      message: `The line ends too early; expected a \`${ending}\`.`,
      reached: start,
    };
  if (symbol === '_indent' || symbol === '_dedent')
    return { start, end, message: 'Unexpected indentation; expected that of the lines around it.' };
  const wish = /^[)\]}]/.test(token) && !open ? '; no bracket is open here' : wanted;
  return { start, end: start + token.length, message: `Unexpected ${quoted(token)}${wish}.` };
}

/** Inside a text nothing but its other end is missed. */
function openQuote(text: string, start: number, expected: readonly string[]): SyntaxFault | undefined {
  if (
    !expected.some((name) => /string_(?:content|fragment|end)|escape_(?:sequence|interpolation)/.test(name))
  )
    return undefined;
  const at = Math.max(text.lastIndexOf('"', start - 1), text.lastIndexOf("'", start - 1));
  if (at === -1) return undefined;
  const quote = text.charAt(at);
  return {
    start: at,
    end: at + 1,
    message: `The quote \`${quote}\` that is opened here is not closed; expected another \`${quote}\`.`,
    reached: start,
  };
}

function lineEnd(text: string, start: number): { start: number; end: number } {
  const last = text.slice(0, start).trimEnd().length;
  return { start: Math.max(0, last - 1), end: last };
}

/** `; expected …`, where little would have fitted. */
function expectation(expected: readonly string[]): string {
  const structural = expected.filter((name) => STRUCTURAL.has(name));
  const isOperand = expected.includes('identifier');
  if (isOperand && expected.length > 4)
    return structural.includes(':') || structural.length > 4 ? '' : '; expected a name or a value';
  if (isOperand) return '; expected a name';
  if (structural.length === 0 || structural.length > 3) return '';
  const names = structural.map((name) => `\`${name}\``);
  return `; expected ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`}`;
}

/** A piece of code inside a sentence: on one line, short, between backticks. */
export function quoted(code: string): string {
  const line = code.replace(/\s+/g, ' ').replaceAll('`', '´').trim();
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}
