/** One thing that a terminal draws: what to print, how many columns it takes, and which characters of the line it is. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  /** UTF-16 offsets into the line; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const TAB_STOP = 4;

/** Characters that a terminal would obey or hide, other than the tab. */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are what must not reach a terminal
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Ranges of East Asian wide and fullwidth characters (Unicode Standard Annex 11), coarsened where nothing else stands between. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u;

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;
/** Marks that stand above, below or inside the letter before them, and the later letters of a Hangul syllable. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF\uD7B0-\uD7FF]/u;

/** Text of which each character is a cell by itself: most lines, and many times faster than asking what a grapheme is. */
const PLAIN = /^[\u0020-\u007E]*$/u;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line as a terminal draws it: tabs as spaces, what is invisible or would be obeyed as a visible sign. */
export function cellsOf(line: string): readonly Cell[] {
  if (PLAIN.test(line))
    return Array.from(line, (shown, start) => ({ shown, width: 1, start, end: start + 1 }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of GRAPHEMES.segment(line)) {
    for (const cell of drawn(segment, index, column)) {
      cells.push(cell);
      column += cell.width;
    }
  }
  return cells;
}

/** Text that stands outside any frame, such as a message, without what a terminal would obey. */
export function harmless(text: string): string {
  // Only what is hidden, tabs among it, is drawn as something else; to cut all other text into graphemes would be in vain.
  if (PLAIN.test(text) || !HIDDEN.test(text)) return text;
  return cellsOf(text)
    .map((cell) => cell.shown)
    .join('');
}

function drawn(segment: string, start: number, column: number): readonly Cell[] {
  const end = start + segment.length;
  if (segment === '\t') {
    const width = TAB_STOP - (column % TAB_STOP);
    return [{ shown: ' '.repeat(width), width, start, end }];
  }
  if (!HIDDEN.test(segment)) return [{ shown: segment, width: widthOf(segment), start, end }];
  // A cluster may hold a hidden character among others: \r\n is one, and so is a letter with a mark of direction.
  let at = start;
  return [...segment].map((char) => {
    const shown = HIDDEN.test(char) ? sign(char) : char;
    const cell = {
      shown,
      width: shown === char ? widthOf(char) : shown.length,
      start: at,
      end: at + char.length,
    };
    at += char.length;
    return cell;
  });
}

function sign(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** As terminals count: an emoji is two columns wide however many characters it has, a syllable of other scripts as its letters are. */
function widthOf(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) if (!NO_WIDTH.test(char)) width += WIDE.test(char) ? 2 : 1;
  return width;
}
