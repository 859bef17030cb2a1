import {
  type Episode,
  type Part,
  type Span,
  walkBeats,
  walkFigures,
  walkInlines,
  walkParts,
} from '../model/index.ts';
import { nearCues } from './cues.ts';
import { partsOf } from './parts.ts';

/** Whether two parses say and show the same: formatting that would change this must not be written. */
export function sameWords(before: Episode, after: Episode): boolean {
  return JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(after));
}

/**
 * Whether two parses say the same words in the same order, whoever says them and whatever container they stand in:
 * what a fix must leave alone. Characters that nobody sees or hears do not count, and a line that was plainly meant as a cue
 * counts as one, since `cue-syntax` says that it would be read aloud.
 */
export function sameSpeech(before: Episode, after: Episode): boolean {
  return JSON.stringify(speechOf(before)) === JSON.stringify(speechOf(after));
}

function speechOf(episode: Episode): readonly string[] {
  return [...spokenWords(partsOf(episode), '', nearCues(episode))];
}

/** Each word, those of an unspoken container marked as such. */
function* spokenWords(
  parts: readonly Part[],
  mark: string,
  near: ReturnType<typeof nearCues>,
): Generator<string> {
  for (const part of parts) {
    if (part.type === 'beat') yield* spokenWords(part.parts, part.spoken ? '' : 'unspoken ', near);
    else if (part.type === 'option') yield* spokenWords(part.parts, mark, near);
    else if (part.type === 'figure') yield `${mark}figure ${'text' in part ? part.text.trim() : part.kind}`;
    else if (part.type === 'cue') yield `cue [${part.kind}: ${part.text}]`;
    else yield* wordsIn(part, mark, near);
  }
}

function* wordsIn(part: Part, mark: string, near: ReturnType<typeof nearCues>): Generator<string> {
  const told = new Set<string>();
  for (const inline of walkInlines([part])) {
    if (!('value' in inline)) continue;
    const cue = near.find(({ span }) => span.start <= inline.span.start && inline.span.start < span.end);
    if (cue) {
      if (!told.has(cue.suggestion)) yield `cue ${cue.suggestion}`;
      told.add(cue.suggestion);
      continue;
    }
    for (const word of inline.value.split(/\s+/).map((text) => text.replace(/[\p{Cf}\p{Cc}]/gu, '')))
      if (word !== '') yield mark + word;
  }
}

function contentOf(episode: Episode): unknown {
  const parts = partsOf(episode);
  return {
    data: sortedKeys({ ...episode.frontmatter.data, duration: episode.facts.plannedMs }),
    segments: episode.segments.map(({ id, plannedMs }) => [id, plannedMs]),
    beats: [...walkBeats(parts)].map(({ name, attributes }) => [name, attributes]),
    words: wordsOf(episode, parts),
    figures: [...walkFigures(parts)].map((figure) =>
      'text' in figure ? figure.text.trimEnd() : figure.kind,
    ),
  };
}

/** Each word with who says it. A cue that can be mended is speech before and none after: neither side counts it. */
function wordsOf(episode: Episode, parts: readonly Part[]): readonly string[] {
  const near = nearCues(episode);
  const isCounted = ({ start }: Span) => !near.some(({ span }) => span.start <= start && start < span.end);
  const words: string[] = [];
  for (const part of walkParts(parts)) {
    if (part.type !== 'speech' && part.type !== 'subheading') continue;
    const speaker = part.type === 'speech' ? (part.speaker ?? '') : '#';
    for (const inline of walkInlines([part])) {
      if (!('value' in inline) || !isCounted(inline.span)) continue;
      for (const word of inline.value.split(/\s+/)) if (word !== '') words.push(`${speaker}: ${word}`);
    }
  }
  return words;
}

function sortedKeys(data: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
