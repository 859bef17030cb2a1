import type { Frontmatter, Problem, Span } from '../model/index.ts';
import { isRecord, readMatter } from './matter.ts';
import { normaliseNewlines } from './newlines.ts';
import { schemaProblems } from './schema.ts';
import { findBlock, type FrontmatterBlock } from './frontmatter-block.ts';
import type { ParsedYaml } from './yaml.ts';

/** A file's head, read; `bodyStart` is where the first line after it begins, so head and body are the whole text. */
export interface SplitFrontmatter {
  readonly frontmatter: Frontmatter;
  readonly bodyStart: number;
  /** Of the fences, of the YAML, and of the schema, in this order. */
  readonly problems: readonly Problem[];
}

/** Cuts an episode's frontmatter off its text, reads it and checks it against the schema. Never throws; evaluates nothing. */
export function splitFrontmatter(text: string): SplitFrontmatter {
  const block = findBlock(text, (yaml) => readYaml(yaml, 0).sound);
  if (!block) return withoutFrontmatter();
  const parsed = readBlock(text, block);
  const data = isRecord(parsed.data) ? parsed.data : {};
  const spans = { ...parsed.spans, '': { value: block.openSpan } };
  const problems: Problem[] = [...block.problems, ...parsed.problems];
  // Broken YAML and a block without an end hide keys that are there; a refused language says nothing about them.
  const whole = !block.problems.some(({ code }) => code === 'frontmatter-unclosed');
  if (parsed.sound && whole) problems.push(...schemaProblems('frontmatter', parsed.data ?? {}, spans));
  return {
    frontmatter: { data, spans, openSpan: block.openSpan, span: block.span },
    bodyStart: block.bodyStart,
    problems,
  };
}

function readBlock(text: string, block: FrontmatterBlock): ParsedYaml {
  if (block.language !== undefined && !/^ya?ml$/i.test(block.language))
    return { data: {}, spans: {}, problems: [], sound: false };
  return readYaml(text.slice(block.yaml.start, block.yaml.end), block.yaml.start);
}

function readYaml(source: string, start: number): ParsedYaml {
  const { text, toSource } = normaliseNewlines(source);
  return readMatter(text, (offset) => start + toSource(offset));
}

function withoutFrontmatter(): SplitFrontmatter {
  const nowhere: Span = { start: 0, end: 0 };
  return {
    frontmatter: { data: {}, spans: { '': { value: nowhere } }, openSpan: nowhere, span: nowhere },
    bodyStart: 0,
    problems: [{ code: 'frontmatter-missing', span: nowhere }],
  };
}
