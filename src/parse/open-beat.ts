import {
  type Beat,
  type Category,
  containerSpec,
  type Part,
  type Problem,
  type Span,
} from '../model/index.ts';
import { attributeRecord } from './attributes.ts';
import { describeFigure } from './figures.ts';
import type { Token } from './tokens.ts';

/** A container while its lines are being read. */
export interface OpenBeat {
  readonly beat: Omit<Beat, 'parts' | 'span' | 'closeSpan'>;
  readonly parts: Part[];
  /** In a quiz: the option that what comes next stands beneath. */
  option?: { key: string; keySpan: Span; parts: Part[]; start: number } | undefined;
}

interface Surroundings {
  readonly category: Category;
  readonly spoken: boolean;
}

/** Begins a container; one that the vocabulary does not have is kept under its name and treated like what it stands in. */
export function openBeat(
  token: Extract<Token, { type: 'open' }>,
  outer: Surroundings,
  problems: Problem[],
): OpenBeat {
  const { name, nameSpan, attributes: attributeList, span: openSpan } = token;
  const spec = containerSpec(name);
  if (!spec) problems.push({ code: 'container-unknown', name, span: nameSpan });
  const attributes = attributeRecord(attributeList);
  const category = !spec || spec.category === 'inherit' ? outer.category : spec.category;
  const asked = attributes.spoken === 'true' ? true : attributes.spoken === 'false' ? false : undefined;
  const spoken = outer.spoken && (asked ?? spec?.spoken ?? true);
  const beat = {
    type: 'beat',
    name,
    implicit: false,
    category,
    spoken,
    attributes,
    attributeList,
    openSpan,
    nameSpan,
  } as const;
  return { beat, parts: [] };
}

/** Ends the option that a quiz is in. */
export function endOption(open: OpenBeat): void {
  const { option } = open;
  open.option = undefined;
  if (!option) return;
  const { key, keySpan, parts, start } = option;
  const end = Math.max(keySpan.end, parts.at(-1)?.span.end ?? 0);
  open.parts.push({ type: 'option', key, keySpan, parts, span: { start, end } });
}

/** The finished container; `close` is its `:::` line, or absent where something else ended it. */
export function closeBeat(open: OpenBeat, close: Span | undefined): Beat {
  endOption(open);
  const { beat, parts } = open;
  const end = close?.end ?? Math.max(beat.openSpan.end, parts.at(-1)?.span.end ?? 0);
  const { type, name, implicit, category, spoken, attributes, attributeList, openSpan, nameSpan } = beat;
  return {
    type,
    name,
    implicit,
    category,
    spoken,
    attributes,
    attributeList,
    openSpan,
    nameSpan,
    parts: name === 'figure' ? describeFigure(parts, attributes) : parts,
    closeSpan: close,
    span: { start: openSpan.start, end },
  };
}

/** Parts outside any container as a beat of their own. */
export function implicitBeat(parts: readonly Part[]): Beat {
  const start = parts[0]?.span.start ?? 0;
  const place = { start, end: start };
  return {
    type: 'beat',
    name: 'technical',
    implicit: true,
    category: 'technical',
    spoken: true,
    attributes: {},
    attributeList: [],
    parts,
    openSpan: place,
    nameSpan: place,
    span: { start, end: parts.at(-1)?.span.end ?? start },
  };
}
