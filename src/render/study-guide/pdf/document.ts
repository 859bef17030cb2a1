import PDFDocument from 'pdfkit';
import type { Guide } from '../guide.ts';
import type { Fonts } from '../layout/fonts.ts';
import { PAGE, type Page } from '../layout/page.ts';
import { drawItem } from './draw-item.ts';
import { Faces } from './faces.ts';

/** What stands in a file of which nobody said when it was made: equal sources must give equal bytes. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');

/** A PDF that is to be written: measures text while pages are laid out, then takes them. */
export class GuideDocument {
  readonly #document: PDFKit.PDFDocument;
  readonly #faces: Faces;
  readonly #chunks: Uint8Array[] = [];

  constructor(guide: Guide) {
    const made = dateOf(guide.date);
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
    this.#faces = new Faces(this.#document);
  }

  get fonts(): Fonts {
    return this.#faces;
  }

  /** Draws the pages and gives the file; the document takes nothing after that. */
  async write(pages: readonly Page[]): Promise<Uint8Array> {
    const document = this.#document;
    const named = pages.flatMap((page) =>
      page.items.flatMap((item) => (item.type === 'anchor' ? [item.name] : [])),
    );
    const drawing = {
      document,
      faces: this.#faces,
      images: new Map(),
      anchors: new Set(named),
      outlines: [document.outline],
    };
    for (const page of pages) {
      document.addPage();
      for (const item of [...page.behind, ...page.items]) drawItem(item, drawing);
    }
    const finished = new Promise<void>((resolve, reject) => {
      document.on('end', resolve);
      document.on('error', reject);
    });
    document.end();
    await finished;
    return Buffer.concat(this.#chunks);
  }
}

/** Midnight of an ISO date in UTC, so that no time zone changes a byte; a fixed day where there is none. */
export function dateOf(date: string | undefined): Date {
  const made = new Date(`${date}T00:00:00Z`);
  return date === undefined || Number.isNaN(made.getTime()) || made.getUTCFullYear() < 1 ? NO_DATE : made;
}
