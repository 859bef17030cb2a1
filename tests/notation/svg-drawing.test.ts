import { describe, expect, test } from 'vitest';
import { drawSvgFile } from '../../src/notation/svg-drawing.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 80 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe('a drawing made by somebody else', () => {
  test('is drawn when it keeps to shapes, text, gradients and clips', () => {
    const text = svg(
      '<title>Words</title><metadata><rdf:RDF xmlns:rdf="r"><x/></rdf:RDF></metadata><sodipodi:namedview/>' +
        '<style>.a,rect{fill:red}</style><defs><clipPath id="c"><rect width="4" height="4"/></clipPath></defs>' +
        '<!-- a comment --><g clip-path="url(#c)"><rect class="a" width="9" height="9"/><text>drawn &amp; said</text></g>',
    );
    const drawn = drawSvgFile(`<?xml version="1.0"?><!DOCTYPE svg>${text}`);
    expect(drawn).toMatchObject({ ok: true, width: 80, height: 40 });
    expect(drawn.ok && drawn.svg).toContain('drawn &#38; said');
    expect(drawn.ok && drawn.svg).not.toMatch(/Words|comment|metadata|RDF/);
  });

  test('has the size it gives where it has no view box', () => {
    expect(drawSvgFile(svg('<path d="M0 0h9"/>', 'width="30" height="20px"'))).toMatchObject({
      width: 30,
      height: 20,
    });
  });

  test.each([
    ['a picture inside', svg('<image href="a.png"/>')],
    ['HTML inside', svg('<switch><foreignObject/></switch>')],
    ['copies', svg('<defs><g id="a"/></defs><use href="#a"/>')],
    ['effects', svg('<g filter="url(#blur)"/>')],
    ['a mask in a style', svg('<g style="fill:red; mask:url(#m)"/>')],
    ['selectors that are not read', svg('<style>g > rect{fill:red}</style><rect/>')],
    ['any element', svg('<style>*{fill:red}</style><rect/>')],
    ['CDATA', svg('<style><![CDATA[rect{fill:red}]]></style><rect/>')],
    ['no size', svg('<rect/>', '')],
    ['no drawing', '<html></html>'],
    ['a tag that is not closed', '<svg viewBox="0 0 1 1"><g></svg>'],
    ['nothing', ''],
  ])('is not drawn by halves: %s', (_, text) => {
    expect(drawSvgFile(text)).toMatchObject({ ok: false });
  });

  test.each([
    ['elements', svg('<g/>'.repeat(20_000))],
    ['depth', svg(`${'<g>'.repeat(500)}${'</g>'.repeat(500)}`)],
    ['length', svg(' '.repeat(400_000))],
    ['style', svg(`<style>${'/*'.repeat(20_000)}</style>`)],
    [
      'markers in markers',
      svg('<defs><marker id="a"><path d="M0 0h9" marker-end="url(#a)"/></marker></defs>'),
    ],
    [
      'clips in clips',
      svg('<clipPath id="a"><g style="clip-path:url(#a)"><rect width="1" height="1"/></g></clipPath>'),
    ],
    ['markers by the dozen', svg(`<marker id="a">${'<rect/>'.repeat(40)}</marker>`)],
    ['markers at every corner', svg('<path d="M0 0h9" marker-mid="url(#a)"/>')],
  ])('is not drawn where it could go on for ever: %s', (_, text) => {
    expect(drawSvgFile(text)).toMatchObject({ ok: false });
  });
});
