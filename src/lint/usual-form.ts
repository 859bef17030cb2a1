import type { Edit, Episode, Finding } from '../model/index.ts';
import { keptSpans, touches } from '../tidy/index.ts';
import { quoted } from './wording.ts';

/**
 * One finding for all that an episode writes in another form than the usual one, at the first of it: what works is nobody's fault, and
 * ten of them are mended at once. Broken regions are left alone, and what differs by blanks only is for `coldopen fmt`.
 */
export function usualForm(
  { episode, text, noun }: { readonly episode: Episode; readonly text: string; readonly noun: string },
  edits: readonly Edit[],
): readonly Finding[] {
  const kept = edits.length === 0 ? [] : keptSpans(episode);
  const wanted = edits.filter(({ span }) => !kept.some((keep) => touches(keep, span)));
  const isTold = ({ span, text: put }: Edit) => text.slice(span.start, span.end).trim() !== put.trim();
  const told = wanted.filter(isTold).toSorted((a, b) => a.span.start - b.span.start);
  const [first] = told;
  if (!first) return [];
  const written = text.slice(first.span.start, first.span.end);
  const start = first.span.start + (written.length - written.trimStart().length);
  const [was, put] = [quoted(written), quoted(first.text)];
  const message =
    told.length === 1
      ? `The ${noun} ${was} is written in an unusual way; expected ${put}.`
      : `${told.length} ${noun}s are written in an unusual way, first ${was}; expected ${put}.`;
  return [
    {
      span: { start, end: start + written.trim().length },
      message,
      fixes: [
        {
          description: `Write ${put.slice(1, -1)}${told.length === 1 ? '' : `, and the other ${noun}s likewise`}`,
          edits: told,
        },
      ],
    },
  ];
}
