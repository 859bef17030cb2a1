import type { Guide } from '../guide.ts';
import { layBlocks } from './blocks.ts';
import { layContents } from './contents.ts';
import { Flow } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { breakLines, type Line } from './lines.ts';
import { type Item, PAGE, type Page, type PlacedHeading } from './page.ts';
import { STYLES } from './styles.ts';
import { layTitlePage } from './title-page.ts';

/** Places a guide on pages: title page, contents, text. Page numbers count every page, so that they are what a viewer shows. */
export function layGuide(guide: Guide, fonts: Fonts): readonly Page[] {
  const flow = new Flow(fonts);
  layBlocks(guide.blocks, flow);
  const title = layTitlePage(guide, fonts);
  // The numbers stand in a column of their own, so that they do not change how many pages the contents take.
  const hasContents = flow.headings.some((heading) => heading.level <= 2);
  const contentsPages = hasContents ? layContents(flow.headings, 0, fonts).length : 0;
  const before = title.length + contentsPages;
  const contents = hasContents ? layContents(flow.headings, before + 1, fonts) : [];
  const text = guide.blocks.length === 0 ? [] : flow.finish();
  const running = text.map((_, at) => sectionOn(at, flow.headings));
  return [
    ...title,
    ...[...contents, ...text].map((page, at) => {
      const section = at < contents.length ? 'Contents' : (running[at - contents.length] ?? '');
      return {
        ...page,
        items: [...page.items, ...runningItems(guide.title, section, title.length + at + 1, fonts)],
      };
    }),
  ];
}

/** The section that a page's head names: the first that begins on it, else the one that goes on. */
function sectionOn(page: number, headings: readonly PlacedHeading[]): string {
  const sections = headings.filter((heading) => heading.level === 1);
  const begun = sections.find((heading) => heading.page === page);
  return (begun ?? sections.findLast((heading) => heading.page < page))?.title ?? '';
}

function runningItems(title: string, section: string, number: number, fonts: Fonts): readonly Item[] {
  const half = (PAGE.width - PAGE.left - PAGE.right) / 2 - 8;
  const right = PAGE.width - PAGE.right;
  const [titleLine] = breakLines([{ type: 'text', text: title }], STYLES.running, half, fonts);
  const [sectionLine] = breakLines([{ type: 'text', text: section }], STYLES.running, half, fonts);
  const [numberLine] = breakLines([{ type: 'text', text: String(number) }], STYLES.running, half, fonts);
  const head = PAGE.top - 36;
  return [
    ...itemsOf(titleLine, PAGE.left, head, fonts),
    ...itemsOf(sectionLine, right - (sectionLine?.width ?? 0), head, fonts),
    ...itemsOf(
      numberLine,
      (PAGE.width - (numberLine?.width ?? 0)) / 2,
      PAGE.height - PAGE.bottom + 36,
      fonts,
    ),
  ];
}

function itemsOf(line: Line | undefined, x: number, baseline: number, fonts: Fonts): readonly Item[] {
  if (line === undefined) return [];
  const flow = new Flow(fonts);
  flow.line(line, x, baseline);
  return flow.finish()[0]?.items ?? [];
}
