import { expect, test } from 'vitest';
import { canValidateHtml, validateHtml } from './html-validator.ts';

test.skipIf(!canValidateHtml)(
  'the validator tells a broken page from a sound one',
  { timeout: 120_000 },
  async () => {
    const page = (body: string) =>
      `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Page</title></head>\n<body>${body}</body>\n</html>\n`;
    const found = await validateHtml({
      'sound.html': page('<h1>Sound</h1>'),
      'broken.html': page('<h1>Broken</h1><img src="a.png">'),
    });
    expect(found).toEqual([
      expect.stringMatching(/^broken\.html:4: An “img” element must have an “alt” attribute/),
    ]);
  },
);
