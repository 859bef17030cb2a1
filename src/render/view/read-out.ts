import type { Figure, Inline, ProseBlock, Speech } from '../../model/index.ts';
import { speakTex } from '../../notation/tex-speech.ts';
import { formatClock } from '../../notation/time.ts';
import type { ProseWriter } from '../prose.ts';
import type { Clock } from './clock.ts';

/** The formulas of a block of speech and how they are said; those that are said as they are written are left out. */
export function formulaViews({ block, span }: Speech, writer: ProseWriter) {
  return [...new Set(formulasIn(block))]
    .map((tex) => ({ tex, words: speakTex(tex) }))
    .filter(({ tex, words }) => words !== tex.trim())
    .map(({ tex, words }) => ({
      formula: writer.inline([{ type: 'inline-math', value: tex, span }]),
      words: writer.text(words),
    }));
}

/** A figure for the host: the words to say for it, or else, for a formula, how it reads. */
export function figureView(figure: Figure, { writer, clock }: { writer: ProseWriter; clock: Clock }) {
  const [line] = clock.within(figure.span);
  const said = figure.say ?? (figure.spoken ? line?.text : undefined);
  const reads = said === undefined && figure.kind === 'math' ? speakTex(figure.text) : undefined;
  return {
    kind: figure.kind,
    clock: line ? formatClock(line.startMs) : null,
    startMs: line?.startMs ?? null,
    endMs: line?.endMs ?? null,
    say: said === undefined ? null : writer.text(said),
    reads: reads === undefined ? null : writer.text(reads),
    body: writer.figure(figure),
  };
}

function* formulasIn(block: ProseBlock): Generator<string> {
  if ('children' in block) yield* formulasAmong(block.children);
  else if (block.type === 'list')
    for (const item of block.items) for (const one of item.blocks) yield* formulasIn(one);
  else if ('blocks' in block) for (const one of block.blocks) yield* formulasIn(one);
}

function* formulasAmong(inlines: readonly Inline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.type === 'inline-math') yield inline.value;
    else if ('children' in inline) yield* formulasAmong(inline.children);
  }
}
