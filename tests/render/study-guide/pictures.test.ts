import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { episodeImages } from '../../support/episode-images.ts';
import { GIF, JPEG, jpegTurned, pngOf, SVG } from '../../support/images.ts';
import { HEAD } from '../../support/plain-show.ts';
import { renderInput } from '../../support/render-input.ts';
import { renderGuide, runOn, textOf } from './guide-file.ts';

const guide = async (markdown: string, files: Readonly<Record<string, Uint8Array>>) =>
  renderGuide(
    await renderInput(`${HEAD}\n## Core 1: Words (1 min)\n\nBefore.\n\n${markdown}\n\nAfter.\n`, {
      images: episodeImages(files),
    }),
  );

interface Listed {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly encoding: string;
  readonly object: string;
  readonly dpi: number;
}

/** The pictures of a PDF as another program sees them; undefined where this machine lacks it. */
function listed(pdf: Uint8Array): readonly Listed[] | undefined {
  const rows = runOn(pdf, 'pdfimages', '-list')?.trim().split('\n').slice(2);
  return rows?.map((row) => {
    const [, , type = '', width, height, color = '', , , encoding = '', , object = '', , dpi] = row
      .trim()
      .split(/\s+/);
    return { type, width: Number(width), height: Number(height), color, encoding, object, dpi: Number(dpi) };
  });
}

const png = pngOf({ width: 40, height: 30, sample: (x, y, channel) => (x * 6 + y * channel) % 256 });

describe('pictures in the guide', () => {
  test('PNG and JPEG are in the file, at their size, with their words', async () => {
    const pdf = await guide('![A grid](a.png)\n\n:::figure{caption="Below"}\n![Photo](a.jpg)\n:::', {
      'a.png': png,
      'a.jpg': JPEG,
    });
    expect(runOn(pdf, 'qpdf', '--check') ?? 'No syntax').toContain('No syntax');
    const text = textOf(pdf);
    if (text !== undefined) expect(text).toMatch(/Before\. A grid Photo Below After\./);
    const expected = [
      { type: 'image', width: 40, height: 30, color: 'rgb', encoding: 'image', dpi: 96 },
      { type: 'image', width: 6, height: 4, color: 'rgb', encoding: 'jpeg', dpi: 96 },
    ];
    expect(listed(pdf) ?? expected).toMatchObject(expected);
  });

  test('alpha becomes a mask; grey stays grey; a picture shown twice is there once', async () => {
    const files = {
      'alpha.png': pngOf({ width: 8, height: 8, type: 6, sample: (x) => x * 20 }),
      'grey.png': pngOf({ width: 8, height: 8, type: 0, bits: 2, interlaced: true, sample: (x) => x % 4 }),
    };
    const pdf = await guide('![a](alpha.png)\n\n![b](grey.png)\n\n> ![c](alpha.png)', files);
    const found = listed(pdf);
    if (found === undefined) return;
    expect(found.map(({ type, color }) => `${type} ${color}`)).toEqual([
      'image rgb',
      'smask gray',
      'image gray',
      'image rgb',
      'smask gray',
    ]);
    expect(found[3]?.object).toBe(found[0]?.object);
  });

  test('a wide picture fits the column, a tall one the page', async () => {
    const wide = pngOf({ width: 3_000, height: 40, type: 0 });
    const tall = pngOf({ width: 40, height: 3_000, type: 0 });
    const found = listed(await guide('![w](w.png)\n\n![t](t.png)', { 'w.png': wide, 't.png': tall }));
    if (found === undefined) return;
    // A column has 443 points, a page 620 for a figure.
    expect(found[0]?.dpi).toBeGreaterThan((3_000 / 443) * 72 - 2);
    expect(found[1]?.dpi).toBeGreaterThan((3_000 / 640) * 72 - 2);
  });

  test('a photograph is turned the way its camera was', async () => {
    const pdf = await guide('![a](a.jpg)', { 'a.jpg': jpegTurned(6) });
    expect(runOn(pdf, 'qpdf', '--check') ?? 'No syntax').toContain('No syntax');
    const content = runOn(pdf, 'qpdf', '--qdf', '--object-streams=disable', '{}', '-');
    // Four pixels wide and six high on the page: 3 by 4.5 points, turned by a quarter.
    if (content !== undefined) expect(content).toMatch(/4\.5 0 0 -?3 [\d.-]+ [\d.-]+ cm\n\/I1 Do/);
  });

  test('drawings are drawn, linked images and rows of images are shown', async () => {
    const pdf = await guide('[![d](a.svg)](https://example.org/)\n\n![p](a.png)\n![q](a.png)', {
      'a.svg': SVG,
      'a.png': png,
    });
    const text = textOf(pdf);
    if (text !== undefined) expect(text).toMatch(/Before\. (?:d drawn|drawn d) p q After\./);
    expect(listed(pdf)?.length ?? 2).toBe(2);
  });

  test('what paper cannot show, and what stands in a sentence, is there in words', async () => {
    const pdf = await guide(
      '![moving](a.gif)\n\nIn ![a line](a.png) of text.\n\n![gone](gone.png)\n\n![runs](b.svg)',
      { 'a.gif': GIF, 'a.png': png, 'b.svg': Buffer.from('<svg viewBox="0 0 1 1"><image/></svg>') },
    );
    const text = textOf(pdf);
    if (text !== undefined)
      expect(text).toContain('Before. [moving] In [a line] of text. [gone] [runs] After.');
    expect(listed(pdf)?.length ?? 0).toBe(0);
  });

  test.each<[string, Uint8Array]>([
    ['cut off', png.subarray(0, 90)],
    ['data that are no stream', pngOf({ width: 9, height: 9, data: Buffer.from('nonsense') })],
    ['rows that are missing', pngOf({ width: 9, height: 9, data: deflateSync(Buffer.alloc(3)) })],
    ['far too many pixels', pngOf({ width: 60_000, height: 60_000, data: deflateSync(Buffer.alloc(3)) })],
    ['a bomb', pngOf({ width: 9, height: 9, data: deflateSync(Buffer.alloc(50_000_000)) })],
    ['a JPEG cut off', JPEG.subarray(0, 100)],
    [
      'a JPEG of a kind that no PDF takes',
      Buffer.from(JPEG.toString('latin1').replace('\xff\xc0', '\xff\xc3'), 'latin1'),
    ],
    [
      'a drawing that fails',
      Buffer.from('<svg viewBox="0 0 9 9"><rect width="9" height="9" transform="rotate(1e400)"/></svg>'),
    ],
    ['nothing', new Uint8Array()],
  ])('a broken image is words: %s', async (_, content) => {
    const pdf = await guide('![The words](a.png)', { 'a.png': content });
    expect(runOn(pdf, 'qpdf', '--check') ?? 'No syntax').toContain('No syntax');
    const text = textOf(pdf);
    if (text !== undefined) expect(text).toContain('Before. [The words] After.');
    expect(listed(pdf)?.length ?? 0).toBe(0);
  });

  test('the same pictures give the same bytes', async () => {
    const files = {
      'a.png': pngOf({ width: 300, height: 200, type: 6, sample: (x, y) => (x * y) % 256 }),
      'b.png': png,
      'a.jpg': JPEG,
    };
    const markdown = '![a](a.png)\n\n![b](b.png)\n\n![c](a.jpg)';
    const [first, second] = [await guide(markdown, files), await guide(markdown, files)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
