import { checkEpisode, openShow } from './check/index.ts';
import { wordsFor } from './lint/index.ts';
import { OperationError, type Rundown, type RundownSegment } from './model/index.ts';
import { writeRundownJson } from './render/index.ts';

/** An episode on the clock, with what fits each segment to its plan. */
export interface EpisodeRundown {
  readonly title: string;
  /** What `rundown.json` holds. */
  readonly json: string;
  readonly rundown: Rundown;
  /** By segment id: `about 440 words`, at the pace of what is said in it; only where it is over or short. */
  readonly words: ReadonlyMap<string, string>;
}

/** Lays an episode (`path` from the root) on the clock. */
export async function openEpisodeRundown(root: string, path: string): Promise<EpisodeRundown> {
  const opened = await openShow({ root, paths: [path] });
  const [file, ...others] = opened.selected;
  if (file === undefined || others.length > 0)
    throw new OperationError(`Expected one episode of this show, found '${path}'.`);
  const { episode, rundown } = await checkEpisode(file, opened, []);
  const { show } = opened;
  return {
    title: episode.facts.title,
    json: await writeRundownJson({ episode, rundown, show }),
    rundown,
    words: new Map(
      rundown.segments
        .filter(({ differenceMs }) => differenceMs)
        .map((segment) => [segment.id, wordsOf(segment, wordsFor(paceOf(segment, rundown), show))]),
    ),
  };
}

function wordsOf({ differenceMs = 0 }: RundownSegment, words: (ms: number) => string): string {
  return words(differenceMs);
}

/** The segment's own speech; the episode's where the segment says nothing yet. */
function paceOf(segment: RundownSegment, rundown: Rundown): Pick<Rundown, 'segments' | 'spokenWords'> {
  return segment.spokenWords > 0 ? { segments: [segment], spokenWords: segment.spokenWords } : rundown;
}
