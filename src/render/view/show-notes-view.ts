import type { Episode, Rundown, Show } from '../../model/index.ts';
import type { ProseWriter } from '../prose.ts';
import { chaptersView } from './chapters-view.ts';
import { episodeView, timesView, words } from './episode-view.ts';
import { learningView } from './learning-view.ts';
import { linksView, mentionedView } from './links-view.ts';
import { citedSources } from './references.ts';
import { shownView } from './shown-view.ts';
import { sourcesView } from './sources-view.ts';
import { summaryOf } from './summary.ts';

/** What the templates of the show notes get. Strings and rendered prose only; what is absent is null. */
export function showNotesView(
  { episode, rundown, show }: { episode: Episode; rundown: Rundown; show: Show },
  writer: ProseWriter,
  claimId: (id: string | undefined) => string | undefined,
) {
  const cited = citedSources(episode, show);
  const summary = summaryOf(episode);
  const concept = (id: string) => show.settings.concepts.find((one) => one.id === id)?.name ?? words(id);
  return {
    episode: episodeView(episode, show, writer),
    times: timesView(rundown, episode.facts.plannedMs),
    summary: summary === undefined ? null : writer.text(summary),
    topics: [...new Set([...episode.facts.concepts.map(concept), ...episode.facts.tags])].map((topic) =>
      writer.text(topic),
    ),
    // Chapters are written first, because their ids come before those of what they hold.
    chapters: chaptersView(episode, rundown, writer, claimId),
    ...learningView(
      episode.segments.flatMap((segment) => segment.beats),
      writer,
    ),
    shown: shownView(episode, writer),
    links: linksView(episode, cited, writer),
    mentioned: mentionedView(episode, show, writer),
    sources: sourcesView(cited, writer),
    footnotes: writer.footnotes(),
  };
}
