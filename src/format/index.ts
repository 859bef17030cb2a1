import type { Edit, Episode, Show, SourceFile } from '../model/index.ts';
import {
  applyEdits,
  cueEdits,
  durationEdits,
  keptSpans,
  lineEnding,
  movedKeys,
  speakerEdits,
  touches,
} from '../tidy/index.ts';
import { containerEdits } from './containers.ts';
import { headingEdits } from './headings.ts';
import { whitespaceEdits } from './whitespace.ts';

export { rewriteRates } from './rewrite-rates.ts';
export { sameSpeech, sameWords, type SpokenText } from './words.ts';

/**
 * An episode's text, tidied: order of frontmatter keys, times, cues, labels, container lines, spaces at line ends.
 * No spoken word changes, line endings stay what they are, and what stands in a broken region is left alone.
 * `episode` is the parse of `file`. Formatting twice is the same as once.
 */
export function formatEpisode(file: SourceFile, episode: Episode, show: Show): string {
  const { text } = file;
  const kept = keptSpans(episode);
  const eol = lineEnding(text);
  const edits: Edit[] = [
    ...headingEdits(text, episode, show),
    ...cueEdits(text, episode),
    ...speakerEdits(text, episode),
    ...containerEdits(text, episode, eol),
    ...whitespaceEdits(text, episode, eol),
  ].filter(({ span }) => !kept.some((keep) => touches(keep, span)));
  const duration = durationEdits(text, episode);
  const moved = movedKeys(text, episode, duration);
  return applyEdits(text, [...(moved ? [moved.edit] : duration), ...edits]);
}
