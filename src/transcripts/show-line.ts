import type { Transcript } from '../model/index.ts';

/** Which show and which episode of it, for a page's head: `Cold Open, episode 1`. */
export function showLine({ showTitle, episodeNumber }: Transcript): string {
  const episode = episodeNumber === undefined ? undefined : `episode ${episodeNumber}`;
  return [showTitle, episode].filter(Boolean).join(', ');
}
