/** Faces that a guide may use; each is opened only when a character needs it. */
export type FontId =
  | 'serif'
  | 'serif-bold'
  | 'serif-italic'
  | 'serif-bold-italic'
  | 'sans'
  | 'sans-bold'
  | 'mono'
  | 'mono-bold'
  | 'devanagari'
  | 'symbols'
  | 'symbols-mono'
  | 'math'
  | 'emoji';

/** What layout must know of a face. Sizes and widths are in points. */
export interface Fonts {
  covers(font: FontId, codePoint: number): boolean;
  /** Undefined where the face cannot set the text at all. */
  width(font: FontId, size: number, text: string): number | undefined;
  /** Height of a small x. */
  xHeight(font: FontId, size: number): number;
}

/** Text that one face sets. */
export interface Piece {
  readonly font: FontId;
  readonly text: string;
}

/** A base character with what belongs to it: marks, joiners, variation selectors, skin tones. */
const CLUSTER =
  /(?:\p{RI}\p{RI}|\P{M})(?:\p{M}|[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|\u200d(?:\P{M})?)*|\p{M}+/gu;

/** Marks that choose or join and have no shape of their own. */
const SHAPELESS = /^(?:[\ufe00-\ufe0f]|\u200c|\u200d|\u034f)$/u;

const REPLACEMENT = '\ufffd';

/** Text cut into what each face can set, character by character; what none has becomes a visible replacement. */
export function splitByFont(text: string, primary: FontId, fonts: Fonts): Piece[] {
  const pieces: { font: FontId; text: string }[] = [];
  for (const cluster of clustersOf(text)) {
    const last = pieces.at(-1);
    const found = pieceOf(cluster, primary, last?.font, fonts);
    if (last?.font === found.font) last.text += found.text;
    else pieces.push(found);
  }
  return pieces.map((piece) => settable(piece, fonts));
}

/** Characters as a reader counts them. */
export function clustersOf(text: string): readonly string[] {
  return text.match(CLUSTER) ?? [];
}

function pieceOf(
  cluster: string,
  primary: FontId,
  previous: FontId | undefined,
  fonts: Fonts,
): { font: FontId; text: string } {
  if (/^\s$/.test(cluster)) return { font: previous ?? primary, text: cluster };
  const needed = [...cluster].filter((character) => !SHAPELESS.test(character));
  for (const font of candidates(cluster, primary)) {
    if (!needed.every((character) => fonts.covers(font, character.codePointAt(0) ?? 0))) continue;
    const keeps = font === 'emoji' || font === 'devanagari';
    return { font, text: keeps ? cluster.replace(/[\ufe0e\ufe0f]/g, '') : needed.join('') };
  }
  const [base = REPLACEMENT, ...marks] = needed;
  // A base without its marks says more than nothing.
  return marks.length > 0 ? pieceOf(base, primary, previous, fonts) : { font: 'symbols', text: REPLACEMENT };
}

function candidates(cluster: string, primary: FontId): readonly FontId[] {
  if (/^[\u0020-\u007e]$/.test(cluster)) return [primary, 'symbols'];
  const mono: readonly FontId[] = primary.startsWith('mono') ? ['symbols-mono'] : [];
  if (/\p{Script=Devanagari}/u.test(cluster)) return [primary, 'devanagari', 'symbols'];
  const isEmoji = /\p{Emoji_Presentation}|\p{RI}|\ufe0f/u.test(cluster) && !cluster.includes('\ufe0e');
  return isEmoji ? ['emoji', primary, 'symbols'] : [primary, ...mono, 'symbols', 'math', 'emoji'];
}

/** Shaping of a broken sequence can fail; the text is then shown as replacements, one for each character. */
function settable(piece: Piece, fonts: Fonts): Piece {
  if (/^[\u0020-\u024f]*$/.test(piece.text) || fonts.width(piece.font, 10, piece.text) !== undefined)
    return piece;
  return {
    font: 'symbols',
    text: clustersOf(piece.text)
      .map(() => REPLACEMENT)
      .join(''),
  };
}
