import { quoted } from './describe-misfit.ts';
import type { SyntaxFault } from './fault.ts';

type Awaited = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'nothing';

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\[^])*'?|[{}[\],:]|[^\s{}[\],:"']+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_5 = /^[+-]?(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity|NaN)$/;
const KEY_5 = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

const WANTED: Readonly<Record<Awaited, string>> = {
  value: 'a value',
  'value-or-close': 'a value or `]`',
  key: 'a key in double quotes',
  'key-or-close': 'a key in double quotes or `}`',
  colon: 'a `:` after the key',
  'comma-or-close': 'a `,` or the closing bracket',
  nothing: 'nothing after the end of the value',
};

interface Open {
  readonly bracket: '{' | '[';
  readonly at: number;
}

/** Reads JSON without recursion, so that depth costs no stack. Without comments. */
export function readJson(
  text: string,
  { isJson5 = false }: { readonly isJson5?: boolean },
): SyntaxFault | undefined {
  const open: Open[] = [];
  let awaited: Awaited = 'value';
  let comma = 0;
  const isEnd = (at: number) => at >= text.length;
  for (let at = skipBlanks(text, 0); !isEnd(at); ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? text.charAt(at);
    const fault = (message: string) => ({ start: at, end: at + token.length, message });
    const after = step(token, awaited, open.at(-1)?.bracket, isJson5);
    if (after === undefined) {
      if (
        (token === '}' || token === ']') &&
        (awaited === 'key' || awaited === 'value') &&
        text[comma] === ','
      )
        return {
          start: comma,
          end: comma + 1,
          message: `Unexpected comma before \`${token}\`; expected none after the last item.`,
        };
      return fault(describe(token, awaited, isJson5));
    }
    if (token === '{' || token === '[') open.push({ bracket: token, at });
    else if (token === '}' || token === ']') open.pop();
    awaited =
      after === 'closed' || after === 'done' ? (open.length === 0 ? 'nothing' : 'comma-or-close') : after;
    comma = at;
    at = skipBlanks(text, at + token.length);
  }
  if (awaited === 'nothing') return undefined;
  const last = open.at(-1);
  if (!last)
    return { start: 0, end: 0, message: 'There is no value here; expected one.', reached: text.length };
  return {
    start: last.at,
    end: last.at + 1,
    message: `The bracket \`${last.bracket}\` that is opened here is not closed; expected a \`${last.bracket === '{' ? '}' : ']'}\`.`,
    reached: text.length,
  };
}

/** What is awaited after a token, or undefined where it does not fit. */
function step(
  token: string,
  awaited: Awaited,
  inside: '{' | '[' | undefined,
  isJson5: boolean,
): Awaited | 'closed' | 'done' | undefined {
  switch (awaited) {
    case 'nothing':
      return undefined;
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'comma-or-close':
      if (token === ',') return nextItem(inside, isJson5);
      return token === (inside === '{' ? '}' : ']') ? 'closed' : undefined;
    case 'key':
    case 'key-or-close':
      if (token === '}' && awaited === 'key-or-close') return 'closed';
      return isString(token, isJson5) || (isJson5 && KEY_5.test(token)) ? 'colon' : undefined;
    default:
      if (token === ']' && awaited === 'value-or-close') return 'closed';
      if (token === '{') return 'key-or-close';
      if (token === '[') return 'value-or-close';
      return isScalar(token, isJson5) ? 'done' : undefined;
  }
}

function nextItem(inside: '{' | '[' | undefined, isJson5: boolean): Awaited {
  if (inside === '{') return isJson5 ? 'key-or-close' : 'key';
  return isJson5 ? 'value-or-close' : 'value';
}

function isScalar(token: string, isJson5: boolean): boolean {
  if (isString(token, isJson5) || /^(?:true|false|null)$/.test(token)) return true;
  return isJson5 ? NUMBER_5.test(token) : NUMBER.test(token);
}

function isString(token: string, isJson5: boolean): boolean {
  if (token.length < 2 || token.at(-1) !== token[0]) return false;
  if (token[0] === "'") return isJson5;
  // oxlint-disable-next-line no-control-regex -- RFC 8259, section 7: control characters are escaped in strings
  const strict = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"$/;
  return isJson5 ? token[0] === '"' : strict.test(token);
}

function describe(token: string, awaited: Awaited, isJson5: boolean): string {
  if (/^["']/.test(token) && (token.length < 2 || token.at(-1) !== token[0]))
    return `The quote that is opened here is not closed on its line; expected a \`${token[0]}\`.`;
  if (!isJson5 && token.startsWith("'"))
    return `Unexpected single quote; expected double quotes around ${quoted(token)}.`;
  if (token.startsWith('"') && awaited !== 'colon' && awaited !== 'comma-or-close' && awaited !== 'nothing')
    return 'This string holds a character or an escape that JSON has not; expected `\\"`, `\\\\`, `\\n` and the like.';
  if (/^[\p{L}_$]/u.test(token) && /value|key/.test(awaited) && !isJson5)
    return `Unexpected ${quoted(token)}; expected ${awaited.startsWith('key') ? 'a key' : 'words'} in double quotes.`;
  return `Unexpected ${quoted(token)}; expected ${WANTED[awaited]}.`;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s|\ufeff/.test(text.charAt(at))) at++;
  return at;
}
