import type { Source } from '../../../model/index.ts';
import { citedSources } from '../../view/references.ts';
import type { Block, Run } from '../guide.ts';
import type { Guidebook } from './guidebook.ts';
import { textRun } from './inline-runs.ts';
import { proseBlocks } from './prose-blocks.ts';

/** What stands after the text: answers, sources, notes; each only where there are some. */
export function backMatter(book: Guidebook): Block[] {
  return [...answerBlocks(book), ...sourceBlocks(book), ...noteBlocks(book)];
}

function section(title: string, anchor: string): Block {
  return { type: 'heading', level: 1, title, runs: [textRun(title)], anchor };
}

function answerBlocks(book: Guidebook): Block[] {
  if (book.answers.length === 0) return [];
  return [
    section('Answers', 'answers'),
    ...book.answers.flatMap((answer): Block[] => [
      { type: 'anchor', name: `answer-${answer.anchor}` },
      {
        type: 'paragraph',
        keepsNext: true,
        runs: [
          textRun(answer.name, { bold: true, label: true, target: { anchor: answer.anchor } }),
          ...(answer.section === '' ? [] : [textRun(` · ${answer.section}`, { label: true })]),
        ],
      },
      ...answer.blocks,
    ]),
  ];
}

function sourceBlocks(book: Guidebook): Block[] {
  const sources = citedSources(book.input.episode, book.input.show);
  if (sources.length === 0) return [];
  return [
    section('Sources', 'sources'),
    ...sources.flatMap((source, at): Block[] => [
      { type: 'anchor', name: `source-${at + 1}` },
      {
        type: 'list',
        items: [{ marker: `[${at + 1}]`, blocks: [{ type: 'paragraph', runs: sourceRuns(source, book) }] }],
      },
    ]),
  ];
}

/** Author, year, title, publisher, and where to find it. */
function sourceRuns(source: Source, book: Guidebook): Run[] {
  const runs: Run[] = [];
  if (source.author !== undefined) runs.push(textRun(`${source.author}. `));
  runs.push(textRun(source.title ?? source.id, { italic: true }));
  const facts = [source.publisher, source.year === undefined ? undefined : String(source.year)];
  const known = facts.filter((fact) => fact !== undefined).join(', ');
  runs.push(textRun(known === '' ? '.' : `. ${known}.`));
  const doi = source.doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (doi)
    runs.push(textRun(' '), addressRun(`https://doi.org/${doi.replaceAll('#', '%23')}`, `doi:${doi}`, book));
  else if (source.url !== undefined) runs.push(textRun(' '), addressRun(source.url, source.url, book));
  if (source.isbn !== undefined) runs.push(textRun(` ISBN ${source.isbn}.`));
  return runs;
}

function addressRun(url: string, words: string, book: Guidebook): Run {
  const target = book.urlTarget(url);
  return textRun(words, target === undefined ? {} : { target });
}

/** Writing one note may refer to another; those follow. */
function noteBlocks(book: Guidebook): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < book.notes().length; at++) {
    blocks.push(
      { type: 'anchor', name: `note-${at + 1}` },
      { type: 'list', items: [{ marker: `${at + 1}.`, blocks: proseBlocks(book.notes()[at] ?? [], book) }] },
    );
  }
  return blocks.length === 0 ? [] : [section('Notes', 'notes'), ...blocks];
}
