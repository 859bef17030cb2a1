import { type Calibration, OperationError, type Show, type SpeakerRate } from '../model/index.ts';
import { readGivenFile } from '../read/index.ts';
import { naturalSpeech } from '../timing/index.ts';
import { isEstimated, readTranscript } from '../transcripts/index.ts';
import { castByName, keyOf, type SpeakerMapping } from './cast-names.ts';
import { measureRate, type SpokenStretch } from './measure-rate.ts';
import { turnsOf } from './turns.ts';

/** Transcripts by absolute path and by the name that messages use. */
export interface CalibrateOptions {
  readonly show: Show;
  readonly transcripts: readonly { readonly path: string; readonly shown: string }[];
  readonly mappings?: readonly SpeakerMapping[] | undefined;
}

const NOBODY = 'nobody named';

/** Measures how fast the speakers of timed transcripts speak. An OperationError says why where a file is none. */
export async function calibrateByTranscripts(options: CalibrateOptions): Promise<Calibration> {
  const { show, transcripts, mappings = [] } = options;
  const memberOf = castByName(show.settings.cast, mappings);
  const voices = new Map<string, { name: string; member?: string; recordings: SpokenStretch[][] }>();
  const remarks: Calibration['remarks'][number][] = [];
  for (const { path, shown } of transcripts) {
    const { text } = await readGivenFile(path, shown, 'a transcript');
    const reading = readTranscript(text) ?? notOne(shown);
    if (isEstimated(text)) refuseEstimate(shown);
    remarks.push(...reading.remarks.map((remark) => ({ file: shown, ...remark })));
    const here = new Map<string, SpokenStretch[]>();
    for (const { speaker, recordedMs, paragraphs, text: said } of turnsOf(reading.pieces)) {
      const member = memberOf(speaker);
      const key = member === undefined ? `name ${keyOf(speaker ?? '')}` : `id ${member.id}`;
      let stretches = here.get(key);
      if (!stretches) {
        here.set(key, (stretches = []));
        const voice = voices.get(key) ?? {
          name: member?.name ?? speaker ?? NOBODY,
          ...(member && { member: member.id }),
          recordings: [],
        };
        voice.recordings.push(stretches);
        voices.set(key, voice);
      }
      stretches.push({ recordedMs, ...naturalSpeech(said, paragraphs, show) });
    }
  }
  const { cast, wordsPerMinute } = show.settings;
  const rates = [...voices.values()].map(
    ({ name, member, recordings }): SpeakerRate => ({
      speaker: name,
      member,
      currentRate: cast.find(({ id }) => id === member)?.wordsPerMinute ?? wordsPerMinute,
      ...measureRate(recordings),
    }),
  );
  return { rates: rates.toSorted(castFirst), remarks };
}

function castFirst(a: SpeakerRate, b: SpeakerRate): number {
  const strangers = Number(a.member === undefined) - Number(b.member === undefined);
  return strangers || b.speechMs - a.speechMs || (a.speaker < b.speaker ? -1 : 1);
}

function notOne(shown: string): never {
  throw new OperationError(
    `'${shown}' is no transcript with times.`,
    'Expected WebVTT, SubRip, Podcasting 2.0 JSON, or text with lines such as `Name: 00:12:34` or `[Name] [12:34] words`.',
  );
}

function refuseEstimate(shown: string): never {
  throw new OperationError(
    `The times of '${shown}' were made from the script, and say nothing about how fast anybody speaks.`,
    'Expected a transcript of the finished recording.',
  );
}
