import { checkEpisode, openShow } from './check/index.ts';
import type { RecordedEpisode, RecordingFile } from './episode-recording.ts';
import { lengthTolerancesOf, toleratedInSegment, wordsFor } from './lint/index.ts';
import { type Episode, OperationError, type Rundown, type RundownSegment, type Show } from './model/index.ts';
import { drawChart, writeRundownJson } from './render/index.ts';

/** An episode on the clock, with what fits each segment to its plan. */
export interface EpisodeRundown {
  readonly title: string;
  /** What `rundown.json` holds. */
  readonly json: string;
  readonly rundown: Rundown;
  /** By segment id, where one misses its plan by more than the rule `estimated-length` lets pass. */
  readonly misfits: ReadonlyMap<string, SegmentMisfit>;
  /** The chart of its pacing, as a picture or as a PDF. */
  readonly drawChart: (format: 'svg' | 'pdf') => Promise<string | Uint8Array>;
  /** What the times of the recording were read from, and one sentence for each that had to be judged. */
  readonly heard?: Pick<RecordedEpisode, 'from' | 'remarks'> | undefined;
}

/** By how much a segment is longer (or, below 0, shorter) than planned. */
export interface SegmentMisfit {
  readonly overMs: number;
  /** `about 440 words`, at the pace of what is said in the segment. */
  readonly words: string;
}

/** Lays an episode (`path` from the root) on the clock: the estimated one or, with its recording, what was heard. */
export async function openEpisodeRundown(
  root: string,
  path: string,
  recording?: RecordingFile,
): Promise<EpisodeRundown> {
  const opened = await openShow({ root, paths: [path] });
  const [file, ...others] = opened.selected;
  if (file === undefined || others.length > 0)
    throw new OperationError(`Expected one episode of this show, found '${path}'.`);
  const { episode, rundown: estimated } = await checkEpisode(file, opened, []);
  const { show } = opened;
  const script = { episode, rundown: estimated };
  const heard =
    recording && (await (await import('./episode-recording.ts')).recordEpisode(recording, script, show));
  const rundown = heard?.rundown ?? estimated;
  return {
    title: episode.facts.title,
    json: await writeRundownJson({ episode, rundown, show }, heard),
    rundown,
    misfits: misfitsOf(episode, rundown, show),
    drawChart: (format) => drawChart({ episode, rundown, show }, format),
    heard,
  };
}

function misfitsOf({ facts }: Episode, rundown: Rundown, show: Show): EpisodeRundown['misfits'] {
  const tolerances = lengthTolerancesOf(show, facts.path);
  return new Map(
    rundown.segments.flatMap((segment) => {
      const { id, basis, plannedMs, estimatedMs, recordedMs } = segment;
      if (plannedMs === undefined || basis === 'planned') return [];
      const overMs = (recordedMs ?? estimatedMs) - plannedMs;
      if (Math.abs(overMs) <= toleratedInSegment(plannedMs, tolerances)) return [];
      return [[id, { overMs, words: wordsFor(paceOf(segment, rundown), show)(overMs) }]];
    }),
  );
}

/** The segment's own speech; the episode's where the segment says nothing yet. */
function paceOf(segment: RundownSegment, rundown: Rundown): Pick<Rundown, 'segments' | 'spokenWords'> {
  return segment.spokenWords > 0 ? { segments: [segment], spokenWords: segment.spokenWords } : rundown;
}
