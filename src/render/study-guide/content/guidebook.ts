import {
  type Episode,
  type EpisodeReference,
  type FootnoteDefinition,
  type ProseBlock,
  type RenderInput,
  walkBlocks,
} from '../../../model/index.ts';
import { episodeHref, isRemote, safeUrl } from '../../url.ts';
import { nameOf } from '../../view/people.ts';
import { citedSources } from '../../view/references.ts';
import type { Block, Run, Target } from '../guide.ts';
import { type Drawings, drawEpisode } from './drawings.ts';
import { type Pictures, picturesOf } from './pictures.ts';

/** An answer that is kept for the end. */
export interface Answer {
  /** `Question 2`, `Exercise 1`. */
  readonly name: string;
  readonly section: string;
  /** Anchor of the question; the answer's own is `answer-` and it. */
  readonly anchor: string;
  readonly blocks: readonly Block[];
}

/** What is known while an episode is turned into a guide, and what is collected for its end. */
export interface Guidebook {
  readonly input: RenderInput;
  readonly drawings: Drawings;
  readonly pictures: Pictures;
  readonly answers: Answer[];
  /** Title of the segment being read. */
  section: string;
  /** Who spoke last, where several people speak; `undefined` at the head of a section. */
  speaker: string | undefined;
  /** Set while what is not said is read: nobody's name belongs before it. */
  silent: boolean;
  /** The name to print before somebody's words; undefined where it is one voice all along. */
  nameBefore(speaker: string | undefined): string | undefined;
  /** Counts up: `Question 1`, `Question 2`. */
  next(name: string): number;
  citationNumber(id: string): number | undefined;
  noteNumber(id: string): number | undefined;
  /** Blocks of the notes referred to so far, from number 1. */
  notes(): readonly (readonly ProseBlock[])[];
  urlTarget(url: string): Target | undefined;
  episodeTarget(reference: EpisodeReference): Target | undefined;
}

/** Draws what there is to draw and looks up what prose may point to. */
export async function openGuidebook(input: RenderInput): Promise<Guidebook> {
  const { episode, show } = input;
  const sources = citedSources(episode, show);
  const notes = new Map<string, FootnoteDefinition>();
  for (const block of walkBlocks([
    ...episode.preamble,
    ...episode.segments.flatMap((segment) => segment.beats),
  ]))
    if (block.type === 'footnote-definition' && !notes.has(block.id)) notes.set(block.id, block);
  const noteIds: string[] = [];
  const counts = new Map<string, number>();
  const several = speakersOf(episode).size > 1;
  const book: Guidebook = {
    input,
    drawings: await drawEpisode(episode),
    pictures: picturesOf(input.images),
    answers: [],
    section: '',
    speaker: undefined,
    silent: false,
    nameBefore(speaker) {
      if (!several || book.silent || speaker === undefined || speaker === book.speaker) return undefined;
      book.speaker = speaker;
      return nameOf(speaker, episode.facts, show);
    },
    next(name) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts.get(name) ?? 1;
    },
    citationNumber(id) {
      const at = sources.findIndex((source) => source.id === id);
      return at < 0 ? undefined : at + 1;
    },
    noteNumber(id) {
      if (!notes.has(id)) return undefined;
      if (!noteIds.includes(id)) noteIds.push(id);
      return noteIds.indexOf(id) + 1;
    },
    notes: () => noteIds.map((id) => notes.get(id)?.blocks ?? []),
    urlTarget(url) {
      if (url.startsWith('#')) return anchorTarget(url.slice(1), episode);
      const safe = safeUrl(url);
      return safe !== undefined && (isRemote(safe) || safe.startsWith('mailto:')) ? { url: safe } : undefined;
    },
    episodeTarget: (reference) => episodeTarget(reference, input),
  };
  return book;
}

function speakersOf(episode: Episode): ReadonlySet<string> {
  const speakers = new Set<string>();
  const visit = (parts: readonly { readonly type: string }[]): void => {
    for (const part of parts as Episode['preamble']) {
      if (part.type === 'speech' && part.speaker !== undefined) speakers.add(part.speaker);
      if (part.type === 'beat' || part.type === 'option') visit(part.parts);
    }
  };
  visit([...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)]);
  return speakers;
}

function anchorTarget(anchor: string, episode: Episode): Target | undefined {
  return episode.anchors.includes(anchor) ? { anchor: `s-${anchor}` } : undefined;
}

/** Inside this guide where it is this episode, else the other episode's page, from the show's site where it has one. */
function episodeTarget(reference: EpisodeReference, { episode, show }: RenderInput): Target | undefined {
  const { number, anchor } = reference;
  if (number !== undefined && number === episode.facts.number)
    return anchor === undefined
      ? { anchor: 'start' }
      : (anchorTarget(anchor, episode) ?? { anchor: 'start' });
  const href = episodeHref(reference, episode.facts, show);
  if (href === undefined) return undefined;
  const { site } = show.settings;
  if (site === undefined || !isRemote(safeUrl(site) ?? '')) return { url: href };
  return { url: new URL(href, `${site.replace(/\/+$/, '')}/${episode.facts.id}/`).href };
}

/** A label of its own, such as a speaker's name before the words. */
export function labelRun(text: string): Run {
  return { type: 'text', text, bold: true, label: true };
}
