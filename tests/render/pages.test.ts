import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderer as script } from '../../src/render/script.ts';
import { renderer as showNotes } from '../../src/render/show-notes.ts';
import { expectGoldens } from '../support/goldens.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';
import { OTHERS, SAMPLE } from './sample-episode.ts';

const GOLDEN = fileURLToPath(new URL('./golden', import.meta.url));

test('the script and the show notes of an episode with every construct', async () => {
  const input = await renderInput(SAMPLE, { others: OTHERS });
  const pages = { ...(await renderTexts(script, input)), ...(await renderTexts(showNotes, input)) };
  // Styles are looked at in a browser, not compared; what the script does is tested in one.
  const texts = Object.entries(pages).map(([name, text]) => [
    name,
    text
      .replace(/<style>[^]*<\/style>/, '<style></style>')
      .replace(/<script>[^]*<\/script>/, '<script></script>')
      .replace(/script-src 'sha256-[^']+'/, "script-src ''"),
  ]);
  await expectGoldens(GOLDEN, Object.fromEntries(texts));
});

test('the same episode gives the same bytes', async () => {
  const render = async () => {
    const input = await renderInput(SAMPLE, { others: OTHERS });
    return [await renderTexts(script, input), await renderTexts(showNotes, input)];
  };
  expect(await render()).toEqual(await render());
});
