import { Flow } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { breakLines } from './lines.ts';
import { COLORS, type Page, type PlacedHeading } from './page.ts';
import { STYLES } from './styles.ts';

/** Room for the page number and a little air before it. */
const NUMBER_WIDTH = 40;

/** The contents: sections and sub-chapters with the pages they stand on. `firstPage` is the number of the page that counts as 0. */
export function layContents(
  headings: readonly PlacedHeading[],
  firstPage: number,
  fonts: Fonts,
): readonly Page[] {
  const flow = new Flow(fonts);
  flow.put({ type: 'anchor', name: 'contents', y: flow.y });
  flow.put({ type: 'bookmark', title: 'Contents', level: 1, y: flow.y });
  flow.lines(
    breakLines([{ type: 'text', text: 'Contents' }], STYLES.heading1, flow.width, fonts),
    STYLES.heading1,
  );
  flow.gap(12);
  for (const heading of headings) if (heading.level <= 2) layEntry(heading, firstPage + heading.page, flow);
  return flow.finish();
}

function layEntry(heading: PlacedHeading, number: number, flow: Flow): void {
  const style = heading.level === 1 ? STYLES.contents1 : STYLES.contents2;
  const indent = heading.level === 1 ? 0 : 16;
  const right = flow.left + flow.width;
  if (heading.level === 1) flow.gap(5);
  const lines = breakLines(
    [{ type: 'text', text: heading.title }],
    style,
    flow.width - indent - NUMBER_WIDTH,
    flow.fonts,
  );
  const [page] = breakLines([{ type: 'text', text: String(number) }], style, NUMBER_WIDTH, flow.fonts);
  flow.need(style.leading * Math.max(1, lines.length));
  const top = flow.y;
  flow.inset(indent, 0, () => flow.lines(lines, style));
  const last = lines.at(-1);
  const baseline = flow.y - style.leading + (style.leading - style.size) / 2 + style.size * 0.82;
  const from = flow.left + indent + (last?.width ?? 0) + 6;
  const to = right - (page?.width ?? 0) - 6;
  if (to > from)
    flow.put({
      type: 'line',
      x1: from,
      y1: baseline - 1,
      x2: to,
      y2: baseline - 1,
      color: COLORS.soft,
      width: 0.7,
      dotted: true,
    });
  if (page !== undefined) flow.line(page, right - page.width, baseline);
  flow.link(flow.left, top, flow.width, flow.y - top, { anchor: heading.anchor });
}
