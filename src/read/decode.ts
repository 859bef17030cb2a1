import type { EncodingDefect, SourceFile } from '../model/index.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT = '\uFFFD';

/**
 * Bytes as text. A byte order mark is taken off and recorded; each sequence that is no UTF-8 becomes U+FFFD
 * and is recorded where it stands. A U+FFFD that the author wrote is no defect. A file in UTF-16 is read as such, one defect.
 */
export function decode(path: string, bytes: Uint8Array): SourceFile {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    const span = { start: 0, end: Math.min(1, text.length) };
    return { path, text, defects: [{ kind: 'invalid-utf8', encoding: 'UTF-16', span }] };
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const marked = whole.startsWith(BYTE_ORDER_MARK);
  const text = marked ? whole.slice(1) : whole;
  const defects: EncodingDefect[] = [];
  if (marked) defects.push({ kind: 'byte-order-mark', span: { start: 0, end: 0 } });
  if (text.includes(REPLACEMENT)) defects.push(...invalidPlaces(text, bytes.subarray(marked ? 3 : 0)));
  return { path, text, defects };
}

/** Which UTF-16 a file begins as, by its byte order mark: what some editors call "Unicode". */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Walks text and bytes side by side: a U+FFFD stands for an invalid sequence unless the bytes spell it out. */
function invalidPlaces(text: string, bytes: Uint8Array): EncodingDefect[] {
  const defects: EncodingDefect[] = [];
  let at = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.codePointAt(offset) ?? 0;
    if (code === 0xfffd && !isWrittenReplacement(bytes, at)) {
      defects.push({ kind: 'invalid-utf8', span: { start: offset, end: offset + 1 } });
      at += invalidLength(bytes, at);
      continue;
    }
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (code > 0xffff) offset++;
  }
  return defects;
}

function isWrittenReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}

/** Bytes that one U+FFFD stands for: the longest beginning of a valid sequence, at least one (Encoding Standard, UTF-8 decoder). */
function invalidLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const needed =
    lead >= 0xc2 && lead <= 0xdf ? 1 : (lead & 0xf0) === 0xe0 ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
  let length = 1;
  while (length <= needed) {
    const next = bytes[at + length] ?? 0;
    const [low, high] = length === 1 ? secondByteRange(lead) : [0x80, 0xbf];
    if (at + length >= bytes.length || next < low || next > high) break;
    length++;
  }
  return length;
}

function secondByteRange(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
