import { expect, test } from 'vitest';
import type { OutputName } from '../../src/model/index.ts';
import { renderer as chapters } from '../../src/render/chapters.ts';
import { RENDERERS, SHOW_RENDERERS } from '../../src/render/index.ts';
import { renderer as script } from '../../src/render/script.ts';
import { renderer as index } from '../../src/render/show/index-page.ts';
import { renderer as seriesPacing } from '../../src/render/show/series-pacing.ts';
import { renderer as showNotes } from '../../src/render/show-notes.ts';
import { renderer as transcript } from '../../src/render/transcript.ts';

const ORDER: readonly OutputName[] = [
  'script',
  'show-notes',
  'chapters',
  'transcript',
  'study-guide',
  'rundown',
];

test('outputs stand in the registry once each, in the order of the help', () => {
  const names = RENDERERS.map(({ name }) => name);
  expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
});

test('what the registry says of an output before loading it is what the output says of itself', () => {
  for (const renderer of [script, showNotes, chapters, transcript])
    expect(RENDERERS.find(({ name }) => name === renderer.name)?.description).toBe(renderer.description);
  for (const renderer of [seriesPacing, index])
    expect(SHOW_RENDERERS.find(({ name }) => name === renderer.name)).toMatchObject({
      description: renderer.description,
      ...(renderer.needsRundowns === undefined ? {} : { needsRundowns: renderer.needsRundowns }),
    });
});
