import type { Problem, Span } from '../model/index.ts';
import { SCHEMAS } from '../model/generated/schemas.ts';
import { type Line, LineReader } from './lines.ts';

/** Where frontmatter stands in a file. */
export interface FrontmatterBlock {
  readonly openSpan: Span;
  /** Opening fence to the end of the closing one, or to the end of the keys where nothing closes them. */
  readonly span: Span;
  /** The lines between the fences. */
  readonly yaml: Span;
  readonly bodyStart: number;
  /** What the opening fence names, such as `js`. */
  readonly language?: string | undefined;
  readonly problems: readonly Problem[];
}

const FENCE = /^---[ \t]*$/;
const FENCE_WITH_LANGUAGE = /^---[ \t]*([A-Za-z][\w+.-]*)[ \t]*$/;
/** Lines that belong to an episode and to no YAML block: a segment's heading or a container. */
const EPISODE_LINE = /^(?:#{2,3} \S|:{3,})/;

/** Characters that a head with headings in its comments may have. */
const MAX_HEAD = 20_000;

/**
 * Finds the block that a `---` line at the very start opens and the next bare `---` line closes.
 * Where that would take in parts of the episode and `isSound` says it is no YAML either, the closing line was
 * forgotten and a later `---` is only a line between paragraphs: then the block ends with its last key.
 */
export function findBlock(text: string, isSound: (yaml: string) => boolean): FrontmatterBlock | undefined {
  const open = new LineReader(text, 0).next();
  const language = FENCE_WITH_LANGUAGE.exec(open?.text ?? '')?.[1];
  if (!open || (!FENCE.test(open.text) && language === undefined)) return undefined;
  const openSpan = { start: 0, end: open.end };
  const close = closingLine(text, open.next, isSound);
  if (!close && language !== undefined) return undefined;
  const end = close?.start ?? endOfKeys(text, open.next);
  const problems: Problem[] = [];
  if (language !== undefined) problems.push({ code: 'frontmatter-language', language, span: openSpan });
  if (!close) problems.push({ code: 'frontmatter-unclosed', span: openSpan });
  return {
    openSpan,
    span: { start: 0, end: close?.end ?? end },
    yaml: { start: Math.min(open.next, end), end },
    bodyStart: close?.next ?? end,
    language,
    problems,
  };
}

function closingLine(text: string, from: number, isSound: (yaml: string) => boolean): Line | undefined {
  let afterBlank = false;
  let suspicious = false;
  for (const line of linesFrom(text, from)) {
    if (FENCE.test(line.text))
      return suspicious && !isHead(text.slice(from, line.start), isSound) ? undefined : line;
    if (afterBlank && EPISODE_LINE.test(line.text)) suspicious = true;
    afterBlank = line.text.trim() === '';
  }
  return undefined;
}

function isHead(yaml: string, isSound: (yaml: string) => boolean): boolean {
  return yaml.length < MAX_HEAD && isSound(yaml);
}

/** Where the keys of an unclosed block end: before the first line that YAML would not have, or a blank one that no known key follows. */
function endOfKeys(text: string, from: number): number {
  let end = from;
  let afterBlank = false;
  for (const line of linesFrom(text, from)) {
    const blank = line.text.trim() === '';
    const key = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)/.exec(line.text)?.[1];
    const known = key !== undefined && (Object.hasOwn(KEYS, key) || key.startsWith('x-'));
    const yaml = key !== undefined || /^(?:[ \t]+\S|- |#(?!#)|[\]}])/.test(line.text);
    if (!blank && (afterBlank ? !known && !/^[ \t]/.test(line.text) : !yaml)) return end;
    if (!blank) end = line.next;
    afterBlank = blank;
  }
  return end;
}

const KEYS: Readonly<Record<string, unknown>> = SCHEMAS.frontmatter.properties;

function* linesFrom(text: string, from: number): Generator<Line> {
  const lines = new LineReader(text, from);
  for (let line = lines.next(); line; line = lines.next()) yield line;
}
