import type { Change, Finding, Part } from '../model/index.ts';
import { insertLineAfter } from './insert-line.ts';

type Changes = Pick<Finding, 'fixes' | 'suggestions'>;

/**
 * The line that closes an open container: behind all it holds where that is one block, which changes nothing of what it is taken
 * for; else a person says whether it ends behind its first block or its last.
 */
export function closingContainer(text: string, parts: readonly Part[]): Changes {
  const held = parts.filter(({ type }) => type !== 'comment');
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) return {};
  const close = (description: string, { span }: Part): Change => ({
    description,
    edits: [insertLineAfter(text, lastCharacter(text, span.end), ':::')],
  });
  if (first === last) return { fixes: [close('Close the container', first)] };
  return {
    suggestions: [
      close('Close it after its first block', first),
      close('Close it where the segment or file ends', last),
    ],
  };
}

/** The line that closes an open fence: at its end where it holds no blank line; else a person says whether it ends at the first one. */
export function closingFence(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marker: string,
): Changes {
  const content = text.slice(start, end);
  if (content.trim() === '') return {};
  const close = (description: string, offset: number): Change => ({
    description,
    edits: [insertLineAfter(text, lastCharacter(text, start + offset), marker)],
  });
  const blank = /\S[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[^]*\S/.exec(content);
  const whole = content.trimEnd().length;
  if (!blank) return { fixes: [close('Close the fence', whole)] };
  return {
    suggestions: [
      close('Close it at the first blank line', blank.index + 1),
      close('Close it where it was taken to end', whole),
    ],
  };
}

/** The last character before an offset that is no space or line ending. */
function lastCharacter(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}
