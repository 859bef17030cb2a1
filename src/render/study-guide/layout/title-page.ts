import type { Guide } from '../guide.ts';
import { Flow } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { breakLines } from './lines.ts';
import { COLORS, PAGE, type Page } from './page.ts';
import { STYLES } from './styles.ts';

const NAME_WIDTH = 84;

/** Show, title, series, summary, and the facts of the episode. */
export function layTitlePage(guide: Guide, fonts: Fonts): readonly Page[] {
  const flow = new Flow(fonts);
  const text = (words: string, style: (typeof STYLES)[keyof typeof STYLES]): void =>
    flow.lines(breakLines([{ type: 'text', text: words }], style, flow.width, fonts), style);
  flow.put({ type: 'anchor', name: 'start', y: 0 });
  flow.put({ type: 'rect', x: 0, y: 0, width: PAGE.width, height: 10, fill: COLORS.accent });
  flow.y = PAGE.top + 56;
  text(`${guide.show} · Study guide`, STYLES.kicker);
  flow.y += 14;
  text(guide.title, STYLES.title);
  if (guide.series !== undefined) {
    flow.y += 10;
    text(guide.series, STYLES.lead);
  }
  if (guide.summary !== undefined) {
    flow.y += 18;
    text(guide.summary, STYLES.lead);
  }
  flow.y += 26;
  flow.put({
    type: 'line',
    x1: flow.left,
    y1: flow.y,
    x2: flow.left + 72,
    y2: flow.y,
    color: COLORS.accent,
    width: 2,
  });
  flow.y += 22;
  for (const fact of guide.facts) layFact(fact, flow);
  return flow.finish();
}

function layFact(fact: Guide['facts'][number], flow: Flow): void {
  const name = breakLines([{ type: 'text', text: fact.name }], STYLES.boxLabel, NAME_WIDTH, flow.fonts);
  flow.need(STYLES.body.leading * 2);
  for (const line of name.slice(0, 1)) flow.line(line, flow.left, flow.y + STYLES.body.size * 1.04);
  flow.inset(NAME_WIDTH, 0, () =>
    flow.lines(
      breakLines([{ type: 'text', text: fact.value }], STYLES.body, flow.width, flow.fonts),
      STYLES.body,
    ),
  );
  flow.y += 5;
}
