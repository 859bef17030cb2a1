import {
  type Episode,
  type FootnoteDefinition,
  type Show,
  type Source,
  walkBlocks,
  walkFigures,
  walkInlines,
} from '../../model/index.ts';
import { drawDiagram } from '../../notation/diagram.ts';
import { texToMathml } from '../../notation/math.ts';
import type { UsedImages } from '../images.ts';
import type { References } from '../prose.ts';
import { episodeHref } from '../url.ts';

/** Sources that the text cites, in the order of their first citation; the first has number 1. */
export function citedSources(episode: Episode, show: Show): readonly Source[] {
  const cited: Source[] = [];
  for (const { id } of episode.citations) {
    if (cited.some((source) => source.id === id)) continue;
    const source = episode.facts.sources.find((entry) => entry.id === id) ?? show.sources.get(id);
    if (source) cited.push(source);
  }
  return cited;
}

/** What an episode's prose points at. `draw`: formulas and diagrams are drawn, for formats that can show them. */
export async function makeReferences(
  { episode, show }: { readonly episode: Episode; readonly show: Show },
  images: UsedImages,
  draw: boolean,
): Promise<References> {
  const numbers = new Map(citedSources(episode, show).map((source, at) => [source.id, at + 1]));
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const block of walkBlocks(bodyOf(episode)))
    if (block.type === 'footnote-definition' && !footnotes.has(block.id)) footnotes.set(block.id, block);
  const drawings = draw ? await drawingsOf(episode) : new Map<string, string>();
  return {
    citationNumber: (id) => numbers.get(id),
    episodeHref: (reference) => episodeHref(reference, episode.facts, show),
    footnote: (id) => footnotes.get(id)?.blocks,
    image: (url) => images.use(url),
    drawing: (kind, text) => drawings.get(`${kind}:${text}`),
  };
}

/** Everything that a reader can meet: the segments' beats, and what stands before the first. */
function bodyOf(episode: Episode) {
  return [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
}

const drawn = new WeakMap<Episode, Promise<ReadonlyMap<string, string>>>();

/** Every page of an episode shows the same drawings. */
function drawingsOf(episode: Episode): Promise<ReadonlyMap<string, string>> {
  const ready = drawn.get(episode) ?? drawAll(episode);
  drawn.set(episode, ready);
  return ready;
}

async function drawAll(episode: Episode): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  const body = bodyOf(episode);
  const titles = episode.segments.flatMap((segment) => segment.titleInlines);
  for (const inline of [...titles, ...walkInlines(body)])
    if (inline.type === 'inline-math') await drawMath(inline.value, 'inline-math', drawings);
  for (const figure of walkFigures(body)) {
    if (figure.kind === 'math') await drawMath(figure.text, 'math', drawings);
    if (figure.kind !== 'diagram') continue;
    const diagram = await drawDiagram(figure.language, figure.text);
    if (diagram.ok) drawings.set(`${figure.language}:${figure.text}`, diagram.svg);
  }
  return drawings;
}

async function drawMath(
  tex: string,
  kind: 'inline-math' | 'math',
  drawings: Map<string, string>,
): Promise<void> {
  const key = `${kind}:${tex}`;
  if (drawings.has(key)) return;
  const math = await texToMathml(tex, kind === 'math');
  if (math.ok) drawings.set(key, math.mathml);
}
