import { type Beat, type Part, type Speech, containerSpec } from '../../../model/index.ts';
import type { Block, Run } from '../guide.ts';
import { boxLabel, presentationOf } from './containers.ts';
import { type Guidebook, labelRun } from './guidebook.ts';
import { inlineRuns, textRun } from './inline-runs.ts';
import { figureBlocks, proseBlock } from './prose-blocks.ts';

/** Parts as a learner reads them: cues and broken lines are left out, answers are kept for the end. */
export function partBlocks(parts: readonly Part[], book: Guidebook): Block[] {
  return parts.flatMap((part) => partBlock(part, book));
}

function partBlock(part: Part, book: Guidebook): Block[] {
  switch (part.type) {
    case 'speech':
      return speechBlocks(part, book);
    case 'figure':
      return figureBlocks(part, book);
    case 'subheading':
      book.speaker = undefined;
      return [
        {
          type: 'heading',
          level: 2,
          title: part.title,
          runs: inlineRuns(part.children, book),
          anchor: `s-${part.id}`,
        },
      ];
    case 'option':
      return [{ type: 'list', items: [{ marker: `${part.key}.`, blocks: partBlocks(part.parts, book) }] }];
    case 'beat':
      return beatBlocks(part, book);
    case 'comment':
    case 'cue':
    case 'unknown':
      return [];
  }
}

function speechBlocks(speech: Speech, book: Guidebook): Block[] {
  const blocks = proseBlock(speech.block, book);
  const name = blocks.length === 0 ? undefined : book.nameBefore(speech.speaker);
  if (name === undefined) return blocks;
  const [first, ...rest] = blocks;
  const label: Run[] = [labelRun(`${name}:`), textRun(' ')];
  if (first?.type === 'paragraph') return [{ ...first, runs: [...label, ...first.runs] }, ...rest];
  return [{ type: 'paragraph', runs: label }, ...blocks];
}

function beatBlocks(beat: Beat, book: Guidebook): Block[] {
  // The primer stands at the head of the guide.
  if (beat.name === 'primer') return [];
  const id = beat.name === 'concept' ? undefined : beat.attributes.id;
  const anchor: Block[] = id === undefined || beat.implicit ? [] : [{ type: 'anchor', name: `s-${id}` }];
  if (beat.name === 'figure') return [...anchor, ...figureBeat(beat, book)];
  const presentation = beat.implicit ? undefined : presentationOf(beat);
  if (presentation === undefined) return [...anchor, ...partBlocks(beat.parts, book)];
  book.speaker = undefined;
  const wasSilent = book.silent;
  book.silent = !beat.spoken;
  const blocks = [...anchor, boxOf(beat, presentation, book)];
  book.silent = wasSilent;
  book.speaker = undefined;
  return blocks;
}

/** The caption belongs to the figure where there is one, else to the container. */
function figureBeat(beat: Beat, book: Guidebook): Block[] {
  const blocks = partBlocks(beat.parts, book);
  const { caption } = beat.attributes;
  if (caption !== undefined && !blocks.some((block) => block.type === 'caption'))
    blocks.push({ type: 'caption', runs: [textRun(caption)] });
  return blocks;
}

function boxOf(
  beat: Beat,
  { tone, numbered }: NonNullable<ReturnType<typeof presentationOf>>,
  book: Guidebook,
): Block {
  const plainName = containerSpec(beat.name)?.label ?? beat.name;
  if (numbered === undefined) {
    const label = boxLabel(beat, plainName, book);
    return { type: 'box', tone, label, blocks: partBlocks(beat.parts, book) };
  }
  const name = `${numbered} ${book.next(numbered)}`;
  const anchor = name.toLowerCase().replaceAll(' ', '-');
  const isQuiz = beat.name === 'quiz';
  const asked = isQuiz ? beat.parts.filter((part) => !isExplanation(part)) : beat.parts;
  const blocks = partBlocks(asked, book);
  const answer = isQuiz ? quizAnswer(beat, book) : plainAnswer(beat);
  const label = [...boxLabel(beat, name, book)];
  if (answer.length > 0) {
    book.answers.push({ name, section: book.section, anchor, blocks: answer });
    label.push(
      textRun(' · ', { label: true }),
      textRun('Answer', { label: true, target: { anchor: `answer-${anchor}` } }),
    );
  }
  return { type: 'box', tone, anchor, label, blocks };
}

function isExplanation(part: Part): boolean {
  return part.type === 'speech' && part.block.type === 'quote';
}

/** The right options, word for word, then what explains them. */
function quizAnswer(beat: Beat, book: Guidebook): Block[] {
  const keys = (beat.attributes.answer ?? '')
    .split(/[\s,;]+/)
    .map((key) => key.toLowerCase())
    .filter((key) => key !== '');
  const right = beat.parts.filter((part) => part.type === 'option' && keys.includes(part.key.toLowerCase()));
  const blocks = partBlocks(right, book);
  if (right.length === 0 && keys.length > 0)
    blocks.push({ type: 'paragraph', runs: [textRun(beat.attributes.answer ?? '')] });
  for (const part of beat.parts)
    if (part.type === 'speech' && part.block.type === 'quote')
      blocks.push(...part.block.blocks.flatMap((block) => proseBlock(block, book)));
  return blocks;
}

function plainAnswer(beat: Beat): Block[] {
  const { answer } = beat.attributes;
  return answer === undefined || answer.trim() === '' ? [] : [{ type: 'paragraph', runs: [textRun(answer)] }];
}
