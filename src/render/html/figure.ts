import {
  type CodeFigure,
  type DiagramFigure,
  type Figure,
  type ImageFigure,
  type MathFigure,
  nameOfCode,
  type TableFigure,
} from '../../model/index.ts';
import { escapeHtml } from './html.ts';
import { imageHtml } from './image.ts';
import { type InlineSetting, inlineHtml } from './inline.ts';

/** What figures are written with. `claimId` gives an id out once, so that no page has it twice. */
export interface FigureSetting extends InlineSetting {
  claimId(id: string | undefined): string | undefined;
}

/** A figure as HTML. What may be wider than a phone scrolls inside itself and can be reached by keyboard. */
export function figureHtml(figure: Figure, setting: FigureSetting): string {
  const id = setting.claimId(figure.id);
  const content = contentHtml(figure, setting);
  const caption = captionHtml(figure);
  const anchor = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<figure class="figure-${figure.kind}"${anchor}>\n${content}${caption}\n</figure>`;
}

function contentHtml(figure: Figure, setting: FigureSetting): string {
  switch (figure.kind) {
    case 'code':
      return codeHtml(figure);
    case 'diagram':
      return diagramHtml(figure, setting);
    case 'math':
      return mathHtml(figure, setting);
    case 'table':
      return tableHtml(figure, setting);
    case 'image':
      return imageFigure(figure, setting);
  }
}

function captionHtml(figure: Figure): string {
  const file = figure.kind === 'code' ? figure.file : undefined;
  // A table carries its caption itself.
  const caption = figure.kind === 'table' ? undefined : figure.caption;
  if (caption === undefined && file === undefined) return '';
  const parts = [
    caption === undefined ? '' : escapeHtml(caption),
    file === undefined ? '' : `<code class="file">${escapeHtml(file)}</code>`,
  ];
  return `\n<figcaption>${parts.filter((part) => part !== '').join(' ')}</figcaption>`;
}

/** Content that scrolls sideways by itself. */
function scroller(kind: string, name: string | undefined, content: string): string {
  const label = escapeHtml(name === undefined || name === '' ? kind : `${kind}: ${name}`);
  return `<div class="scroll" tabindex="0" role="group" aria-label="${label}">${content}</div>`;
}

function codeHtml(figure: CodeFigure | DiagramFigure): string {
  const language = figure.language?.replace(/[^\w+#.-]/g, '') ?? '';
  const name = language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
  const label = escapeHtml(figure.caption ?? nameOfCode(language));
  return `<pre tabindex="0" role="group" aria-label="${label}"><code${name}>${escapeHtml(figure.text)}\n</code></pre>`;
}

function diagramHtml(figure: DiagramFigure, setting: FigureSetting): string {
  const svg = setting.references.drawing(figure.language, figure.text);
  return svg === undefined
    ? codeHtml(figure)
    : scroller('Diagram', figure.caption, named(svg, figure.caption));
}

/** A drawing as one image with a name; its source is no longer on the page. */
function named(svg: string, caption: string | undefined): string {
  return svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(caption ?? 'Diagram')}" `);
}

function mathHtml(figure: MathFigure, setting: FigureSetting): string {
  const mathml = setting.references.drawing('math', figure.text);
  if (mathml !== undefined) return scroller('Formula', figure.caption, mathml);
  return scroller('Formula', figure.caption, `<code class="tex">${escapeHtml(figure.text)}</code>`);
}

function tableHtml(figure: TableFigure, setting: FigureSetting): string {
  const [head, ...body] = figure.rows;
  const columns = Math.max(1, head?.cells.length ?? 1);
  const cell = (row: TableFigure['rows'][number] | undefined, at: number, name: 'th' | 'td'): string => {
    const align = figure.align[at];
    const content = inlineHtml(row?.cells[at]?.children ?? [], setting);
    const style = align === undefined || align === 'left' ? '' : ` class="${align}"`;
    // A header without words would name its column for nobody.
    return name === 'th' && content !== ''
      ? `<th scope="col"${style}>${content}</th>`
      : `<td${style}>${content}</td>`;
  };
  const row = (from: TableFigure['rows'][number] | undefined, name: 'th' | 'td'): string =>
    `<tr>${Array.from({ length: columns }, (_, at) => cell(from, at, name)).join('')}</tr>`;
  const caption = figure.caption === undefined ? '' : `<caption>${escapeHtml(figure.caption)}</caption>\n`;
  const rows = body.map((line) => row(line, 'td')).join('\n');
  const tbody = rows === '' ? '' : `\n<tbody>\n${rows}\n</tbody>`;
  const table = `<table>\n${caption}<thead>\n${row(head, 'th')}\n</thead>${tbody}\n</table>`;
  return scroller('Table', figure.caption, table);
}

/** Words and links stand in a paragraph of their own. */
function imageFigure(figure: ImageFigure, setting: FigureSetting): string {
  const html = imageHtml(figure, setting, false);
  return html.startsWith('<img ') ? html : `<p>${html}</p>`;
}
