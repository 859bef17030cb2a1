import {
  type ConfigFile,
  type Episode,
  type SourceFile,
  type Span,
  walkParts,
  walkBlocks,
  walkInlines,
  type YamlSpans,
} from '../model/index.ts';
import { partsOf } from './parts.ts';

/** Words after `coldopen-` that such a comment may begin with. */
export const COMMANDS = ['disable-next-line', 'disable', 'enable'] as const;

/** A comment to the linter, on lines of its own: `<!-- coldopen-disable rule-a, rule-b -- why -->`, or `# coldopen-…` in YAML. */
export interface DisableComment {
  /** One of `COMMANDS`, or what was written instead. */
  readonly command: string;
  /** `coldopen-` included. */
  readonly commandSpan: Span;
  /** Rules it names; none means every rule. */
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  /** Empty where none is given. */
  readonly reason: string;
  readonly kind: 'markdown' | 'yaml';
  /** Whether it shares its line with something, or stands in a list or a quotation: then it is not heeded. */
  readonly misplaced: boolean;
  /** The comment itself. */
  readonly span: Span;
  /** Where findings begin that it is about: for `disable-next-line` the next line that says something, else all that follows. */
  readonly reach: Span;
}

/** The comments to the linter in an episode, in the order of the text. */
export function commentsOfEpisode(episode: Episode, file: SourceFile): DisableComment[] {
  if (!file.text.includes('coldopen-')) return [];
  const { frontmatter } = episode;
  const head = yamlComments(file.text, frontmatter.span, frontmatter.spans);
  const parts = partsOf(episode);
  const places = [...head];
  for (const part of walkParts(parts)) if (part.type === 'comment') places.push(markdownPlace(part, false));
  for (const inline of walkInlines(parts))
    if (inline.type === 'html' && inline.value.startsWith('<!--'))
      places.push(markdownPlace({ text: inline.value, span: inline.span }, true));
  for (const block of walkBlocks(parts))
    if (block.type === 'html-block' && block.value.startsWith('<!--'))
      places.push(markdownPlace({ text: block.value, span: block.span }, true));
  // What is wrong with a file as a whole is reported on its first line, where no comment can stand before it.
  return read(file.text, places).map((comment) =>
    comment.kind === 'yaml' && comment.command === 'disable' && !comment.misplaced
      ? { ...comment, reach: { ...comment.reach, start: 0 } }
      : comment,
  );
}

/** The comments to the linter in one of the show's YAML files, in the order of the text. */
export function commentsOfConfig({ file, spans }: ConfigFile): DisableComment[] {
  if (!file.text.includes('coldopen-')) return [];
  return read(file.text, yamlComments(file.text, { start: 0, end: file.text.length }, spans));
}

/** A comment that has not been looked into: its own span, and what stands between its marks. */
interface Place {
  readonly body: string;
  readonly bodyStart: number;
  readonly span: Span;
  readonly kind: DisableComment['kind'];
  readonly misplaced: boolean;
}

function markdownPlace(
  { text, span }: { readonly text: string; readonly span: Span },
  misplaced: boolean,
): Place {
  const close = text.indexOf('-->');
  const body = text.slice('<!--'.length, close < 0 ? undefined : close);
  return { body, bodyStart: span.start + '<!--'.length, span, kind: 'markdown', misplaced };
}

function yamlComments(text: string, { start, end }: Span, spans: YamlSpans): readonly Place[] {
  const scalars = scalarSpans(spans);
  return [...text.slice(start, end).matchAll(/^(.*?)#([ \t]*coldopen-.*)$/gm)].flatMap((match) => {
    const [, before = '', body = ''] = match;
    const at = start + match.index + before.length;
    // In a text of several lines this is text.
    if (scalars.some((scalar) => scalar.start <= at && at < scalar.end)) return [];
    const misplaced = before.trim() !== '';
    if (misplaced && !/\s$/.test(before)) return [];
    return [
      { body, bodyStart: at + 1, span: { start: at, end: at + 1 + body.length }, kind: 'yaml', misplaced },
    ];
  });
}

/** Places of values that hold no other value. */
function scalarSpans(spans: YamlSpans): readonly Span[] {
  const parents = new Set(Object.keys(spans).map((pointer) => pointer.slice(0, pointer.lastIndexOf('/'))));
  return Object.entries(spans).flatMap(([pointer, { value }]) => (parents.has(pointer) ? [] : [value]));
}

/** Each finding is compared with each comment, and nobody needs more: those after one too many are not read. */
export const MOST_COMMENTS = 1_000;

const FORM = /^(\s*)coldopen-([\w-]*)([^]*)$/;

function read(text: string, places: readonly Place[]): DisableComment[] {
  const asked = places
    .filter(({ body }) => FORM.test(body))
    .toSorted((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_COMMENTS + 1);
  const apart = asked.filter(({ misplaced }) => !misplaced);
  const starts = new Map(apart.map((place) => [lineStart(text, place.span.start), place]));
  return asked.map((place) => {
    const [, blank = '', command = '', rest = ''] = FORM.exec(place.body) ?? [];
    const commandStart = place.bodyStart + blank.length;
    const restStart = commandStart + 'coldopen-'.length + command.length;
    const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
    const list = dashes ? rest.slice(0, dashes.index) : rest;
    return {
      command,
      commandSpan: { start: commandStart, end: restStart },
      names: [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
        name,
        span: { start: restStart + index, end: restStart + index + name.length },
      })),
      reason: dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '',
      kind: place.kind,
      misplaced: place.misplaced,
      span: place.span,
      reach: place.misplaced
        ? { start: 0, end: 0 }
        : command === 'disable-next-line'
          ? nextLine(text, place, starts)
          : onwards(text, place),
    };
  });
}

function onwards(text: string, { span }: Place): Span {
  return { start: lineStart(text, span.start), end: text.length + 1 };
}

/** The first line behind a comment that is neither blank nor another such comment. */
function nextLine(text: string, { span }: Place, starts: ReadonlyMap<number, Place>): Span {
  let start = lineEnd(text, span.end);
  for (;;) {
    const end = lineEnd(text, start);
    const other = starts.get(start);
    if (start >= text.length || (!other && text.slice(start, end).trim() !== ''))
      return { start, end: end === text.length ? end + 1 : end };
    start = other ? lineEnd(text, other.span.end) : end;
  }
}

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line after the one that holds an offset begins. */
export function lineEnd(text: string, offset: number): number {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = offset;
  return ending.exec(text) ? ending.lastIndex : text.length;
}
