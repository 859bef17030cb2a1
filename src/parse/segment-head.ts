import { type Inline, plainText, type Segment } from '../model/index.ts';
import type { SegmentHeading } from './segment-heading.ts';
import { slug, type UniqueIds } from './slug.ts';

/** A heading's words on one line. */
export function titleText(inlines: readonly Inline[]): string {
  return plainText(inlines).replace(/\s+/g, ' ').trim();
}

/** What a segment has of its heading: its id, label, title and planned time. */
export function segmentHead(heading: SegmentHeading, titleInlines: readonly Inline[], ids: UniqueIds) {
  const { label, labelSpan, formatSegment, plannedMs, plannedSpan } = heading;
  const title = titleText(titleInlines);
  return {
    id: ids.claim(formatSegment?.id ?? slug(title)),
    formatSegment: formatSegment?.id,
    label,
    labelSpan,
    title: title || label || '',
    titleInlines,
    plannedMs,
    plannedSpan,
  } satisfies Partial<Segment>;
}
