import { expect, test } from 'vitest';
import type { RenderInput } from '../../src/model/index.ts';
import { renderer as chapters } from '../../src/render/chapters.ts';
import { renderer as transcript } from '../../src/render/transcript.ts';
import { episode, sampleRundown, show } from '../support/sample-rundown.ts';

const input = {
  episode: episode(),
  show: show(),
  rundown: sampleRundown(),
  templates: new Map(),
} as unknown as RenderInput;

test.each([
  [
    chapters,
    [
      'chapters/chapters.json',
      'chapters/chapters.psc.xml',
      'chapters/chapters.vtt',
      'chapters/chapters.ffmetadata.txt',
      'chapters/chapters.youtube.txt',
    ],
  ],
  [
    transcript,
    [
      'transcript.vtt',
      'transcript.srt',
      'transcript.json',
      'transcript.html',
      'transcript.txt',
      'transcript.md',
    ],
  ],
])('$name gives one file a format, none empty, the same each time', async (renderer, paths) => {
  const files = await renderer.render(input);
  expect(files.map(({ path }) => path)).toEqual(paths);
  for (const { content } of files) expect(content).toMatch(/\S[^]*\n$/);
  expect(await renderer.render(input)).toEqual(files);
});
