import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkShow, openShow } from '../../src/check/index.ts';
import { formatEpisode } from '../../src/index.ts';
import type { OutputFile, Show, SourceFile } from '../../src/model/index.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { asciiSlug } from '../../src/notation/ascii-slug.ts';
import { scaffoldEpisode, scaffoldSeries, scaffoldShow } from '../../src/scaffold/index.ts';
import { emptyFolder } from '../support/cli.ts';

const put = (root: string, { path, content }: OutputFile) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const asSource = ({ path, content }: OutputFile): SourceFile => ({
  path,
  text: String(content),
  defects: [],
});

let root = '';
let show: Show;
beforeAll(async () => {
  root = emptyFolder();
  for (const file of scaffoldShow('a-show')) put(root, file);
  ({ show } = await openShow({ root }));
});

/** The show with the plan and format of its series changed. */
const withSeries = (changes: Partial<Show['series'][number]>): Show => ({
  ...show,
  series: show.series.map((series) => ({ ...series, ...changes })),
});

describe('a new episode', () => {
  test('of every format with every cold open has no error and is tidy', async () => {
    const formats = [...show.formats.keys()];
    const coldOpens = [...show.coldOpens.keys()];
    expect(formats.length * coldOpens.length).toBeGreaterThan(20);
    for (const format of formats) {
      const folder = emptyFolder();
      for (const file of scaffoldShow('a-show')) put(folder, file);
      const path = 'episodes/first-steps/series.yaml';
      const series = readFileSync(join(folder, path), 'utf8').split('planned:')[0] ?? '';
      const plan = coldOpens.map(
        (id, index) => `  - { number: ${index + 3}, title: T${index}, cold-open: ${id} }`,
      );
      put(folder, { path, content: `${series.replace('starter-3', format)}planned:\n${plan.join('\n')}\n` });
      const opened = await openShow({ root: folder });
      const made = coldOpens.map((_, index) => scaffoldEpisode(opened.show, { title: `t${index}` }));
      for (const file of made) put(folder, file);
      const { diagnostics } = await checkShow({ root: folder, paths: made.map(({ path: at }) => at) });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const file of made) expect(await formatEpisode(asSource(file), opened.show)).toBe(file.content);
    }
  });

  test('whatever its title is: the frontmatter says it, and the path is plain', () => {
    const title = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...'#:-[]{},&*?|>!%@`\'" ~\\yes0é') }),
      )
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(title, (text) => {
        const file = scaffoldEpisode(show, { title: text });
        expect(file.path).toMatch(/^episodes\/first-steps\/\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/);
        const { frontmatter, facts, problems } = parseEpisode(asSource(file), show);
        expect(frontmatter.data['title']).toBe(text.trim());
        expect(facts.series).toBe('first-steps');
        expect(problems.filter(({ code }) => code !== 'invisible-character')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('takes the cold open that neither neighbour has and that was used least', () => {
    const plan = (number: number, coldOpen?: string) => ({
      number,
      title: `Planned ${number}`,
      coldOpen,
      span: { start: 0, end: 0 },
    });
    const planned = [
      plan(4, 'counterfactual'),
      plan(5),
      plan(6, 'day-in-the-life'),
      plan(7, 'philosophical-hook'),
      plan(8, 'success-story'),
    ];
    const file = scaffoldEpisode(withSeries({ planned }), { title: 'Planned 5' });
    expect(file.content).toContain('episode: 5\n');
    expect(file.content).toContain('cold-open: technical-mystery\n');
  });

  test.each([
    [{ title: ' ' }, 'Unexpected empty title'],
    [{ title: 'T', series: 'first-step' }, "Unexpected series 'first-step'"],
    [{ title: 'T', number: 1 }, '001-the-coffee-queue.md has it already'],
    [{ title: 'T', number: 11 }, 'expected one from 1 to 10'],
  ])('%j is refused', (request, sentence) => {
    expect(() => scaffoldEpisode(show, request)).toThrow(sentence);
  });

  test('is refused in a series that is full, and where there is none', () => {
    const full = withSeries({ episodes: { from: 1, to: 1 }, planned: [] });
    expect(() => scaffoldEpisode(full, { title: 'T' })).toThrow("The series 'first-steps' is full");
    expect(() => scaffoldEpisode({ ...show, series: [] }, { title: 'T' })).toThrow(
      'The show has no series yet.',
    );
  });
});

describe('a new series', () => {
  test('comes after the last, with numbers that nobody has', () => {
    const file = scaffoldSeries(show, { title: 'Kriegs-Geschichten: #1 & Ärger' });
    expect(file.path).toBe('episodes/kriegs-geschichten-1-arger/series.yaml');
    expect(file.content).toContain('number: 2\n');
    expect(file.content).toContain('title: "Kriegs-Geschichten: #1 & Ärger"\n');
    expect(file.content).toContain('episodes: { from: 11, to: 20 }\n');
    expect(scaffoldSeries(show, { title: 'जाल', number: 7 }).path).toBe('episodes/series-7/series.yaml');
    expect(() => scaffoldSeries(show, { title: 'T', number: 1 })).toThrow("'first-steps' has it already");
  });
});

test.each([
  ['Straße & Café', 'strasse-cafe'],
  ['Don’t stop', 'dont-stop'],
  ['ĲSSEL ﬁne Ｆｕｌｌ', 'ijssel-fine-full'],
  ['Zażółć gęślą jaźń', 'zazolc-gesla-jazn'],
  ['Привет, world', 'world'],
  ['日本語', ''],
  ['  --  ', ''],
  [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ['x'.repeat(99), 'x'.repeat(60)],
])('%s is called %s in a path', (title, slug) => expect(asciiSlug(title)).toBe(slug));

test('the starter show’s README names files that there are', () => {
  const files = scaffoldShow('a-show');
  const paths = files.map(({ path }) => path);
  const readme = String(files.find(({ path }) => path === 'README.md')?.content);
  for (const [, path = ''] of readme.matchAll(/`((?:episodes|templates)\/[^`]*)`/g))
    expect(paths.some((known) => known.startsWith(path))).toBe(true);
});
