import { expect, test } from 'vitest';
import { OperationError } from '../../src/model/index.ts';
import { renderer as script } from '../../src/render/script.ts';
import { renderer as showNotes } from '../../src/render/show-notes.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';
import { OTHERS, SAMPLE } from './sample-episode.ts';

const inputWith = (templates: Record<string, string>) => renderInput(SAMPLE, { others: OTHERS, templates });

test('a show replaces one template and keeps the others', async () => {
  const own = 'MY SCRIPT: {{episode.title}}\n{{#each segments}}{{start}} {{title}}\n{{/each}}';
  const pages = await renderTexts(script, await inputWith({ 'script.md.hbs': own }));
  const plain = await renderTexts(script, await inputWith({}));
  expect(pages['script.md']).toBe(
    'MY SCRIPT: The "floor" & the \\*ceiling\\*\n0:00 Three servers, one *lie*\n0:15 The floor\n0:53 What stays\n',
  );
  expect(pages['script.html']).toBe(plain['script.html']);
});

test('a show replaces a partial that several pages share', async () => {
  const templates = {
    'partials/head.html.hbs': '',
    'partials/estimate.html.hbs': '<p>Guesses: {{times.note}}</p>',
  };
  const input = await inputWith(templates);
  for (const renderer of [script, showNotes]) {
    const pages = Object.values(await renderTexts(renderer, input));
    expect(pages.some((page) => page.includes('<p>Guesses: Times are estimates'))).toBe(true);
  }
});

test('a template of a show escapes what it prints, and prints prose as it is', async () => {
  const own = '{{episode.title}} {{#each takeaways}}{{body}}{{/each}}';
  const pages = await renderTexts(showNotes, await inputWith({ 'show-notes.html.hbs': own }));
  expect(pages['show-notes.html']).toBe(
    'The &quot;floor&quot; &amp; the *ceiling* <p>Draw the distance first.</p>',
  );
});

test.each([
  ['script.md.hbs', '# {{episode.title}}\n\n{{#each segmets}}{{/each}}', 'templates/script.md.hbs:3:1: '],
  ['script.md.hbs', '# {{episode.titel}}', 'templates/script.md.hbs:1:5: '],
  [
    'partials/script-parts.html.hbs',
    '{{#each this}}\n{{upper speech}}\n{{/each}}',
    'templates/partials/script-parts.html.hbs:2:1: ',
  ],
  ['partials/sources.md.hbs', '{{#each sources}}', 'templates/partials/sources.md.hbs:1:18: '],
])('a broken %s is reported at its place', async (name, text, place) => {
  const input = await inputWith({ [name]: text });
  const error = await script.render(input).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(OperationError);
  expect((error as OperationError).message).toContain(place);
});
