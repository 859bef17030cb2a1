import type { Span } from '../model/index.ts';
import type { Line, LineReader } from './lines.ts';

/** The opening line of a fence (CommonMark 0.31, section 4.5). */
export interface OpenFence {
  readonly marker: string;
  readonly indent: number;
  readonly info: Span;
  readonly openSpan: Span;
}

const OPEN = /^( {0,3})(`{3,}|~{3,})[ \t]*(.*)$/;

/** Reads a fence's opening line that begins at `at`; an info string after backticks may hold no backtick. */
export function openFence(text: string, at: number): OpenFence | undefined {
  const match = OPEN.exec(text.trimEnd());
  if (!match) return undefined;
  const [, indent = '', marker = '', info = ''] = match;
  if (marker.startsWith('`') && info.includes('`')) return undefined;
  const infoStart =
    at + (info ? text.indexOf(info, indent.length + marker.length) : indent.length + marker.length);
  return {
    marker,
    indent: indent.length,
    info: { start: infoStart, end: infoStart + info.length },
    openSpan: { start: at + indent.length, end: at + text.trimEnd().length },
  };
}

/** Whether a line closes the fence: the same character, at least as often, and nothing else. */
export function closesFence(text: string, fence: OpenFence): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text);
  const marker = match?.[1];
  return (
    marker !== undefined &&
    marker.charAt(0) === fence.marker.charAt(0) &&
    marker.length >= fence.marker.length
  );
}

interface FenceEnd {
  readonly closed: boolean;
  readonly content: Span;
  readonly end: number;
  /** An opener with a language inside, where this fence's own closing line may have been forgotten. */
  readonly swallowed?: Span | undefined;
}

/**
 * Reads on to the closing line. Without one CommonMark takes all the rest; here the fence ends before the next
 * segment heading or container line that follows a blank line, so that a forgotten fence hides little.
 * `hopeless`: it is known that no closing line follows, so that many forgotten fences cost no more than one.
 */
export function fenceEnd(reader: LineReader, fence: OpenFence, hopeless: boolean): FenceEnd {
  return (hopeless ? undefined : closedEnd(reader, fence)) ?? unclosedEnd(reader);
}

/** Most of a script is code, of which only the lines that begin as the fence does are looked at; the reader stays where none closes it. */
function closedEnd(reader: LineReader, fence: OpenFence): FenceEnd | undefined {
  const start = reader.offset;
  let swallowed: Span | undefined;
  while (reader.skipTo(fence.marker)) {
    const end = Math.max(start, reader.endBefore);
    const line = reader.next();
    if (!line) break;
    if (closesFence(line.text, fence))
      return { closed: true, content: { start, end }, end: endOf(line), swallowed };
    swallowed ??= nestedOpener(line, fence);
  }
  reader.moveTo(start);
  return undefined;
}

function unclosedEnd(reader: LineReader): FenceEnd {
  const start = reader.offset;
  let end = start;
  let afterBlank = false;
  for (let line = reader.peek(); line; line = reader.peek()) {
    if (afterBlank && /^(?:## |:{3,}(?:[A-Za-z]|[ \t]*$))/.test(line.text)) break;
    reader.next();
    afterBlank = line.text.trim() === '';
    end = line.end;
  }
  return { closed: false, content: { start, end }, end };
}

function nestedOpener(line: Line, fence: OpenFence): Span | undefined {
  const inner = openFence(line.text, line.start);
  if (!inner || inner.info.start === inner.info.end) return undefined;
  const same = inner.marker.charAt(0) === fence.marker.charAt(0);
  return same && inner.marker.length >= fence.marker.length ? inner.openSpan : undefined;
}

function endOf(line: Line): number {
  return line.start + line.text.trimEnd().length;
}
