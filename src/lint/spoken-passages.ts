import type {
  Beat,
  Episode,
  Figure,
  Inline,
  Part,
  ProseBlock,
  Segment,
  Span,
  Speech,
} from '../model/index.ts';
import { SpokenPassage } from './spoken-passage.ts';

const passagesByEpisode = new WeakMap<Episode, readonly SpokenPassage[]>();

/**
 * Everything that is said in the segments of an episode, paragraph by paragraph in reading order: prose, list items, and the words
 * that figures are given. It is gone through once for each episode, whichever rules ask.
 */
export function spokenPassages(episode: Episode): readonly SpokenPassage[] {
  let passages = passagesByEpisode.get(episode);
  if (!passages) passagesByEpisode.set(episode, (passages = [...passagesOf(episode)]));
  return passages;
}

function* passagesOf(episode: Episode): Generator<SpokenPassage> {
  for (const segment of episode.segments) yield* ofParts(segment.beats, [], segment);
}

function* ofParts(
  parts: readonly Part[],
  beats: readonly Beat[],
  segment: Segment,
): Generator<SpokenPassage> {
  for (const part of parts) {
    if (part.type === 'speech') yield* ofBlock(part.block, { part, beats, segment, kind: 'paragraph' });
    else if (part.type === 'figure') yield* ofFigure(part, { part, beats, segment, kind: 'paragraph' });
    else if (part.type === 'option') yield* ofParts(part.parts, beats, segment);
    else if (part.type === 'beat' && part.spoken) yield* ofParts(part.parts, [...beats, part], segment);
  }
}

type Place = Pick<SpokenPassage, 'part' | 'beats' | 'segment' | 'kind'> & {
  readonly part: Speech | Figure;
};

function* ofBlock(block: ProseBlock, place: Place): Generator<SpokenPassage> {
  if (block.type === 'paragraph') yield new SpokenPassage(block.children, place);
  else if (block.type === 'quote')
    for (const inner of block.blocks) yield* ofBlock(inner, { ...place, kind: 'quote' });
  else if (block.type === 'list') {
    for (const { blocks } of block.items)
      for (const inner of blocks) yield* ofBlock(inner, { ...place, kind: 'item' });
  } else if (block.type === 'figure') yield* ofFigure(block, place);
}

function* ofFigure(figure: Figure, place: Place): Generator<SpokenPassage> {
  const attribute = figure.attributeList.find(({ name }) => name === 'say');
  if (figure.say === undefined || attribute?.value !== figure.say) return;
  yield new SpokenPassage([sayNode(figure.say, attribute.valueSpan)], {
    ...place,
    part: figure,
    kind: 'say',
  });
}

/** Quotes about a value are no part of its words. */
function sayNode(value: string, span: Span): Inline {
  const quotes = span.end - span.start - value.length;
  return quotes === 2
    ? { type: 'text', value, span: { start: span.start + 1, end: span.end - 1 } }
    : { type: 'text', value, span };
}
