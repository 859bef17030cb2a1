import type {
  EpisodeFacts,
  Rundown,
  RundownLine,
  RundownSegment,
  Show,
  Transcript,
  TranscriptSection,
  Utterance,
} from '../model/index.ts';
import { singleLine } from '../notation/single-line.ts';
import { parseDuration } from '../notation/time.ts';

export interface TranscriptInput {
  readonly episode: { readonly facts: EpisodeFacts };
  readonly rundown: Rundown;
  readonly show: Pick<Show, 'settings'>;
}

type NameOf = (speaker: string) => string;

/**
 * The transcript of an episode on the rundown's times: what is said, and the music and sound effects a listener hears.
 * Pictures, stage directions and silences are not heard and leave a gap.
 */
export function makeTranscript({ episode, rundown, show }: TranscriptInput): Transcript {
  const names = new Map<string, string>();
  for (const guest of episode.facts.guests) names.set(guest.id ?? guest.name, guest.name);
  for (const member of show.settings.cast) names.set(member.id, member.name);
  const nameOf: NameOf = (speaker) => singleLine(names.get(speaker) ?? speaker);
  return {
    episodeTitle: episode.facts.title,
    episodeNumber: episode.facts.number,
    showTitle: show.settings.title,
    language: show.settings.language,
    basis: rundown.basis,
    totalMs: rundown.totalMs,
    sections: rundown.segments.map((segment, index) => section(segment, index, nameOf)),
  };
}

function section(segment: RundownSegment, index: number, nameOf: NameOf): TranscriptSection {
  return {
    id: segment.id,
    title: singleLine(segment.title) || `Part ${index + 1}`,
    startMs: segment.startMs,
    endMs: segment.endMs,
    utterances: segment.beats
      .flatMap(({ lines }) => lines)
      .map((line) => utterance(line, nameOf))
      .filter((made) => made !== undefined),
  };
}

function utterance(line: RundownLine, nameOf: NameOf): Utterance | undefined {
  const { startMs, endMs, speaker } = line;
  const text = singleLine(line.text);
  if (line.kind === 'speech' || line.kind === 'figure') {
    const speakerName = speaker === undefined ? undefined : nameOf(speaker) || undefined;
    return text === '' ? undefined : { kind: 'speech', speaker, speakerName, startMs, endMs, text };
  }
  if (line.kind !== 'cue' || (line.cue !== 'SFX' && line.cue !== 'MUSIC')) return undefined;
  return { kind: line.cue === 'MUSIC' ? 'music' : 'effect', startMs, endMs, text: withoutLength(text) };
}

/** A cue's words less the time it names at its end: `a pager, far away, 3s` is heard as a pager, far away. */
function withoutLength(text: string): string {
  const match = /(?:^|[\s,;–—])\(?(\d[^,;()]{0,30})\)?$/u.exec(text);
  const length = match?.[1] ?? '';
  const isLength = /\d *(?:[hms]|:)/i.test(length) && parseDuration(length) !== undefined;
  return isLength ? text.slice(0, match?.index).replace(/[\s,;–—]{0,9}$/u, '') : text;
}
