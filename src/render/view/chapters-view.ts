import { type Episode, type Rundown, type Segment, walkParts } from '../../model/index.ts';
import { formatClock } from '../../notation/time.ts';
import type { ProseWriter } from '../prose.ts';
import { shownFigures } from './shown-view.ts';

/**
 * Chapters with their clock times. `anchors` are ids that links from other episodes may name and that stand nowhere else
 * on the page, so that every link arrives at least at its chapter.
 */
export function chaptersView(
  episode: Episode,
  rundown: Rundown,
  writer: ProseWriter,
  claimId: (id: string | undefined) => string | undefined,
) {
  return episode.segments.map((segment) => {
    const timed = rundown.segments.find((one) => one.id === segment.id);
    const subheadings = [...walkParts(segment.beats)].filter((part) => part.type === 'subheading');
    const id = claimId(segment.id) ?? null;
    const sections = subheadings.map((part) => {
      const startMs = timed?.chapters.find((chapter) => chapter.id === part.id)?.startMs;
      return {
        id: claimId(part.id) ?? null,
        clock: startMs === undefined ? null : formatClock(startMs),
        title: writer.inline(part.children),
      };
    });
    return {
      id,
      clock: timed ? formatClock(timed.startMs) : null,
      title: writer.inline(segment.titleInlines),
      anchors: containerIds(segment)
        .filter((anchor) => episode.anchors.includes(anchor))
        .flatMap((anchor) => claimId(anchor) ?? []),
      sections,
    };
  });
}

/** Ids of containers, and of figures that the page does not print. */
function containerIds(segment: Segment): readonly string[] {
  const printed = new Set(shownFigures(segment.beats).map((figure) => figure.id));
  return [...walkParts(segment.beats)].flatMap((part) => {
    // A figure container gives its id to the figure in it.
    if (part.type === 'beat') return part.name === 'figure' ? [] : (part.attributes.id ?? []);
    return part.type === 'figure' && part.id !== undefined && !printed.has(part.id) ? part.id : [];
  });
}
