import { type RenderInput, walkBeats } from '../../../model/index.ts';
import { describeBasis } from '../../../notation/basis.ts';
import { formatLength } from '../../../notation/time.ts';
import { nameOf, roleOf } from '../../view/people.ts';
import type { Block, Guide } from '../guide.ts';
import type { Guidebook } from './guidebook.ts';
import { textRun } from './inline-runs.ts';
import { partBlocks } from './part-blocks.ts';

/** The facts of the title page: who speaks, for whom, how long, and what the times rest on. */
export function titleFacts(input: RenderInput): Guide['facts'] {
  const { episode, rundown, show } = input;
  const { facts } = episode;
  const person = (speaker: string): string => {
    const role = roleOf(speaker, facts, show);
    return nameOf(speaker, facts, show) + (role === undefined ? '' : ` (${role})`);
  };
  const mark = rundown.basis === 'recorded' ? '' : ` (${rundown.basis})`;
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['Hosts', facts.hosts.map(person).join(', ')],
    ['Guests', facts.guests.map((guest) => person(guest.id ?? guest.name)).join(', ')],
    ['Level', facts.level],
    ['Audience', facts.audience.map((each) => each.replaceAll('-', ' ')).join(', ')],
    ['Date', facts.date],
    ['Duration', `${formatLength(rundown.totalMs)}${mark}. ${describeBasis(rundown.basis)}`],
  ];
  return entries.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
}

/** What stands before the text: objectives, prerequisites, primer; each only where there is one. */
export function frontMatter(book: Guidebook): Block[] {
  const { episode } = book.input;
  const { objectives, prerequisites } = episode.facts;
  const blocks: Block[] = [];
  if (objectives.length > 0) {
    const items = objectives.map((objective, at) => ({
      marker: `${at + 1}.`,
      blocks: [paragraph(objective)],
    }));
    blocks.push(section('Objectives', 'objectives'), paragraph('After this episode you can:'), {
      type: 'list',
      items,
    });
  }
  if (prerequisites.length > 0) {
    const items = prerequisites.map((number) => ({ marker: '•', blocks: [prerequisite(number, book)] }));
    blocks.push(section('Prerequisites', 'prerequisites'), { type: 'list', items });
  }
  const primers = [...walkBeats(episode.segments.flatMap((segment) => segment.beats))].filter(
    (beat) => beat.name === 'primer',
  );
  book.silent = true;
  if (primers.length > 0)
    blocks.push(section('Primer', 'primer'), ...primers.flatMap((primer) => partBlocks(primer.parts, book)));
  book.silent = false;
  return blocks;
}

function section(title: string, anchor: string): Block {
  return { type: 'heading', level: 1, title, runs: [textRun(title)], anchor };
}

function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [textRun(text)] };
}

function prerequisite(number: number, book: Guidebook): Block {
  const { show } = book.input;
  const outline = show.outlines.find((each) => each.facts.number === number);
  const planned = show.series.flatMap((series) => series.planned).find((each) => each.number === number);
  const title = outline?.facts.title ?? planned?.title;
  const target = book.episodeTarget({ text: String(number), number });
  const words = title === undefined ? `Episode ${number}` : `Episode ${number}: ${title}`;
  return { type: 'paragraph', runs: [textRun(words, target === undefined ? {} : { target })] };
}
