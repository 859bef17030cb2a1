import type { FontId, Fonts } from '../layout/fonts.ts';
import { FONT_IDS, fontFile } from './font-files.ts';

/** Where a glyph stands, in thousandths of the size. */
type Place = Readonly<Partial<Record<'xOffset' | 'yOffset' | 'xAdvance', number>>>;

/** The parts of an opened face that pdfkit keeps to itself. */
export interface Face {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  readonly id: string;
  readonly xHeight: number;
  /** Glyph numbers in hexadecimal, and where each stands. */
  encode(text: string): readonly [readonly string[], readonly Place[]];
  ref(): unknown;
}

/** Faces of one document; each is opened when it is first asked for. */
export class Faces implements Fonts {
  readonly #document: PDFKit.PDFDocument;
  readonly #open = new Map<FontId, Face>();
  readonly #covered = new Map<string, boolean>();
  readonly #widths = new Map<string, number | undefined>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    for (const font of FONT_IDS) document.registerFont(font, fontFile(font));
  }

  /** Makes a face the document's current one. */
  use(font: FontId): Face {
    this.#document.font(font);
    const known = this.#open.get(font);
    if (known !== undefined) return known;
    // @ts-expect-error pdfkit has no public way to ask a face for its glyphs
    const opened: Face = this.#document._font;
    this.#open.set(font, opened);
    return opened;
  }

  covers(font: FontId, codePoint: number): boolean {
    const key = `${font} ${codePoint}`;
    const known = this.#covered.get(key);
    if (known !== undefined) return known;
    const covered = this.use(font).font.hasGlyphForCodePoint(codePoint);
    this.#covered.set(key, covered);
    return covered;
  }

  width(font: FontId, size: number, text: string): number | undefined {
    const key = `${font} ${text}`;
    if (!this.#widths.has(key)) this.#widths.set(key, this.#measure(font, text));
    const width = this.#widths.get(key);
    return width === undefined ? undefined : (width * size) / 1000;
  }

  xHeight(font: FontId, size: number): number {
    return (this.use(font).xHeight * size) / 1000;
  }

  /** Thousandths of the size; shaping can fail on broken sequences of some scripts. */
  #measure(font: FontId, text: string): number | undefined {
    this.use(font);
    try {
      const width = this.#document.fontSize(1000).widthOfString(text);
      return Number.isFinite(width) ? width : undefined;
    } catch {
      return undefined;
    }
  }
}
