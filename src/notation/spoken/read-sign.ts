import { decimal } from './number-names.ts';
import { charAt, execAt } from './reading.ts';
import type { SpokenToken } from './spoken-form.ts';
import { COMPOUND_SIGNS, signWords } from './symbols.ts';

const MINUS = /[-−–](?=[.\d$€£¥₹])/y;
const ABOUT = /~\s?(?=[$€£¥₹\d])/y;
const COMPARED = /[<>]\s?(?=[$€£¥₹\d.])/y;
const EMOJI = /\p{Extended_Pictographic}/u;

/** Reads a sign that is part of no number, name or address, by what stands about it; no words for what nobody says. */
export function readSign(text: string, at: number, before: string): SpokenToken {
  const token = (length: number, words: readonly string[]) => ({ start: at, end: at + length, words });
  const [minus] =
    before === '' || /[\s([=<>≤≥≈,:+*/×]/.test(text[at - 1] ?? ' ') ? (execAt(MINUS, text, at) ?? []) : [];
  if (minus !== undefined) return token(minus.length, ['minus']);
  const [about] = execAt(ABOUT, text, at) ?? [];
  if (about !== undefined) return token(about.length, ['about']);
  const compound = COMPOUND_SIGNS.find(([sign]) => text.startsWith(sign, at));
  if (compound) return token(compound[0].length, compound[1].split(' '));
  const [compared] = execAt(COMPARED, text, at) ?? [];
  if (compared !== undefined)
    return token(compared.length, compared.startsWith('<') ? ['less', 'than'] : ['greater', 'than']);
  const char = charAt(text, at);
  if (
    char === '+' &&
    /[\p{L}\p{N})\s]/u.test(text[at - 1] ?? '') &&
    /[\s\p{L}\p{N}(]/u.test(text[at + 1] ?? '')
  )
    return token(1, ['plus']);
  if (
    (char === '<' || char === '>') &&
    /[\p{L}\d)\s]/u.test(text[at - 1] ?? '') &&
    /[\s\p{L}(]/u.test(text[at + 1] ?? '')
  )
    return token(1, char === '<' ? ['less', 'than'] : ['greater', 'than']);
  if (char === '*' && /[\d\s)]/.test(text[at - 1] ?? '') && /[\d\s(]/.test(text[at + 1] ?? ''))
    return token(1, ['times']);
  if (EMOJI.test(char) && !signWords(char)) return token(char.length, []);
  return token(char.length, signWords(char) ?? (/\p{N}/u.test(char) ? decimalOf(char) : []));
}

/** Digits of other scripts: their value, where they have one. */
function decimalOf(char: string): readonly string[] {
  const value = char.normalize('NFKC');
  if (/^\d+$/.test(value)) return decimal(value);
  const devanagari = (char.codePointAt(0) ?? 0) - 0x966;
  return devanagari >= 0 && devanagari < 10 ? decimal(String(devanagari)) : [];
}
