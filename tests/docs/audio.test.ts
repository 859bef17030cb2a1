import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTAINERS } from '../../src/audio/containers.ts';
import { chooseEncoding, MASTER_FORMATS } from '../../src/audio/encodings.ts';
import { USUAL_LOUDNESS, USUAL_PEAK } from '../../src/audio/normalise.ts';

const page = readFileSync(new URL('../../docs/audio.md', import.meta.url), 'utf8');

/** The cells of the rows whose first cell is asked for. */
function rowOf(isAskedFor: (first: string) => boolean): readonly string[] {
  const row = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .find(([first = '']) => isAskedFor(first));
  return row ?? [];
}

test.each(CONTAINERS.map((one) => [one.title, one] as const))(
  '%s holds what the page says',
  (title, container) => {
    const { mostChapters, links, images } = container;
    const [, chapters = '', hasLinks = '', hasImages = ''] = rowOf((first) =>
      first.split(/[ ,(]+/).includes(title),
    );
    expect(chapters.startsWith(mostChapters === undefined ? 'any number' : `${mostChapters} at most`)).toBe(
      true,
    );
    expect([hasLinks.startsWith('yes'), hasImages.startsWith('yes')]).toEqual([links, images]);
  },
);

test.each(MASTER_FORMATS)('the bit rates of %s are those of the page', (format) => {
  const [, rates = ''] = rowOf((first) => first === `\`${format}\``);
  const usual = [2, 1].map((channels) => chooseEncoding(format, { sampleRate: 44_100, channels }).kilobits);
  expect(rates).toBe(`${usual[0]} and ${usual[1]} kbit/s`);
});

test('the goal is the one of the page', () => {
  const { stereo, mono } = USUAL_LOUDNESS;
  expect(page).toContain(`${stereo} LUFS for stereo and ${mono} LUFS for mono`);
  expect(page).toContain(`under ${USUAL_PEAK} dBTP`);
});
