import type {
  Beat,
  CodeFigure,
  DiagramFigure,
  Figure,
  MathFigure,
  Part,
  Problem,
  Span,
} from '../model/index.ts';
import { attributeRecord, parseAttributes } from './attributes.ts';
import { LineReader } from './lines.ts';
import { openFence } from './scan-fence.ts';
import type { FenceToken } from './tokens.ts';

const DIAGRAMS: Readonly<Record<string, DiagramFigure['language']>> = {
  mermaid: 'mermaid',
  dot: 'dot',
  graphviz: 'dot',
};

/** A fence of the outer level as a figure. */
export function fenceFigure(
  token: FenceToken,
  source: string,
  problems: Problem[],
): CodeFigure | DiagramFigure {
  const info = source.slice(token.info.start, token.info.end);
  const content = source.slice(token.content.start, token.content.end);
  const text = withoutIndent(content, token.indent);
  return makeFigure(
    {
      info,
      infoAt: token.info.start,
      text,
      openSpan: token.openSpan,
      contentSpan: token.content,
      span: token.span,
    },
    problems,
  );
}

/** Code that Markdown found inside a list or quote, or by its indentation; `source` stands at `span`. */
export function codeFigure(
  source: string,
  value: string,
  span: Span,
  problems: Problem[],
): CodeFigure | DiagramFigure {
  const reader = new LineReader(source, 0);
  const first = reader.next();
  const fence = first && openFence(first.text, span.start);
  const text = value.replace(/\r\n?/g, '\n');
  if (!first || !fence) {
    return { ...BARE, kind: 'code', text, run: false, contentSpan: span, span };
  }
  const infoStart = fence.info.start - span.start;
  const info = source.slice(infoStart, fence.info.end - span.start);
  const lastLine = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r'));
  const contentStart = Math.min(first.next, source.length);
  const contentSpan = {
    start: span.start + contentStart,
    end: span.start + Math.max(contentStart, lastLine),
  };
  return makeFigure(
    { info, infoAt: fence.info.start, text, openSpan: fence.openSpan, contentSpan, span },
    problems,
  );
}

/** A display formula between `$$` lines. */
export function mathFigure(content: Span, span: Span, source: string): MathFigure {
  const text = source.slice(content.start, content.end).replace(/\r\n?/g, '\n');
  return { ...BARE, kind: 'math', text, contentSpan: content, span };
}

const BARE = { type: 'figure', spoken: false, attributes: {}, attributeList: [] } as const;

interface Fenced {
  readonly info: string;
  readonly infoAt: number;
  readonly text: string;
  readonly openSpan: Span;
  readonly contentSpan: Span;
  readonly span: Span;
}

function makeFigure(fenced: Fenced, problems: Problem[]): CodeFigure | DiagramFigure {
  const { info, infoAt, text, openSpan, contentSpan, span } = fenced;
  const first = /^[^\s{}="']+(?=\s|$)/.exec(info)?.[0];
  const rest = first === undefined ? info : info.slice(first.length);
  const parsed = parseAttributes(rest, infoAt + info.length - rest.length);
  problems.push(...parsed.problems);
  const attributeList = parsed.list;
  const attributes = attributeRecord(attributeList);
  const { id, caption, say, file } = attributes;
  const diagram = first === undefined ? undefined : DIAGRAMS[first.toLowerCase()];
  // Field by field: copies by spreading get a shape each, and whoever reads them pays for it.
  const spoken = isOn(attributes.spoken);
  if (diagram) {
    return {
      type: 'figure',
      id,
      caption,
      say,
      spoken,
      attributes,
      attributeList,
      text,
      contentSpan,
      span,
      kind: 'diagram',
      language: diagram,
      openSpan,
    };
  }
  return {
    type: 'figure',
    id,
    caption,
    say,
    spoken,
    attributes,
    attributeList,
    text,
    contentSpan,
    span,
    kind: 'code',
    language: first,
    languageSpan: first === undefined ? undefined : { start: infoAt, end: infoAt + first.length },
    file,
    run: isOn(attributes.run),
    openSpan,
  };
}

function isOn(value: string | undefined): boolean {
  return value === 'true' || value === 'yes';
}

/** A `figure` container gives its first figure a caption, an anchor and words, where that has none of its own. */
export function describeFigure(parts: readonly Part[], attributes: Beat['attributes']): readonly Part[] {
  const index = parts.findIndex((part) => part.type === 'figure');
  const figure = parts[index];
  if (figure?.type !== 'figure') return parts;
  const { id, caption, say } = attributes;
  const merged: Figure = {
    ...figure,
    id: figure.id ?? id,
    caption: figure.caption ?? caption,
    say: figure.say ?? say,
    spoken: figure.spoken || isOn(attributes.spoken),
  };
  return parts.with(index, merged);
}

/** Content of an indented fence loses as much indentation as its opener has (CommonMark 0.31, section 4.5). */
function withoutIndent(content: string, indent: number): string {
  const text = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
  return indent === 0 ? text : text.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '');
}
