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
  const contentStart = reader.offset;
  let contentEnd = contentStart;
  let recovery: { offset: number; contentEnd: number } | undefined;
  let swallowed: Span | undefined;
  let afterBlank = false;
  while (!reader.atEnd) {
    const ink = reader.ink();
    if (isPlain(ink) || (!afterBlank && isOpener(ink))) {
      contentEnd = reader.skip();
      afterBlank = false;
      continue;
    }
    const line = reader.next();
    if (!line) break;
    if (closesFence(line.text, fence)) {
      return { closed: true, content: { start: contentStart, end: contentEnd }, end: endOf(line), swallowed };
    }
    if (afterBlank && !recovery && /^(?:## |:{3,}(?:[A-Za-z]|[ \t]*$))/.test(line.text)) {
      recovery = { offset: line.start, contentEnd };
      if (hopeless) break;
    }
    swallowed ??= nestedOpener(line, fence);
    afterBlank = line.text.trim() === '';
    contentEnd = line.end;
  }
  if (recovery) {
    reader.moveTo(recovery.offset);
    contentEnd = recovery.contentEnd;
  }
  return { closed: false, content: { start: contentStart, end: contentEnd }, end: contentEnd };
}

/** Whether a line that begins with it is certainly code and no more: most lines, which are gone past without a closer look. */
function isPlain(ink: number): boolean {
  return ink > 32 && ink < 126 && ink !== BACKTICK && !isOpener(ink);
}

function isOpener(ink: number): boolean {
  return ink === HASH || ink === COLON;
}

const HASH = 35;
const COLON = 58;
const BACKTICK = 96;

function nestedOpener(line: Line, fence: OpenFence): Span | undefined {
  const inner = openFence(line.text, line.start);
  if (!inner || inner.info.start === inner.info.end) return undefined;
  const same = inner.marker.charAt(0) === fence.marker.charAt(0);
  return same && inner.marker.length >= fence.marker.length ? inner.openSpan : undefined;
}

function endOf(line: Line): number {
  return line.start + line.text.trimEnd().length;
}
