import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImageFacts } from '../../src/notation/image.ts';
import { GIF, JPEG, jpegTurned, pngOf, SVG, WEBP } from '../support/images.ts';

const PNG = pngOf({ width: 6, height: 4 });
const svg = (attributes: string, inner = '', before = '') =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

describe('what an image is stands in its bytes', () => {
  test.each<[string, Uint8Array, string, number | undefined, number | undefined]>([
    ['PNG', PNG, 'png', 6, 4],
    ['JPEG', JPEG, 'jpeg', 6, 4],
    ['JPEG, turned by its camera', jpegTurned(6), 'jpeg', 4, 6],
    ['JPEG, turned, little-endian', jpegTurned(8, true), 'jpeg', 4, 6],
    ['JPEG, upside down', jpegTurned(3), 'jpeg', 6, 4],
    ['JPEG with words after its end', Buffer.concat([JPEG, Buffer.from('camera')]), 'jpeg', 6, 4],
    ['GIF', GIF, 'gif', 6, 4],
    ['WebP', WEBP, 'webp', 6, 4],
    ['SVG', SVG, 'svg', 80, 40],
    ['SVG by its view box', svg('viewBox="0 0 30.4 20"'), 'svg', 30, 20],
    ['SVG in millimetres', svg('width="25.4mm" height="1in"'), 'svg', 96, 96],
    ['SVG of no size', svg('width="100%"'), 'svg', undefined, undefined],
    [
      'SVG behind its prolog',
      svg(
        'width="3" height="4"',
        '<!-- <script> --><g/>',
        '\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<!-- words -->\n',
      ),
      'svg',
      3,
      4,
    ],
  ])('%s', (_, bytes, format, width, height) => {
    expect(readImageFacts(bytes)).toEqual({ format, ...(width && { width, height }) });
  });

  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['words', 'a picture of a cat'],
    ['a page', '<!doctype html><html><body></body></html>'],
    ['a page with a drawing', '<html><body><svg/></body></html>'],
    ['XML', '<?xml version="1.0"?><feed/>'],
    ['not UTF-8', Buffer.from([0x3c, 0xff, 0x73])],
    ['a PDF', '%PDF-1.7'],
  ])('%s is no image', (_, content) => {
    expect(readImageFacts(Buffer.from(content as string))).toEqual({ state: 'not-an-image' });
  });

  test.each([
    ['PNG', PNG],
    ['JPEG', JPEG],
    ['GIF', GIF],
    ['WebP', WEBP],
    ['SVG', SVG.subarray(0, -1)],
  ])('%s that breaks off anywhere is no whole image', (_, bytes) => {
    for (let length = 0; length < bytes.length; length++)
      expect(readImageFacts(bytes.subarray(0, length))).not.toHaveProperty('format');
    expect(readImageFacts(bytes)).toHaveProperty('format');
  });

  test('property: no bytes break the reading, and sizes are whole numbers above 0', () => {
    const heads = [PNG, JPEG, jpegTurned(6), GIF, WEBP, SVG];
    const mangled = fc
      .tuple(
        fc.constantFrom(...heads),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        fc.uint8Array({ maxLength: 8 }),
      )
      .map(([head, changes, tail]) => {
        const bytes = Buffer.concat([head, tail]);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        return bytes;
      });
    fc.assert(
      fc.property(mangled, (bytes) => {
        const found = readImageFacts(bytes);
        if ('state' in found || found.width === undefined) return;
        expect(Number.isInteger(found.width) && found.width > 0).toBe(true);
        expect(Number.isInteger(found.height) && (found.height ?? 0) > 0).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('an SVG that would run something', () => {
  test.each([
    ['<script>alert(1)</script>', 'the element <script>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', 'the element <script>'],
    ['<SCRIPT/>', 'the element <script>'],
    ['<foreignObject><iframe/></foreignObject>', 'the element <iframe>'],
    ['<rect onload = "a()"/>', 'the attribute onload'],
    ["<rect ONCLICK='a()'/>", 'the attribute ONCLICK'],
    ['<a href="javascript:a()"/>', 'an address in href that runs something'],
    ['<a xlink:href=" java&#x0A;script&#58;a()"/>', 'an address in xlink:href that runs something'],
    ['<set attributeName="href" to="JavaScript:a()"/>', 'an address in to that runs something'],
    ['<animate values="#;javascript:a()"/>', 'an address in values that runs something'],
    ['<use href="data:text/html,a"/>', 'an address in href that runs something'],
  ])('%s', (inner, what) => {
    expect(readImageFacts(svg('', inner))).toEqual({ state: 'unsafe', what });
  });

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'entities of its own'],
    ['<?xml-stylesheet href="#a"?>', 'a style sheet elsewhere'],
  ])('%s', (before, what) => {
    expect(readImageFacts(svg('', '', before))).toEqual({ state: 'unsafe', what });
  });

  test('words about scripts are words', () => {
    const inner = '<!-- onload --><text>javascript:alert(1) &lt;script></text><style>a{}</style>';
    expect(readImageFacts(svg('', inner))).toEqual({ format: 'svg' });
  });

  test.each([
    ['comments', '<!--'],
    ['tags', '<a '],
    ['attributes', '<a b="'],
    ['elements', '<a>'],
    ['ampersands', '<a b="&#">'],
    ['instructions', '<?'],
    ['spaces', `<a${' '.repeat(1_000)}`],
  ])(
    'a great many unfinished %s take no great time',
    (_, piece) => {
      const bytes = svg('', piece.repeat(4_000_000 / piece.length));
      expect(readImageFacts(bytes)).toEqual({ state: 'damaged' });
    },
    60_000,
  );
});
