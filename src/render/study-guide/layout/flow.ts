import type { Target } from '../guide.ts';
import type { Fonts } from './fonts.ts';
import type { Glyphs, TextStyle } from './glyphs.ts';
import type { Line } from './lines.ts';
import { type Item, PAGE, type Page, type PlacedHeading } from './page.ts';

interface OpenPage {
  behind: { depth: number; item: Item }[];
  items: Item[];
  /** Where its content ends, once it is full. */
  end: number;
}

/** A place between pages and blocks: what is put goes below what was put before, on the next page where there is no room. */
export class Flow {
  readonly fonts: Fonts;
  readonly headings: PlacedHeading[] = [];
  left: number = PAGE.left;
  width: number = PAGE.width - PAGE.left - PAGE.right;
  y: number = PAGE.top;
  #pages: OpenPage[] = [{ behind: [], items: [], end: 0 }];
  #depth = 0;
  /** Space asked for since the last block; the greatest wins. */
  #gap = 0;
  #swallowsGap = false;

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  get pageIndex(): number {
    return this.#pages.length - 1;
  }

  get bottom(): number {
    return PAGE.height - PAGE.bottom;
  }

  get isAtTop(): boolean {
    return this.y <= PAGE.top + 0.01;
  }

  /** Finished pages, with what lies deeper drawn later. */
  finish(): readonly Page[] {
    return this.#pages.map(({ behind, items }) => ({
      behind: behind.toSorted((a, b) => a.depth - b.depth).map(({ item }) => item),
      items,
    }));
  }

  put(item: Item): void {
    this.#pages.at(-1)?.items.push(item);
  }

  /** Space before the next block; nothing at the top of a page. */
  gap(points: number): void {
    this.#gap = Math.max(this.#gap, points);
  }

  /** The next block stands where the cursor is, whatever space it asks for: the first one beside a list's marker. */
  withoutGap(): void {
    this.#gap = 0;
    this.#swallowsGap = true;
  }

  /** Makes room for something of this height, with the gap before it; begins a page where it does not fit. */
  need(points: number): void {
    if (this.#swallowsGap) this.#gap = 0;
    this.#swallowsGap = false;
    if (this.y + this.#gap + points > this.bottom && !this.isAtTop) this.nextPage();
    else if (!this.isAtTop) this.y += this.#gap;
    this.#gap = 0;
  }

  nextPage(): void {
    const full = this.#pages.at(-1);
    if (full !== undefined) full.end = this.y;
    this.#pages.push({ behind: [], items: [], end: 0 });
    this.y = PAGE.top;
    this.#gap = 0;
  }

  /** Runs `work` in a narrower column. */
  inset(left: number, right: number, work: () => void): void {
    const [oldLeft, oldWidth] = [this.left, this.width];
    this.left += left;
    this.width = Math.max(40, this.width - left - right);
    work();
    [this.left, this.width] = [oldLeft, oldWidth];
  }

  /** Runs `work` and puts behind it, on every page that it reaches, what `paint` gives for the stretch it takes there. */
  panel(padding: number, paint: (top: number, bottom: number) => readonly Item[], work: () => void): void {
    const firstPage = this.pageIndex;
    const firstTop = this.y;
    this.y += padding;
    this.#depth++;
    work();
    this.#depth--;
    this.#gap = 0;
    this.y += padding;
    for (let at = firstPage; at <= this.pageIndex; at++) {
      const top = at === firstPage ? firstTop : PAGE.top - padding;
      const bottom = at === this.pageIndex ? this.y : (this.#pages[at]?.end ?? this.bottom) + padding;
      if (bottom - top <= padding * 2) continue;
      for (const item of paint(top, bottom)) this.#pages[at]?.behind.push({ depth: this.#depth, item });
    }
  }

  /** Lines of one paragraph; never one alone at the foot or the head of a page. */
  lines(lines: readonly Line[], style: TextStyle, align: 'left' | 'right' | 'center' = 'left'): void {
    const heights = lines.map((line) => lineHeight(line, style));
    const firstTwo = (heights[0] ?? 0) + (lines.length > 1 ? (heights[1] ?? 0) : 0);
    this.need(lines.length === 3 ? firstTwo + (heights[2] ?? 0) : firstTwo);
    for (const [at, line] of lines.entries()) {
      const height = heights[at] ?? 0;
      const leavesOne =
        at === lines.length - 2 && at > 1 && this.y + height + (heights[at + 1] ?? 0) > this.bottom;
      if (this.y + height > this.bottom + 0.01 || leavesOne) this.need(this.bottom);
      const shift = align === 'left' ? 0 : (this.width - line.width) * (align === 'right' ? 1 : 0.5);
      this.line(line, this.left + shift, this.y + baselineOf(line, style));
      this.y += height;
    }
  }

  /** One line at a place of its own. */
  line(line: Line, x: number, baseline: number): void {
    let at = x;
    for (const glyphs of line.glyphs) {
      this.#glyphs(glyphs, at, baseline);
      at += glyphs.width;
    }
  }

  #glyphs(glyphs: Glyphs, x: number, baseline: number): void {
    const { text, font, size, color, formula, width } = glyphs;
    const y = baseline - glyphs.rise;
    if (formula !== undefined)
      this.put({ type: 'formula', x, y, svg: formula.drawing.svg, scale: formula.exPt, color, text });
    else this.put({ type: 'text', x, y, text, font, size, color });
    if (glyphs.strike)
      this.put({
        type: 'line',
        x1: x,
        y1: y - size * 0.27,
        x2: x + width,
        y2: y - size * 0.27,
        color,
        width: 0.6,
      });
    if (glyphs.target !== undefined) this.link(x, baseline - size * 0.85, width, size * 1.1, glyphs.target);
  }

  link(x: number, y: number, width: number, height: number, target: Target): void {
    this.put({ type: 'link', x, y, width, height, target });
  }
}

/** Formulas that reach beyond the usual line push their neighbours apart. */
function lineHeight(line: Line, style: TextStyle): number {
  const above = Math.max(0, line.ascent - style.size * 0.95);
  const below = Math.max(0, line.descent - style.size * 0.35);
  return style.leading + above + below;
}

function baselineOf(line: Line, style: TextStyle): number {
  return (style.leading - style.size) / 2 + style.size * 0.82 + Math.max(0, line.ascent - style.size * 0.95);
}
