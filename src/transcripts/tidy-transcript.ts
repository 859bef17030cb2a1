import type { Transcript, TranscriptSection, Utterance } from '../model/index.ts';
import { singleLine } from '../notation/single-line.ts';
import { wholeMs } from '../notation/whole-ms.ts';

/**
 * The transcript as strict formats need it: every text on one line, speech without words left out, times in integer
 * milliseconds, the language a well-formed tag (`und` where it is none), section ids unique and without spaces. A
 * section in which nothing is heard is left out.
 */
export function tidyTranscript(transcript: Transcript): Transcript {
  const taken = new Set<string>();
  return {
    ...transcript,
    episodeTitle: singleLine(transcript.episodeTitle),
    showTitle: singleLine(transcript.showTitle),
    language: languageTag(transcript.language),
    totalMs: wholeMs(transcript.totalMs),
    sections: transcript.sections
      .map((section, index) => tidySection(section, index, taken))
      .filter(({ utterances }) => utterances.length > 0),
  };
}

function tidySection(section: TranscriptSection, index: number, taken: Set<string>): TranscriptSection {
  const wanted = singleLine(section.id).replace(/\s+/gu, '-');
  let id = wanted === '' || taken.has(wanted) ? `part-${index + 1}` : wanted;
  while (taken.has(id)) id += '-';
  taken.add(id);
  return {
    ...section,
    id,
    title: singleLine(section.title ?? '') || undefined,
    startMs: wholeMs(section.startMs),
    endMs: wholeMs(section.endMs),
    utterances: section.utterances
      .map(tidyUtterance)
      .filter(({ kind, text }) => kind !== 'speech' || text !== ''),
  };
}

function tidyUtterance(utterance: Utterance): Utterance {
  const startMs = wholeMs(utterance.startMs);
  return {
    ...utterance,
    startMs,
    endMs: Math.max(startMs, wholeMs(utterance.endMs)),
    speakerName: singleLine(utterance.speakerName ?? '') || undefined,
    text: singleLine(utterance.text),
  };
}

function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
