import type { Episode, Inline, Part, ProseBlock } from '../../src/model/index.ts';

/** An episode's body as an indented outline, one node a line: what a grammar test compares. */
export function outlineText(episode: Episode): string {
  const lines: string[] = [];
  for (const part of episode.preamble) addPart(part, '', lines);
  for (const segment of episode.segments) {
    const planned = segment.plannedMs === undefined ? '' : ` ${segment.plannedMs / 1000}s`;
    lines.push(`## ${segment.id} "${segment.title}"${planned}`);
    for (const beat of segment.beats) addPart(beat, '  ', lines);
  }
  return lines.join('\n');
}

function addPart(part: Part, indent: string, lines: string[]): void {
  const inner = `${indent}  `;
  switch (part.type) {
    case 'beat': {
      const attributes = part.attributeList.map(({ name, value }) => ` ${name}=${value}`).join('');
      lines.push(
        `${indent}${part.implicit ? '-' : `:::${part.name}${attributes}${part.closeSpan ? '' : ' unclosed'}`}`,
      );
      for (const child of part.parts) addPart(child, inner, lines);
      return;
    }
    case 'speech': {
      const direction = part.label?.direction ? ` (${part.label.direction})` : '';
      lines.push(
        `${indent}${part.speaker ?? 'nobody'}${part.label ? '!' : ''}${direction}: ${blockText(part.block)}`,
      );
      return;
    }
    case 'cue':
      lines.push(
        `${indent}[${part.kind}: ${part.text}]${part.durationMs === undefined ? '' : ` ${part.durationMs}ms`}`,
      );
      return;
    case 'option':
      lines.push(`${indent}option ${part.key}`);
      for (const child of part.parts) addPart(child, inner, lines);
      return;
    case 'subheading':
      lines.push(`${indent}### ${part.id} "${part.title}"`);
      return;
    case 'figure':
      lines.push(`${indent}${blockText(part)}`);
      return;
    default:
      lines.push(`${indent}${part.type} ${JSON.stringify(part.text)}`);
  }
}

export function blockText(block: ProseBlock): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children);
    case 'heading':
      return `h${block.depth}(${inlineText(block.children)})`;
    case 'list':
      return `${block.ordered ? `ol${block.start}` : 'ul'}(${block.items.map((item) => item.blocks.map(blockText).join('; ')).join(' | ')})`;
    case 'quote':
      return `quote(${block.blocks.map(blockText).join('; ')})`;
    case 'footnote-definition':
      return `note ${block.id}(${block.blocks.map(blockText).join('; ')})`;
    case 'thematic-break':
      return 'rule';
    case 'html-block':
      return `html(${block.value})`;
    case 'figure':
      if (block.kind === 'table')
        return `table(${block.rows.map((row) => row.cells.map((cell) => inlineText(cell.children)).join(',')).join(' | ')})`;
      if (block.kind === 'image') return `image(${block.url})`;
      if (block.kind === 'math') return `math(${block.text})`;
      return `${block.kind} ${block.language ?? '?'}(${block.text.replaceAll('\n', '⏎')})`;
  }
}

export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'emphasis':
          return `em(${inlineText(inline.children)})`;
        case 'strong':
          return `strong(${inlineText(inline.children)})`;
        case 'delete':
          return `del(${inlineText(inline.children)})`;
        case 'inline-code':
          return `code(${inline.value})`;
        case 'inline-math':
          return `tex(${inline.value})`;
        case 'link':
          return `link(${inlineText(inline.children)} → ${inline.url})`;
        case 'image':
          return `img(${inline.url})`;
        case 'citation':
          return `cite(${inline.id})`;
        case 'footnote-reference':
          return `ref(${inline.id})`;
        case 'break':
          return inline.hard ? '⏎' : '↵';
        case 'html':
          return `html(${inline.value})`;
      }
    })
    .join('');
}
