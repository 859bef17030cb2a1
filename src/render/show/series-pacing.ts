import { catalogueOf, type CatalogueSeries } from '../../catalogue/index.ts';
import type { OutputFile, ShowRenderer, ShowRenderInput } from '../../model/index.ts';
import { seriesRows } from '../pacing/series-row.ts';
import { drawSeries } from '../pacing/series-svg.ts';
import { compileTemplates } from '../templates/index.ts';
import { seriesPacingView } from './series-pacing-view.ts';
import { oneLine } from './wording.ts';

/** How the episodes of each series run, side by side: a page and a picture in the folder of the series. */
export const renderer: ShowRenderer = {
  name: 'series-pacing',
  description: 'The episodes of each series side by side on one clock, as a page and a picture.',
  needsRundowns: true,
  async render(input) {
    const templates = compileTemplates(input.templates);
    return catalogueOf(input.show)
      .filter(({ entries }) => entries.length > 0)
      .flatMap((listed) => renderSeries(listed, input, templates));
  },
};

function renderSeries(
  { series, entries }: CatalogueSeries,
  input: ShowRenderInput,
  templates: ReturnType<typeof compileTemplates>,
): readonly OutputFile[] {
  const title = oneLine(series?.title ?? 'In no series');
  const rows = seriesRows(entries, input.rundowns);
  const folder = series === undefined ? '' : `${series.id}/`;
  const page = seriesPacingView({ title, series, rows, folder }, input);
  return [
    {
      path: `${folder}pacing.html`,
      content: templates.render('series-pacing.html.hbs', page),
    },
    { path: `${folder}pacing.svg`, content: drawSeries(title, rows) },
  ];
}
