import { expect, test } from 'vitest';
import { imageTarget } from '../../src/model/index.ts';

test.each([
  ['img/a.png', 'episodes/f/img/a.png'],
  ['./img//a.png', 'episodes/f/img/a.png'],
  ['../g/a.png', 'episodes/g/a.png'],
  ['../../../a.png', '../a.png'],
  ['..%2f..%2f..%2fa.png', '../a.png'],
  ['%2e%2e/a.png', 'episodes/a.png'],
  ['/etc/passwd', '/etc/passwd'],
  ['%2fetc/passwd', '/etc/passwd'],
  ['a%20b.png', 'episodes/f/a b.png'],
  ['100%.png', 'episodes/f/100%.png'],
  ['a.png?v=1#b', 'episodes/f/a.png'],
  ['bild:1.png'.replace(':', '%3A'), 'episodes/f/bild:1.png'],
  ['日本.png', 'episodes/f/日本.png'],
])('%s is the file %s', (url, path) => {
  expect(imageTarget(url, 'episodes/f')).toEqual({ kind: 'file', path });
});

test.each(['https://example.org/a.png', 'HTTP://example.org/a.png', '//example.org/a.png'])(
  '%s is on another site',
  (url) => expect(imageTarget(url, 'episodes/f')).toEqual({ kind: 'remote' }),
);

test.each([
  ['', 'empty'],
  ['#a', 'empty'],
  ['?a', 'empty'],
  ['data:image/png;base64,AA', 'data'],
  ['DATA:,', 'data'],
  ['javascript:alert(1)', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['ep:7', 'scheme'],
  ['C:\\a.png', 'backslash'],
  ['img\\a.png', 'backslash'],
  ['..\\..\\a.png', 'backslash'],
  ['\\\\server\\a.png', 'backslash'],
])('%s leads nowhere: %s', (url, reason) => {
  expect(imageTarget(url, 'episodes/f')).toEqual({ kind: 'none', reason });
});
