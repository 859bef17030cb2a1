import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import type { Guide, Target } from '../guide.ts';
import type { FontId, Fonts } from '../layout/fonts.ts';
import { splitByFont } from '../layout/fonts.ts';
import { type Item, PAGE, type Page } from '../layout/page.ts';
import { FONT_IDS, fontFile } from './font-files.ts';
import { formulaShapes, type Shape } from './formula-shapes.ts';

/** What stands in a file of which nobody said when it was made: equal sources must give equal bytes. */
const NO_DATE = '2000-01-01';

/** The parts of an opened face that pdfkit keeps to itself. */
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  readonly xHeight: number;
  readonly ascender: number;
}

/** The only place that knows pdfkit: opens faces, measures, and writes pages out as one PDF. */
export class GuideDocument implements Fonts {
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #open = new Map<FontId, OpenFont>();
  readonly #covered = new Map<string, boolean>();
  readonly #widths = new Map<string, number | undefined>();
  readonly #anchors = new Set<string>();

  constructor(guide: Guide) {
    const date = new Date(`${/^\d{4}-\d{2}-\d{2}$/.test(guide.date ?? '') ? guide.date : NO_DATE}T00:00:00Z`);
    const made = Number.isNaN(date.getTime()) ? new Date(`${NO_DATE}T00:00:00Z`) : date;
    this.#document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      // None yet: a face opened here by its file would be opened again each time it is asked for by name.
      font: '',
      lang: guide.language,
      displayTitle: true,
      pdfVersion: '1.7',
      info: {
        Title: guide.title,
        Subject: [guide.show, guide.series].filter((each) => each !== undefined).join(' · '),
        Keywords: guide.keywords.join(', '),
        ...(guide.author === undefined ? {} : { Author: guide.author }),
        Creator: 'Cold Open',
        Producer: 'Cold Open',
        CreationDate: made,
        ModDate: made,
      },
    });
    this.#document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    for (const font of FONT_IDS) this.#document.registerFont(font, fontFile(font));
  }

  covers(font: FontId, codePoint: number): boolean {
    const key = `${font} ${codePoint}`;
    const known = this.#covered.get(key);
    if (known !== undefined) return known;
    const covered = this.#use(font).font.hasGlyphForCodePoint(codePoint);
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
    return (this.#use(font).xHeight * size) / 1000;
  }

  /** Draws the pages and gives the file; the document takes nothing after that. */
  async write(pages: readonly Page[]): Promise<Uint8Array> {
    for (const page of pages)
      for (const item of page.items) if (item.type === 'anchor') this.#anchors.add(item.name);
    const outlines: PDFKit.PDFOutline[] = [this.#document.outline];
    for (const page of pages) {
      this.#document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
      for (const item of [...page.behind, ...page.items]) this.#draw(item, outlines);
    }
    const finished = new Promise<void>((resolve, reject) => {
      this.#document.on('end', resolve);
      this.#document.on('error', reject);
    });
    this.#document.end();
    await finished;
    return Buffer.concat(this.#chunks);
  }

  /** Thousandths of the size; shaping can fail on broken sequences of some scripts. */
  #measure(font: FontId, text: string): number | undefined {
    this.#use(font);
    try {
      const width = this.#document.fontSize(1000).widthOfString(text);
      return Number.isFinite(width) ? width : undefined;
    } catch {
      return undefined;
    }
  }

  #use(font: FontId): OpenFont {
    this.#document.font(font);
    const known = this.#open.get(font);
    if (known !== undefined) return known;
    // @ts-expect-error pdfkit has no public way to ask a face for its glyphs
    const opened: OpenFont = this.#document._font;
    this.#open.set(font, opened);
    return opened;
  }

  #draw(item: Item, outlines: PDFKit.PDFOutline[]): void {
    const document = this.#document;
    switch (item.type) {
      case 'text':
        return this.#drawText(item);
      case 'rect':
        if (item.radius === undefined) document.rect(item.x, item.y, item.width, item.height);
        else document.roundedRect(item.x, item.y, item.width, item.height, item.radius);
        document.fill(item.fill);
        return;
      case 'line':
        document.save().lineWidth(item.width);
        if (item.dotted) document.lineCap('round').dash(0.01, { space: 3.2 });
        document.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke(item.color).restore();
        return;
      case 'formula':
        return this.#drawFormula(item);
      case 'drawing':
        return this.#drawSvg(item);
      case 'link':
        return this.#link(item.x, item.y, item.width, item.height, item.target);
      case 'anchor':
        document.addNamedDestination(item.name, 'XYZ', 0, Math.max(0, item.y - 8), null);
        return;
      case 'bookmark': {
        outlines.length = Math.min(outlines.length, item.level);
        // pdfkit counts the left edge from the right.
        const place = { top: Math.max(0, item.y - 8), left: PAGE.width, expanded: item.level === 1 };
        const parent = outlines.at(-1);
        if (parent !== undefined) outlines.push(parent.addItem(item.title, place as { expanded: boolean }));
        return;
      }
    }
  }

  #drawText({ text, font, size, color, x, y }: Extract<Item, { type: 'text' }>): void {
    const document = this.#document;
    const isShaped = font === 'devanagari';
    this.#use(font);
    // What is shaped comes out in the order of its glyphs; a reader copies it in the order of its letters.
    if (isShaped) document.markContent('Span', { actual: text });
    document.fontSize(size).fillColor(color).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    if (isShaped) document.endMarkedContent();
  }

  #drawFormula({ svg, scale, color, text, x, y }: Extract<Item, { type: 'formula' }>): void {
    const document = this.#document;
    const { shapes, unitsPerEx } = formulaShapes(svg);
    document.markContent('Span', { actual: text });
    document
      .save()
      .translate(x, y)
      .scale(scale / unitsPerEx)
      .fillColor(color)
      .strokeColor(color);
    for (const shape of shapes) this.#drawShape(shape, color);
    document.restore().endMarkedContent();
  }

  #drawShape({ matrix, path, text, lineWidth, clip }: Shape, color: string): void {
    const document = this.#document;
    document.save();
    if (clip !== undefined) {
      // A clip is set in its holder's coordinates, and what it clips is drawn in its own.
      const [a, b, c, d, e, f] = clip.matrix;
      const [left, top, width, height] = clip.box;
      const corners = [
        [left, top],
        [left + width, top],
        [left + width, top + height],
        [left, top + height],
      ] as const;
      const placed = corners.map(([cx, cy]): [number, number] => [a * cx + c * cy + e, b * cx + d * cy + f]);
      document.polygon(...placed).clip();
    }
    document.transform(...matrix);
    if (path !== undefined && lineWidth !== undefined) document.lineWidth(lineWidth).path(path).stroke();
    else if (path !== undefined) document.path(path).fill();
    else if (text !== undefined) {
      let at = 0;
      for (const piece of splitByFont(text.value, 'serif', this)) {
        this.#use(piece.font);
        document
          .fontSize(text.size)
          .fillColor(color)
          .text(piece.text, at, 0, { lineBreak: false, baseline: 'alphabetic' });
        at += this.width(piece.font, text.size, piece.text) ?? 0;
      }
    }
    document.restore();
  }

  #drawSvg({ svg, x, y, width, height }: Extract<Item, { type: 'drawing' }>): void {
    const fontCallback = (family: string, bold: boolean): FontId => {
      if (/mono|code/i.test(family)) return bold ? 'mono-bold' : 'mono';
      return bold ? 'sans-bold' : 'sans';
    };
    // The size that the drawing gives itself is a screen's.
    const sized = svg.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:width|height)="[^"]*"/g, ''));
    this.#document.save();
    drawSvg(this.#document, sized, x, y, {
      width,
      height,
      assumePt: true,
      fontCallback,
      warningCallback: () => undefined,
    });
    this.#document.restore();
  }

  #link(x: number, y: number, width: number, height: number, target: Target): void {
    if ('url' in target) this.#document.link(x, y, width, height, target.url);
    else if (this.#anchors.has(target.anchor)) this.#document.goTo(x, y, width, height, target.anchor);
  }
}
