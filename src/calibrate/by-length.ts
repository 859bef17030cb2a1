import { checkEpisode, openShow } from '../check/index.ts';
import { type Calibration, OperationError, type Rundown, type SpeakerRate } from '../model/index.ts';
import { formatLength } from '../notation/time.ts';
import { FASTEST, LEAST_MS, SLOWEST } from './measure-rate.ts';

/** An episode whose recording is finished, and how long that is. */
export interface CalibrateLengthOptions {
  readonly root: string;
  /** Absolute. */
  readonly path: string;
  readonly recordedMs: number;
}

/** A recording that runs so many times as long as its script, or so little of it, is not of this script. */
const WILD = 2.5;

/** Scales the rates of all who speak in an episode alike, so that its estimate is as long as the recording; cues and silences keep theirs. */
export async function calibrateByLength(options: CalibrateLengthOptions): Promise<Calibration> {
  const { root, path, recordedMs } = options;
  const opened = await openShow({ root, paths: [path] });
  const [file] = opened.selected;
  if (file === undefined || opened.selected.length > 1)
    throw new OperationError('Expected one episode: a recording has one length.');
  const { episode, rundown } = await checkEpisode(file, opened, []);
  const speakers = speechBySpeaker(rundown, episode.facts.hosts[0]);
  const spokenMs = sum([...speakers.values()].map(({ ms }) => ms));
  const heardMs = recordedMs - (rundown.totalMs - spokenMs);
  const factor = heardMs > 0 ? spokenMs / heardMs : Number.POSITIVE_INFINITY;
  refuse(rundown, { recordedMs, spokenMs, heardMs, factor });
  const { cast, wordsPerMinute } = opened.show.settings;
  const rates = [...speakers].map(([speaker, { ms, words }]): SpeakerRate => {
    const member = cast.find(({ id }) => id === speaker);
    const currentRate = member?.wordsPerMinute ?? wordsPerMinute;
    const rate = Math.round(currentRate * factor);
    const found = { speaker: member?.name ?? speaker, member: member?.id, currentRate, words };
    const speechMs = Math.round(ms / factor);
    return rate < SLOWEST || rate > FASTEST
      ? {
          ...found,
          speechMs,
          refusal: `Nobody speaks ${rate} words a minute, expected ${SLOWEST} to ${FASTEST}.`,
        }
      : { ...found, speechMs, wordsPerMinute: rate };
  });
  const castFirst = (rate: SpeakerRate) => Number(rate.member === undefined);
  return {
    rates: rates.toSorted((a, b) => castFirst(a) - castFirst(b) || b.speechMs - a.speechMs),
    remarks: rundown.segments
      .filter(({ basis }) => basis === 'planned')
      .map(({ title, span }) => ({
        file: file.path,
        line: file.text.slice(0, span.start).split(/\r\n|\r|\n/).length,
        column: 1,
        message: `“${title}” has no words yet; it was taken to last as long as it is planned.`,
      })),
  };
}

function speechBySpeaker(rundown: Rundown, host = 'nobody named') {
  const speakers = new Map<string, { ms: number; words: number }>();
  let reader = host;
  for (const { beats } of rundown.segments) {
    reader = host;
    for (const { lines } of beats)
      for (const { kind, speaker, startMs, endMs, words } of lines) {
        if (kind === 'speech') reader = speaker ?? reader;
        if (words === 0 || (kind !== 'speech' && kind !== 'figure')) continue;
        const voice = speaker ?? reader;
        const { ms, words: before } = speakers.get(voice) ?? { ms: 0, words: 0 };
        speakers.set(voice, { ms: ms + endMs - startMs, words: before + words });
      }
  }
  return speakers;
}

function refuse(
  rundown: Rundown,
  { recordedMs, spokenMs, heardMs, factor }: Record<'recordedMs' | 'spokenMs' | 'heardMs' | 'factor', number>,
): void {
  if (spokenMs === 0) throw new OperationError('Nobody speaks in this episode, so it tells no rate.');
  if (factor > WILD || factor < 1 / WILD)
    throw new OperationError(
      `A recording of ${formatLength(recordedMs)} cannot be of this script, which is estimated to run ${formatLength(rundown.totalMs)}.`,
      'Check the length (58:12 is minutes and seconds), and that the script is the one that was recorded.',
    );
  if (heardMs < LEAST_MS)
    throw new OperationError(
      `Too little speech to tell a rate by: ${formatLength(heardMs)}, expected at least ${formatLength(LEAST_MS)}.`,
    );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
