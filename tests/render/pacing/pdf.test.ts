import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { describeChart } from '../../../src/render/pacing/description.ts';
import { drawPacingForPaper } from '../../../src/render/pacing-svg.ts';
import { writePacingPdf } from '../../../src/render/pacing-pdf/index.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { runOn } from '../study-guide/guide-file.ts';
import { BODIES, chartInput } from './episodes.ts';

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The structure of all pages, flat, with the words that each element holds itself. */
async function read(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const elements: { role: string; alt: string | undefined; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = new Map<string, string>();
    let open = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('id' in item && item.id !== null) open = String(item.id);
      if ('str' in item) texts.set(open, (texts.get(open) ?? '') + item.str);
    }
    const walk = (node: Node): void => {
      const own = (node.children ?? [])
        .map(({ id }) => texts.get(id ?? '') ?? '')
        .join('')
        .trim();
      if (node.role !== undefined) elements.push({ role: node.role, alt: node.alt, text: own });
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Node);
  }
  const { info } = await document.getMetadata();
  const facts = {
    elements,
    pages: document.numPages,
    info: info as Readonly<Record<string, unknown>>,
    tagged: (await document.getMarkInfo())?.Marked,
  };
  await task.destroy();
  return facts;
}

test.each(Object.keys(BODIES))(
  '%s is a sound, tagged file with words for its figure',
  async (name) => {
    const input = chartInput(BODIES[name] ?? '');
    const pdf = await writePacingPdf(input);
    expect(runOn(pdf, 'qpdf', '--check') ?? 'No syntax').toContain('No syntax');
    const { elements, tagged, info } = await read(pdf);
    expect(tagged).toBe(true);
    expect(info).toMatchObject({ Title: 'Pacing of Episode 2: A second knock', Language: 'en' });
    const figures = elements.filter(({ role }) => role === 'Figure');
    const { segments, runs } = drawPacingForPaper(input);
    expect(figures.map(({ alt }) => alt)).toEqual([describeChart(input.rundown, segments, runs)]);
    expect(elements.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual([
      'Episode 2: A second knock',
    ]);
  },
  60_000,
);

test('tables tell all numbers, with their heads again on each page', async () => {
  const { elements, pages } = await read(await writePacingPdf(chartInput(BODIES['forty segments'] ?? '')));
  const cells = elements.filter(({ role }) => role === 'TD').map(({ text }) => text);
  expect(cells.slice(0, 4)).toEqual([
    '1',
    'Core 1: Part 1 with a title that is too long for anything narrow at all',
    '0:00',
    '4:00',
  ]);
  expect(cells).toContain('Core 40: Part 40 with a title that is too long for anything narrow at all');
  expect(pages).toBeGreaterThan(2);
  expect(elements.filter(({ role, text }) => role === 'TH' && text === 'Segment').length).toBeGreaterThan(1);
}, 60_000);

test('concepts of any script are listed', async () => {
  const { elements } = await read(await writePacingPdf(chartInput(BODIES['three hours'] ?? '')));
  const cells = elements.filter(({ role }) => role === 'TD').map(({ text }) => text);
  expect(cells).toEqual(expect.arrayContaining(['Latency floor', 'हैश']));
}, 60_000);

test('fonts are embedded, and the same episode gives the same bytes', async () => {
  const input = chartInput(BODIES['three hours'] ?? '');
  const pdf = await writePacingPdf(input);
  expect(Buffer.compare(await writePacingPdf(input), pdf)).toBe(0);
  const rows = runOn(pdf, 'pdffonts')?.trim().split('\n').slice(2) ?? [];
  for (const row of rows) expect(row).toMatch(/ yes yes yes /);
}, 60_000);

test('property: no title breaks it', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (title) => {
      const input = chartInput(BODIES['two minutes'] ?? '');
      const facts = { ...input.episode.facts, title };
      const segments = input.episode.segments.map((segment) => ({ ...segment, label: title }));
      const pdf = await writePacingPdf({ ...input, episode: { ...input.episode, facts, segments } });
      expect((await read(pdf)).pages).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
}, 120_000);
