import type { Edit, Episode, FormatSegment, Segment, Show } from '../model/index.ts';
import { headingTimeEdits, replacing } from '../tidy/index.ts';

/** Segment headings as `## Label: Title (15 min)`, the label spelled as in the episode's format. */
export function headingEdits(text: string, episode: Episode, show: Show): readonly Edit[] {
  const format = show.formats.get(episode.facts.format ?? '');
  const headings = episode.segments.flatMap((segment) => {
    const known = format?.segments.find(({ id }) => id === segment.formatSegment);
    return [...hashEdits(text, segment), ...(known ? labelEdits(text, segment, known) : [])];
  });
  return [...headings, ...headingTimeEdits(text, episode)];
}

function hashEdits(text: string, { headingSpan }: Segment): readonly Edit[] {
  const gap = /^##([ \t]*)(?=[^\s#])/.exec(text.slice(headingSpan.start, headingSpan.end))?.[1];
  if (gap === undefined) return [];
  const start = headingSpan.start + 2;
  return replacing(text, { start, end: start + gap.length }, ' ');
}

function labelEdits(text: string, segment: Segment, known: FormatSegment): readonly Edit[] {
  const { labelSpan, headingSpan } = segment;
  if (!labelSpan) return [];
  const written = text.slice(labelSpan.start, labelSpan.end);
  const spelling = spellingOf(written, known);
  const edits: Edit[] = [];
  if (spelling !== undefined) edits.push(...replacing(text, labelSpan, spelling));
  const colon = /^[ \t]*:[ \t]*(?=\S)/.exec(text.slice(labelSpan.end, headingSpan.end));
  if (colon) {
    edits.push(...replacing(text, { start: labelSpan.end, end: labelSpan.end + colon[0].length }, ': '));
  }
  return edits;
}

/** Of the label and its aliases the one that was meant; the id stands for the label. Emphasis and emoji are the author's. */
function spellingOf(written: string, { id, label, aliases }: FormatSegment): string | undefined {
  const fold = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
  const wanted = fold(written);
  return (
    [label, ...aliases].find((name) => fold(name) === wanted) ?? (fold(id) === wanted ? label : undefined)
  );
}
