import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkShow } from '../src/check/index.ts';
import { type Part, plainText, walkBlocks, walkInlines } from '../src/model/index.ts';
import { parseDuration } from '../src/notation/time.ts';

/** Real episodes of other shows. They are no part of the project, so the test runs only where the folder is there. */
const CORPUS = process.env.COLDOPEN_CORPUS ?? '../shared/corpus';
const names = existsSync(CORPUS) ? (await readdir(CORPUS)).filter((name) => name.endsWith('.md')).sort() : [];

let root = '';
beforeAll(async () => {
  if (names.length === 0) return;
  root = await mkdtemp(join(tmpdir(), 'coldopen-corpus-'));
  await mkdir(join(root, 'episodes/corpus'), { recursive: true });
  await writeFile(join(root, 'episodes/show.yaml'), 'title: Corpus\ncast:\n  - id: host\n    name: Host\n');
  await writeFile(
    join(root, 'episodes/corpus/series.yaml'),
    'id: corpus\nnumber: 1\ntitle: Corpus\nepisodes: { from: 1, to: 99 }\n',
  );
  for (const name of names) await cp(join(CORPUS, name), join(root, 'episodes/corpus', name));
});
afterAll(async () => {
  if (root) await rm(root, { recursive: true });
});

describe.skipIf(names.length === 0)('episodes as their authors left them', () => {
  test.each(names)(
    '%s',
    async (name) => {
      const path = `episodes/corpus/${name}`;
      const { episodes, diagnostics } = await checkShow({ root, paths: [path] });
      const [checked] = episodes;
      if (!checked) throw new Error('the episode was not checked');
      const { episode, file } = checked;

      for (const { span, range, path: place } of diagnostics) {
        if (place !== path) continue;
        expect(span.start >= 0 && span.start <= span.end && span.end <= file.text.length).toBe(true);
        expect(range.start.line).toBeLessThanOrEqual(range.end.line);
      }

      const parts: Part[] = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
      const formulas = [...walkInlines(parts)].filter((inline) => inline.type === 'inline-math');
      const displays = [...walkBlocks(parts)].filter(
        (block) => block.type === 'figure' && block.kind === 'math',
      );
      expect([...formulas, ...displays]).toEqual([]);

      // Clock times of the prose are still words of it, or planned times of a heading.
      const code = [...walkBlocks(parts)].flatMap((block) =>
        block.type === 'figure' || block.type === 'html-block' ? [block.span] : [],
      );
      const said = [
        ...walkInlines(parts),
        ...episode.segments.flatMap((segment) => [...segment.titleInlines]),
      ];
      const places = new Set(
        said.flatMap((inline) => {
          if (inline.type !== 'text' && inline.type !== 'inline-code') return [];
          const text = inline.type === 'text' ? inline.value : plainText([inline]);
          return [...text.matchAll(CLOCK)].map((match) =>
            file.text.indexOf(match[0], inline.span.start + match.index),
          );
        }),
      );
      for (const match of file.text.slice(episode.frontmatter.span.end).matchAll(CLOCK)) {
        const at = match.index + episode.frontmatter.span.end;
        if (code.some(({ start, end }) => at >= start && at < end)) continue;
        const heading = episode.segments.find(
          ({ headingSpan }) => at >= headingSpan.start && at < headingSpan.end,
        );
        const inHeading =
          heading !== undefined &&
          (heading.plannedMs === parseDuration(match[0]) || at >= headingSpanEnd(heading));
        const inLink = said.some(
          (inline) => inline.type === 'link' && at >= inline.span.start && at < inline.span.end,
        );
        expect(places.has(at) || inHeading || inLink, `${match[0]} at ${at}`).toBe(true);
      }
    },
    20_000,
  );
});

const CLOCK = /\b\d{1,2}:[0-5]\d\b/g;

function headingSpanEnd(segment: {
  titleInlines: readonly { span: { end: number } }[];
  headingSpan: { start: number };
}) {
  return segment.titleInlines.at(-1)?.span.end ?? segment.headingSpan.start;
}
