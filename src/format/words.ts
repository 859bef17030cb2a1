import {
  type Episode,
  type Part,
  type Show,
  type Span,
  walkBeats,
  walkFigures,
  walkInlines,
  walkParts,
  partsOf,
} from '../model/index.ts';
import { nearCues, unmarkedLabels } from '../tidy/index.ts';

/** Whether two parses say and show the same: formatting that would change this must not be written. */
export function sameWords(before: Episode, after: Episode): boolean {
  return JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(after));
}

/** A text and its parse. */
export interface SpokenText {
  readonly text: string;
  readonly episode: Episode;
  readonly show: Show;
}

/**
 * Whether two texts say the same words in the same order, whoever says them and whatever container they stand in: what a fix must
 * leave alone. Characters that nobody sees or hears do not count, a line that was plainly meant as a cue counts as one, and a label
 * that only lacks its marks counts as one, since `cue-syntax` and `speaker-unmarked` say that they would be read aloud.
 */
export function sameSpeech(before: SpokenText, after: SpokenText): boolean {
  // A host whose name is mended was meant to speak before.
  const heads = [before.episode.facts, after.episode.facts];
  return JSON.stringify(speechOf(before, heads)) === JSON.stringify(speechOf(after, heads));
}

/** What the rules of lint say that nobody means to be read aloud. */
interface Unmeant {
  readonly cues: ReturnType<typeof nearCues>;
  readonly labels: readonly Span[];
}

function speechOf(
  { text, episode, show }: SpokenText,
  heads: readonly Episode['facts'][],
): readonly string[] {
  const labels = [...unmarkedLabels(text, episode, show, heads)].flatMap(({ isSure, span }) =>
    isSure ? [span] : [],
  );
  return [...spokenWords(partsOf(episode), '', { cues: nearCues(episode), labels })];
}

/** Each word, those of an unspoken container marked as such. */
function* spokenWords(parts: readonly Part[], mark: string, unmeant: Unmeant): Generator<string> {
  for (const part of parts) {
    if (part.type === 'beat') yield* spokenWords(part.parts, part.spoken ? '' : 'unspoken ', unmeant);
    else if (part.type === 'option') yield* spokenWords(part.parts, mark, unmeant);
    else if (part.type === 'figure') yield `${mark}figure ${'text' in part ? part.text.trim() : part.kind}`;
    else if (part.type === 'cue') yield `cue [${part.kind}: ${part.text}]`;
    else yield* wordsIn(part, mark, unmeant);
  }
}

function* wordsIn(part: Part, mark: string, { cues, labels }: Unmeant): Generator<string> {
  const told = new Set<string>();
  for (const inline of walkInlines([part])) {
    if (!('value' in inline)) continue;
    const { start } = inline.span;
    const cue = cues.find(({ span }) => span.start <= start && start < span.end);
    if (cue) {
      if (!told.has(cue.suggestion)) yield `cue ${cue.suggestion}`;
      told.add(cue.suggestion);
      continue;
    }
    // A label holds no escape and no entity: its characters are those of the file.
    const label = lastBegun(labels, start);
    const value = inline.value.slice(label && start < label.end ? label.end - start : 0);
    for (const word of value.split(/\s+/).map((written) => written.replace(/[\p{Cf}\p{Cc}]/gu, '')))
      if (word !== '') yield mark + word;
  }
}

/** The last of spans in order that begins at a place or before it. */
function lastBegun(spans: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
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
