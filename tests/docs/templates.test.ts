import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/catalogue/index.ts';
import { makeBoard } from '../../src/board/index.ts';
import { markdownWriter } from '../../src/render/markdown/index.ts';
import { indexView } from '../../src/render/show/index-view.ts';
import { seriesRows } from '../../src/render/pacing/series-row.ts';
import { seriesPacingView } from '../../src/render/show/series-pacing-view.ts';
import { statusView } from '../../src/render/show/status-page.ts';
import { TEMPLATE_NAMES } from '../../src/render/templates/index.ts';
import { idClaims } from '../../src/render/view/page-ids.ts';
import { UsedImages } from '../../src/render/images.ts';
import { makeReferences } from '../../src/render/view/references.ts';
import { scriptView } from '../../src/render/view/script-view.ts';
import { showNotesView } from '../../src/render/view/show-notes-view.ts';
import { LARGE_SHOW, SMALL_SHOW } from '../render/show/shows.ts';
import { OTHERS, SAMPLE } from '../render/sample-episode.ts';
import { renderInput } from '../support/render-input.ts';

const PAGE = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');

/** Every name that a template can write, at any depth. */
function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) namesIn(one, names);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      names.add(name);
      namesIn(inner, names);
    }
  return names;
}

test('the page about templates names everything that a template can', async () => {
  const input = await renderInput(SAMPLE, { others: OTHERS });
  const writer = markdownWriter(await makeReferences(input, new UsedImages(new Map()), false));
  const board = makeBoard({ show: SMALL_SHOW, progress: new Map(), diagnostics: [] });
  const { script: _, ...index } = indexView({
    show: LARGE_SHOW,
    templates: new Map(),
    outputs: [],
    rundowns: new Map(),
  });
  const [listed] = catalogueOf(LARGE_SHOW);
  const rows = seriesRows(listed?.entries ?? [], new Map());
  const {
    chart: __,
    chartStyle: ___,
    ...series
  } = seriesPacingView(
    { title: 'A', series: listed?.series, rows, folder: '' },
    { show: LARGE_SHOW, outputs: [] },
  );
  const names = namesIn([
    scriptView(input, writer, idClaims()),
    showNotesView(input, writer, idClaims()),
    index,
    series,
    statusView(board),
  ]);
  const described = new Set([...PAGE.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]?.split('.').at(-1)));
  expect([...names].filter((name) => !described.has(name) && !['episode', 'times'].includes(name))).toEqual(
    [],
  );
  for (const name of TEMPLATE_NAMES) expect(PAGE).toContain(`\`${name}\``);
});
