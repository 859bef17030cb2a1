import { expect, test } from 'vitest';
import type { RenderInput } from '../../src/model/index.ts';
import { renderer } from '../../src/render/chapters.ts';
import { episode, sampleRundown, show } from '../support/sample-rundown.ts';

/** What a build writes of the sample, by path, where the show sets `chapters` so. */
async function built(
  chapters: RenderInput['show']['settings']['chapters'],
  basis: 'estimated' | 'recorded' = 'recorded',
): Promise<Readonly<Record<string, string>>> {
  const one = show();
  const set = { ...one, settings: { ...one.settings, chapters } };
  const input = { episode: episode(), rundown: sampleRundown(basis), show: set } as unknown as RenderInput;
  const files = await renderer.render(input);
  return Object.fromEntries(files.map(({ path, content }) => [path, String(content)]));
}

const USUAL = ['ffmetadata.txt', 'json', 'psc.xml', 'vtt', 'youtube.txt'];

test('a build writes five formats, unless the show asks for others', async () => {
  expect(Object.keys(await built(undefined)).toSorted()).toEqual(
    USUAL.map((name) => `chapters/chapters.${name}`),
  );
  expect(Object.keys(await built({ subChapters: false, formats: ['cue', 'json'] }))).toEqual([
    'chapters/chapters.json',
    'chapters/chapters.cue',
  ]);
});

test('sub-chapters are listed where the show wants them', async () => {
  const count = async (subChapters: boolean) =>
    (await built({ subChapters, formats: ['csv'] }))['chapters/chapters.csv']?.split('\n').length ?? 0;
  expect(await count(true)).toBeGreaterThan(await count(false));
});

test('a format without a place for it says by its name that times are estimates', async () => {
  expect(Object.keys(await built({ subChapters: false, formats: ['audacity', 'csv'] }, 'estimated'))).toEqual(
    ['chapters/chapters.estimated.audacity.txt', 'chapters/chapters.csv'],
  );
});

test('frames need a rate, which the show sets; without it the other files are written', async () => {
  expect(Object.keys(await built({ subChapters: false, formats: ['premiere', 'json'] }))).toEqual([
    'chapters/chapters.json',
  ]);
  const files = await built({ subChapters: false, formats: ['premiere'], fps: '25' });
  expect(files['chapters/chapters.premiere.txt']).toContain('00:00:31:00');
});
