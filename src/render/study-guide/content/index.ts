import type { RenderInput, Segment } from '../../../model/index.ts';
import { formatLength } from '../../../notation/time.ts';
import type { Block, Guide } from '../guide.ts';
import { backMatter } from './back-matter.ts';
import { frontMatter, titleFacts } from './front-matter.ts';
import { type Guidebook, openGuidebook } from './guidebook.ts';
import { inlineRuns } from './inline-runs.ts';
import { partBlocks } from './part-blocks.ts';

/** What a learner reads of an episode, in order, before anything is placed on a page. */
export async function makeGuide(input: RenderInput): Promise<Guide> {
  const { episode, show } = input;
  const { facts } = episode;
  const book = await openGuidebook(input);
  const series = show.series.find((each) => each.id === facts.series);
  const place = [series?.title, facts.number === undefined ? undefined : `Episode ${facts.number}`];
  return {
    title: facts.title,
    show: show.settings.title,
    series: place.filter((each) => each !== undefined).join(' · ') || undefined,
    summary: facts.summary,
    facts: titleFacts(input),
    author: show.settings.author,
    keywords: facts.tags,
    language: show.settings.language,
    date: facts.date,
    blocks: [
      ...frontMatter(book),
      ...partBlocks(episode.preamble, book),
      ...episode.segments.flatMap((segment) => segmentBlocks(segment, book)),
      ...backMatter(book),
    ],
  };
}

function segmentBlocks(segment: Segment, book: Guidebook): Block[] {
  book.section = segment.title;
  book.speaker = undefined;
  const times = book.input.rundown.segments.find((each) => each.id === segment.id);
  const length = times === undefined ? undefined : roughLength(times.endMs - times.startMs);
  const label = segment.label === segment.title ? undefined : segment.label;
  const runs = inlineRuns(segment.titleInlines, book);
  const body = segment.beats.flatMap((beat) => partBlocks([beat], book));
  // A heading without words, or a segment that holds only cues, has nothing for a reader.
  if (body.length === 0 && segment.title.trim() === '') return [];
  return [
    {
      type: 'heading',
      level: 1,
      title: segment.title,
      runs: runs.length > 0 ? runs : [{ type: 'text', text: segment.title }],
      kicker: [label, length].filter((each) => each !== undefined && each !== '0 s').join(' · ') || undefined,
      anchor: `s-${segment.id}`,
    },
    ...body,
  ];
}

/** To the minute from ten minutes on, else to a quarter of one: more would claim more than an estimate knows. */
function roughLength(ms: number): string {
  const stepMs = ms < 600_000 ? 15_000 : 60_000;
  return formatLength(Math.max(1, Math.round(ms / stepMs)) * stepMs);
}
