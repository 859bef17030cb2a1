import PDFDocument from 'pdfkit';
import { breakLines, type Line } from '../study-guide/layout/lines.ts';
import type { TextStyle } from '../study-guide/layout/glyphs.ts';
import { COLORS } from '../study-guide/layout/page.ts';
import { dateOf } from '../study-guide/pdf/document.ts';
import { drawText } from '../study-guide/pdf/draw-text.ts';
import { Faces } from '../study-guide/pdf/faces.ts';
import { RIGHT_TO_LEFT } from '../../notation/right-to-left.ts';

/** A4 on its side, in points. */
const SIZE = { width: 841.89, height: 595.28 } as const;
export const LEFT = 40;
export const TOP = 40;
export const WIDTH = SIZE.width - 2 * LEFT;
export const BOTTOM = SIZE.height - TOP;
const INK = { color: COLORS.ink, linkColor: COLORS.ink } as const;

/** How the words of each structure type look. */
export const LOOKS = {
  H1: { face: 'sans', size: 17, leading: 22, ...INK, bold: true },
  H2: { face: 'sans', size: 12, leading: 18, ...INK, bold: true },
  P: { face: 'sans', size: 9, leading: 13, ...INK },
  TH: { face: 'sans', size: 8.5, leading: 12, ...INK, bold: true },
  TD: { face: 'sans', size: 8.5, leading: 12, ...INK },
} as const satisfies Record<string, TextStyle>;

/** What a file says of itself. */
export interface PaperFacts {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly author?: string | undefined;
  /** ISO date. */
  readonly date?: string | undefined;
}

/** Pages of a tagged PDF (ISO 32000-1, 14.8), filled from top to bottom: `y` is where the next thing goes. */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  readonly faces: Faces;
  readonly root: PDFKit.PDFStructureElement;
  y: number = TOP;
  readonly #chunks: Uint8Array[] = [];

  constructor(facts: PaperFacts) {
    this.document = openDocument(facts);
    this.document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.faces = new Faces(this.document);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** Makes room for something of this height; begins a page where it does not fit. True where it did. */
  need(height: number): boolean {
    if (this.y + height <= BOTTOM || this.y <= TOP) return false;
    this.document.addPage();
    this.y = TOP;
    return true;
  }

  /** Draws something as an element of its own. */
  add(
    parent: PDFKit.PDFStructureElement,
    tag: string,
    draw: () => void,
    options: { readonly alt?: string; readonly actual?: string } = {},
  ): void {
    const element = this.document.struct(tag, options, draw);
    // ISO 32000-1, 14.8.5.7: what a heading of a table is a heading of.
    // @ts-expect-error the types leave the dictionary out
    if (tag === 'TH') element.dictionary.data['A'] = { O: 'Table', Scope: 'Column' };
    parent.add(element);
    element.end();
  }

  lines(text: string, look: TextStyle, width: number): readonly Line[] {
    return breakLines([{ type: 'text', text }], look, width, this.faces);
  }

  /** Lines from `top` down; `rightIn` is the width that they end at, where they stand at its right. */
  drawLines(
    lines: readonly Line[],
    look: TextStyle,
    left: number,
    top: number,
    rightIn?: number | undefined,
  ): void {
    for (const [at, line] of lines.entries()) {
      let x = left + (rightIn === undefined ? 0 : rightIn - line.width);
      for (const { text, font, size, color, width } of line.glyphs) {
        const y = top + at * look.leading + (look.leading - look.size) / 2 + look.size * 0.82;
        drawText(this.document, this.faces, { type: 'text', x, y, text, font, size, color });
        x += width;
      }
    }
  }

  /** Gives the file; nothing can be added after that. */
  async finish(): Promise<Uint8Array> {
    this.root.end();
    const finished = new Promise<void>((resolve, reject) => {
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
    this.document.end();
    await finished;
    return Buffer.concat(this.#chunks);
  }
}

function openDocument({ title, subject, language, author, date }: PaperFacts): PDFKit.PDFDocument {
  const made = dateOf(date);
  return new PDFDocument({
    size: [SIZE.width, SIZE.height],
    margin: 0,
    font: '',
    lang: language,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Subject: subject,
      ...(author === undefined ? {} : { Author: author }),
      Creator: 'Cold Open',
      Producer: 'Cold Open',
      CreationDate: made,
      ModDate: made,
    },
  });
}

/** Words that are drawn from right to left stand in the file in the order in which they are seen. */
export function inReadingOrder(text: string): { readonly actual?: string } {
  return RIGHT_TO_LEFT.test(text) ? { actual: text } : {};
}
