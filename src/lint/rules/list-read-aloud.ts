import type { Finding, List, Part, ProseBlock } from '../../model/index.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'list-read-aloud',
  scope: 'episode',
  severity: 'warning',
  description: 'No list that is read aloud is longer or deeper than a listener can hold.',
  options: {
    items: {
      type: 'integer',
      default: 7,
      minimum: 1,
      description: 'How many items a list may have that is said.',
    },
    depth: {
      type: 'integer',
      default: 1,
      minimum: 1,
      description: 'How deep lists may stand in lists; 1 is none inside.',
    },
  },
  docs: {
    why: 'On a page a list is seen whole; in the ear each item pushes out one before it. Seven is what working memory was once said to hold, and four is nearer the truth. Say how many there are, tell the two or three that matter as sentences, and put the rest where it is read: a container with `spoken=false`, or the show notes. Nesting cannot be heard at all.',
    origin:
      'George Miller, “The magical number seven, plus or minus two” (1956); Nelson Cowan, “The magical number 4 in short-term memory” (2001)',
  },
  *check({ episode }, { items, depth }): Iterable<Finding> {
    for (const list of spokenLists(episode.segments.flatMap(({ beats }) => beats))) {
      const [first] = list.items;
      if (!first) continue;
      const { span } = first;
      if (depthOf(list) > depth)
        yield {
          span,
          message: `This list is ${depthOf(list)} lists deep, and it is read aloud; expected ${depth === 1 ? 'no list inside' : `${depth} at most`}.`,
          hint: 'Nobody hears which list an item belongs to: say it in sentences.',
        };
      else if (list.items.length > items)
        yield {
          span,
          message: `This list has ${list.items.length} items, and it is read aloud; expected ${items} at most.`,
          hint: 'Tell those that matter in sentences, and put the rest where it is read, such as a container with `spoken=false`.',
        };
    }
  },
});

/** Outermost lists that are said. */
function* spokenLists(parts: readonly Part[]): Generator<List> {
  for (const part of parts) {
    if (part.type === 'speech') yield* listsIn(part.block);
    else if (part.type === 'option' || (part.type === 'beat' && part.spoken)) yield* spokenLists(part.parts);
  }
}

function* listsIn(block: ProseBlock): Generator<List> {
  if (block.type === 'list') yield block;
  else if (block.type === 'quote') for (const inner of block.blocks) yield* listsIn(inner);
}

function depthOf(list: List): number {
  let deepest = 0;
  for (const { blocks } of list.items)
    for (const block of blocks) if (block.type === 'list') deepest = Math.max(deepest, depthOf(block));
  return deepest + 1;
}
