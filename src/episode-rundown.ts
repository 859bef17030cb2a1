import { checkEpisode, openShow } from './check/index.ts';
import type { RecordedEpisode, RecordingFile } from './episode-recording.ts';
import { lengthTolerancesOf, toleratedInEpisode, toleratedInSegment, wordsFor } from './lint/index.ts';
import { type Episode, OperationError, type Rundown, type RundownSegment, type Show } from './model/index.ts';
import { drawChart, writeRundownJson } from './render/index.ts';

/** An episode on the clock, with what fits each segment to its plan. */
export interface EpisodeRundown {
  readonly title: string;
  /** What `rundown.json` holds. */
  readonly json: string;
  readonly rundown: Rundown;
  /** What its headings plan or, where one has no time, its duration. Milliseconds. */
  readonly plannedMs?: number | undefined;
  /** Where the whole misses that by more than the same rule lets pass. */
  readonly misfit?: Misfit | undefined;
  /** How many words take so long, as `about 440 words`, at the pace of the episode. */
  readonly wordsFor: (lengthMs: number) => string;
  /** By segment id, where one misses its plan by more than the rule `estimated-length` lets pass. */
  readonly misfits: ReadonlyMap<string, Misfit>;
  /** The chart of its pacing, as a picture or as a PDF. */
  readonly drawChart: (format: 'svg' | 'pdf') => Promise<string | Uint8Array>;
  /** What the times of the recording were read from, and one sentence for each that had to be judged. */
  readonly heard?: Pick<RecordedEpisode, 'from' | 'remarks'> | undefined;
}

/** By how much something is longer (or, below 0, shorter) than planned. */
export interface Misfit {
  readonly overMs: number;
  /** `about 440 words`, at the pace of what is said in it. */
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
  const plannedMs = rundown.plannedMs ?? episode.facts.plannedMs;
  return {
    title: episode.facts.title,
    json: await writeRundownJson({ episode, rundown, show }, heard),
    rundown,
    plannedMs,
    misfit: plannedMs === undefined ? undefined : misfitOf(episode, rundown, show, plannedMs),
    wordsFor: wordsFor(rundown, show),
    misfits: misfitsOf(episode, rundown, show),
    drawChart: (format) => drawChart({ episode, rundown, show }, format),
    heard,
  };
}

function misfitOf({ facts }: Episode, rundown: Rundown, show: Show, plannedMs: number): Misfit | undefined {
  const overMs = rundown.totalMs - plannedMs;
  const tolerated = toleratedInEpisode(plannedMs, lengthTolerancesOf(show, facts.path));
  if (rundown.spokenWords === 0 || Math.abs(overMs) <= tolerated) return undefined;
  return { overMs, words: wordsFor(rundown, show)(overMs) };
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
