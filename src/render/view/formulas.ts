import type { Inline, ProseBlock } from '../../model/index.ts';

/** TeX of the formulas inside a block's sentences, each once, in order. */
export function formulasOf(block: ProseBlock): readonly string[] {
  return [...new Set(inBlock(block))];
}

function* inBlock(block: ProseBlock): Generator<string> {
  if ('children' in block) yield* inInlines(block.children);
  else if (block.type === 'list')
    for (const item of block.items) for (const one of item.blocks) yield* inBlock(one);
  else if ('blocks' in block) for (const one of block.blocks) yield* inBlock(one);
}

function* inInlines(inlines: readonly Inline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.type === 'inline-math') yield inline.value;
    else if ('children' in inline) yield* inInlines(inline.children);
  }
}
