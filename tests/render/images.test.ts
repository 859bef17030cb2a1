import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RenderInput } from '../../src/model/index.ts';
import { imagePath } from '../../src/render/index.ts';
import { renderer as script } from '../../src/render/script.ts';
import { renderer as showNotes } from '../../src/render/show-notes.ts';
import { canOpenPages, findBarriers, openBrowser } from '../support/browser.ts';
import { episodeImages } from '../support/episode-images.ts';
import { canValidateHtml, validateHtml } from '../support/html-validator.ts';
import { GIF, JPEG, pngOf, SVG, WEBP } from '../support/images.ts';
import { HEAD } from '../support/plain-show.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';

const IMAGES = episodeImages({
  'a.png': pngOf({ width: 600, height: 20, type: 6, sample: () => 128 }),
  'a.jpg': JPEG,
  'a.gif': GIF,
  'a.webp': WEBP,
  'a.svg': SVG,
  'b.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="5" height="5"/></svg>'),
});
const BODY = `
![A "wide" <image>](a.png 'A "title"')

:::figure{#small caption="A caption & more"}
![A photograph](a.jpg)
:::

Words ![moving](a.gif) and ![more](a.webp), [![linked](a.svg)](https://example.org/) and ![gone](gone.png).

![No size](b.svg)

![](a.svg)

![Elsewhere](https://example.org/x.png)

[![Elsewhere, linked](https://example.org/x.png)](https://example.org/)

| An image |
|---|
| ![in a cell](a.gif) |

## Core 1 ![in a heading](a.svg) (1 min)

![data](data:image/png;base64,AA) ![script](javascript:alert(1)) ![gone](../../gone.png)
`;

let input: RenderInput;
beforeAll(async () => {
  input = await renderInput(`${HEAD}\n## Recap: Words (1 min)\n${BODY}`, { images: IMAGES });
});
const place = (url: string) => IMAGES.get(url)?.path ?? '';

test('names of files are plain, equal for equal files alone, and true about what they hold', () => {
  const png = { format: 'png' } as const;
  const name = (path: string, content = 'a') => imagePath(path, png, Buffer.from(content));
  expect(name('episodes/f/img/My  Räck (1).JPG')).toMatch(/^images\/my-rack-1-[0-9a-f]{12}\.png$/);
  expect(name('a/日本.png')).toMatch(/^images\/image-[0-9a-f]{12}\.png$/);
  expect(name('a/..png')).toMatch(/^images\/image-[0-9a-f]{12}\.png$/);
  expect(name(`a/${'x'.repeat(300)}.png`).length).toBeLessThan(70);
  expect(name('a/x.png')).toBe(name('b/x.png'));
  expect(name('a/x.png')).not.toBe(name('a/x.png', 'b'));
  expect(imagePath('a', { format: 'jpeg' }, new Uint8Array())).toMatch(/^images\/a-[0-9a-f]{12}\.jpg$/);
});

describe('pages', () => {
  test('show images at their size, with their words', async () => {
    const { 'script.html': html = '' } = await renderTexts(script, input);
    for (const tag of [
      `<img src="${place('a.png')}" alt="A &quot;wide&quot; &lt;image&gt;" title="A &quot;title&quot;" width="600" height="20" loading="lazy">`,
      `<img src="${place('a.jpg')}" alt="A photograph" width="6" height="4" loading="lazy">\n<figcaption>A caption &amp; more</figcaption>`,
      `<a href="https://example.org/"><img src="${place('a.svg')}" alt="linked" width="80" height="40" loading="lazy"></a>`,
      `<img src="${place('b.svg')}" alt="No size" loading="lazy">`,
      `<td><img src="${place('a.gif')}" alt="in a cell" width="6" height="4" loading="lazy"></td>`,
      '<a href="https://example.org/x.png">Elsewhere</a>',
      '<a href="https://example.org/">Elsewhere, linked</a>',
      'data script gone',
    ])
      expect(html).toContain(tag);
    expect([...html.matchAll(/<img src="([^"]*)/g)].every(([, src]) => src?.startsWith('images/'))).toBe(
      true,
    );
  });

  test('of Markdown too', async () => {
    const { 'script.md': text = '' } = await renderTexts(script, input);
    for (const image of [
      `![A "wide" \\<image>](${place('a.png')} "A \\"title\\"")`,
      `![A photograph](${place('a.jpg')})\n\n*A caption & more*`,
      `[![linked](${place('a.svg')})](https://example.org/) and gone.`,
      '![Elsewhere](https://example.org/x.png)',
      'data script gone',
    ])
      expect(text).toContain(image);
  });

  test('bring the files that they show, and no others', async () => {
    const files = async (renderer: typeof script) =>
      (await renderer.render(input)).flatMap(({ path, content }) =>
        typeof content === 'string' ? [] : [path],
      );
    expect(await files(script)).toEqual([...IMAGES.values()].map(({ path }) => path).toSorted());
    // Notes show figures, and not what stands in the middle of speech.
    expect(await files(showNotes)).toEqual(
      ['a.png', 'a.jpg', 'a.svg', 'b.svg', 'a.gif'].map(place).toSorted(),
    );
  });
});

test.skipIf(!canValidateHtml)(
  'pages with images are valid HTML',
  async () => {
    const pages = { ...(await renderTexts(script, input)), ...(await renderTexts(showNotes, input)) };
    const html = Object.fromEntries(Object.entries(pages).filter(([name]) => name.endsWith('.html')));
    // The checker has no address for a page, so that no image is of the same origin to it; browsers show them.
    const found = (await validateHtml(html)).filter(
      (message) => !/image “images\/[a-z0-9-]+\.\w+” blocked/.test(message),
    );
    expect(found).toEqual([]);
  },
  120_000,
);

describe.skipIf(!canOpenPages)('in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coldopen-pages-'));
    for (const renderer of [script, showNotes])
      for (const { path, content } of await renderer.render(input)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['script.html', 'show-notes.html'])(
    '%s shows every image, and nothing moves when it comes',
    async (name) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme, viewport: { width: 375, height: 900 } });
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(pathToFileURL(join(folder, name)).href);
        const unseen = await page.evaluate(`(async () => {
          const images = [...document.images];
          for (const image of images) image.loading = 'eager';
          await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
          return images.filter((image) => image.naturalWidth === 0).map((image) => image.src);
        })()`);
        expect({ colorScheme, unseen }).toEqual({ colorScheme, unseen: [] });
        expect(await page.evaluate('document.images.length')).toBeGreaterThan(4);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
        await page.close();
        const { page: open, barriers } = await withAxe(name, colorScheme);
        expect(barriers).toEqual([]);
        await open.close();
      }
    },
    120_000,
  );

  async function withAxe(name: string, colorScheme: 'light' | 'dark') {
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    await page.goto(pathToFileURL(join(folder, name)).href);
    return { page, barriers: await findBarriers(page) };
  }
});
