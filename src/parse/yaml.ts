import { Composer, type Document, Parser } from 'yaml';
import type { Problem, YamlSpans } from '../model/index.ts';
import { normaliseNewlines } from './newlines.ts';
import { readNodes } from './yaml-nodes.ts';
import { documentProblems, type YamlIssue } from './yaml-issues.ts';

/** YAML as data, with the place of every key and value. `data` is null where there is nothing, or nothing readable. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly spans: YamlSpans;
  /** All of them `yaml-syntax`. */
  readonly problems: readonly Problem[];
  /** False where YAML itself is broken, so that what is missing in `data` may only be misread. */
  readonly sound: boolean;
}

/** No file of a show comes near it; a longer one is refused, since parsing must stay bounded. */
export const MAX_YAML_LENGTH = 1_000_000;

/**
 * Parses YAML 1.2 (core schema: `1:30:00` and `2026-12-01` stay text) without ever throwing.
 * Nothing in it is evaluated: unknown tags, directives, further documents and aliases that would explode are problems.
 * `toFile` says where in the file an offset of `source` stands.
 */
export function parseYaml(
  source: string,
  toFile: (offset: number) => number = (offset) => offset,
): ParsedYaml {
  const { text, toSource } = normaliseNewlines(source);
  const span = (start: number, end: number) => ({
    start: toFile(toSource(start)),
    end: toFile(toSource(Math.max(start, end))),
  });
  const place = ({ start, end, message, openedAt }: YamlIssue): Problem => ({
    code: 'yaml-syntax',
    message,
    span: span(Math.min(start, text.length), Math.min(end, text.length)),
    ...(openedAt === undefined ? {} : { openedAt: span(openedAt, openedAt + 1) }),
  });
  try {
    if (text.length > MAX_YAML_LENGTH)
      throw new RangeError(`the text has ${text.length} characters, and ${MAX_YAML_LENGTH} are the most`);
    const { document, issues } = compose(text);
    const read = readNodes(document, text);
    const spans = Object.fromEntries(
      Object.entries(read.spans).map(([pointer, { key, value }]) => [
        pointer,
        { ...(key ? { key: span(...key) } : {}), value: span(...value) },
      ]),
    );
    const broken = [...issues, ...documentProblems(document, text)];
    const problems = [...broken, ...read.issues].sort((a, b) => a.start - b.start).map(place);
    return { data: read.data, spans, problems, sound: broken.length === 0 };
  } catch (error) {
    // Only depth or size get here: the library recurses, and its stack is what bounds it.
    const message = error instanceof RangeError ? error.message : String(error);
    const issue = { start: 0, end: 0, message: `YAML that cannot be read: ${message}` };
    return { data: null, spans: {}, problems: [place(issue)], sound: false };
  }
}

function compose(text: string): { document: Document.Parsed | undefined; issues: YamlIssue[] } {
  const issues: YamlIssue[] = [];
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // Its own check is quadratic; `readNodes` finds doubled keys on its way.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  const tokens = [...new Parser().parse(text)].filter((token) => {
    if (token.type !== 'directive') return true;
    const end = token.offset + token.source.length;
    issues.push({ start: token.offset, end, message: 'A directive has no place here' });
    return false;
  });
  for (const document of composer.compose(tokens, false, text.length)) documents.push(document);
  const second = documents[1];
  if (second) {
    const [start, end] = second.contents?.range ?? second.range;
    const length = text.slice(start, end).trimEnd().length;
    issues.push({ start, end: start + length, message: 'A second document has no place here' });
  }
  return { document: documents[0], issues };
}
