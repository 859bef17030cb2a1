import type { ShowFiles, SourceFile } from '../../src/model/index.ts';
import { decode } from '../../src/read/index.ts';
import { encodeOddly, mutate } from './mutate.ts';
import { Random } from './random.ts';
import type { SourceTexts } from './source-texts.ts';
import { WORST_CASES } from './worst-cases.ts';

/** One mutated file, and the show that it is laid into. */
export interface FuzzCase {
  readonly index: number;
  /** The mutated file. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly files: ShowFiles;
}

const EPISODE = 'episodes/main/002-second.md';
/** Parts of real files that most cases take, in characters: a file cut short is parsed ten times while a whole one is parsed once. */
const SHORT = 12_000;
/** A case grows no larger, in characters: about twice the largest real episode. */
const LARGEST = 500_000;

/** The case of a seed and an index, the same each time. */
export function makeCase(
  base: ShowFiles,
  texts: SourceTexts,
  { seed, index }: { seed: number; index: number },
): FuzzCase {
  const random = new Random(Math.imul(seed, 1_000_003) + index);
  const path = random.oneIn(6) ? random.of([...texts.yaml.keys()]) : EPISODE;
  const text = path === EPISODE ? episodeText(texts, random) : yamlText(texts.yaml.get(path) ?? [], random);
  const bytes = encodeOddly(text.slice(0, LARGEST), random);
  return { index, path, bytes, files: withFile(base, decode(path, bytes)) };
}

/** The largest and worst episodes, instead of mutated ones. */
export function makeWorstCase(base: ShowFiles, index: number): FuzzCase {
  const bytes = Buffer.from(WORST_CASES[index]?.text() ?? '');
  return { index, path: EPISODE, bytes, files: withFile(base, decode(EPISODE, bytes)) };
}

function episodeText(texts: SourceTexts, random: Random): string {
  const pick = () =>
    random.of([texts.corpus, texts.corpus, texts.samples, texts.fixtures].filter((list) => list.length > 0));
  const text = random.of(pick());
  const part = random.below(5) === 0 ? text : cut(text, random);
  const framed =
    random.oneIn(2) && !part.startsWith('---')
      ? FRONTMATTER.replace('STATUS', random.of(STATUSES)) + part
      : part;
  return mutate(framed, { random, other: random.of(pick()), isYaml: false });
}

function cut(text: string, random: Random): string {
  if (text.length <= SHORT) return text;
  const from = text.indexOf('\n', random.below(text.length - SHORT)) + 1;
  return text.slice(from, from + SHORT);
}

function yamlText(texts: readonly string[], random: Random): string {
  return mutate(random.of(texts), { random, other: random.of(texts), isYaml: true });
}

/** The same files, one of them replaced; it must be there. */
export function withFile(base: ShowFiles, file: SourceFile): ShowFiles {
  const now = (one: SourceFile): SourceFile => (one.path === file.path ? file : one);
  return {
    ...base,
    config: now(base.config),
    sources: base.sources && now(base.sources),
    series: base.series.map(now),
    formats: base.formats.map(now),
    coldOpens: base.coldOpens.map(now),
    episodes:
      base.episodes.some(({ path }) => path === file.path) || !file.path.endsWith('.md')
        ? base.episodes.map(now)
        : [...base.episodes, file],
  };
}

const STATUSES = ['draft', 'review', 'recorded', 'published'] as const;

const FRONTMATTER = `---
series: main
episode: 2
title: A second knock
status: STATUS
date: 2026-12-01
format: tiny
cold-open: knock
duration: 1m
hosts: [maya]
objectives:
  - Say why the second knock is slower
---

`;
