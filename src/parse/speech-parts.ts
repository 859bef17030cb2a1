import type { Figure, ProseBlock, Speech } from '../model/index.ts';
import type { SpeakerLabel } from './speaker-label.ts';

/**
 * Gives blocks to whoever says them; figures among them are nobody's. A label with nothing behind it becomes an
 * empty speech, so that it keeps its place in the text.
 */
export function speechParts(
  blocks: readonly ProseBlock[],
  speaker: string | undefined,
  label: SpeakerLabel | undefined,
): readonly (Speech | Figure)[] {
  let pending = label && { span: label.span, direction: label.direction };
  const parts: (Speech | Figure)[] = [];
  for (const block of blocks) {
    if (block.type === 'figure') {
      if (pending) parts.push(lonelyLabel(pending, speaker));
      pending = undefined;
      parts.push(block);
      continue;
    }
    const start = pending?.span.start ?? block.span.start;
    parts.push({ type: 'speech', speaker, label: pending, block, span: { start, end: block.span.end } });
    pending = undefined;
  }
  if (pending) parts.push(lonelyLabel(pending, speaker));
  return parts;
}

/** A label that says nothing by itself: an empty speech. */
function lonelyLabel(label: NonNullable<Speech['label']>, speaker: string | undefined): Speech {
  const end = { start: label.span.end, end: label.span.end };
  const block: ProseBlock = { type: 'paragraph', children: [], span: end };
  return { type: 'speech', speaker, label, block, span: label.span };
}
