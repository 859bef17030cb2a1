import { type Edit, type Episode, walkParts, partsOf } from '../model/index.ts';
import { replacing } from './edits.ts';

const LABEL = /^\*\*([^*:()[\]]+?)[ \t]*(?:\(([^()*]*)\))?[ \t]*(?::\*\*|\*\*[ \t]?:)$/;

/** Speaker labels as `**NAME:**` or `**NAME (softly):**`. */
export function speakerEdits(text: string, episode: Episode): readonly Edit[] {
  const edits: Edit[] = [];
  for (const part of walkParts(partsOf(episode))) {
    if (part.type !== 'speech' || !part.label) continue;
    const { span } = part.label;
    const match = LABEL.exec(text.slice(span.start, span.end));
    if (!match) continue;
    const direction = (match[2] ?? '').trim();
    const name = inCapitals((match[1] ?? '').trim().replace(/\s+/g, ' '));
    edits.push(...replacing(text, span, `**${name}${direction ? ` (${direction})` : ''}:**`));
  }
  return edits;
}

/** Capitals, where they still name the same person: those of `ß` are other letters. */
export function inCapitals(name: string): string {
  const capitals = name.toUpperCase();
  return capitals.toLowerCase() === name.toLowerCase() ? capitals : name;
}
