import { type Episode, plainText, type ProseBlock, walkBeats, walkParts } from '../../model/index.ts';

const MAX_LENGTH = 320;

/** What the episode is about in a sentence or three: its summary, else its thesis, else its hook, else its first words. */
export function summaryOf(episode: Episode): string | undefined {
  if (episode.facts.summary !== undefined) return oneLine(episode.facts.summary);
  const beats = episode.segments.flatMap((segment) => segment.beats);
  for (const name of ['thesis', 'hook']) {
    for (const beat of walkBeats(beats)) if (beat.name === name) return firstSentences(beat.parts);
  }
  return firstSentences(beats);
}

function firstSentences(parts: Parameters<typeof walkParts>[0]): string | undefined {
  let text = '';
  for (const part of walkParts(parts)) {
    if (part.type !== 'speech') continue;
    text = oneLine(`${text} ${wordsOf(part.block)}`);
    if (text.length > MAX_LENGTH) break;
  }
  return text === '' ? undefined : shorten(text);
}

function wordsOf(block: ProseBlock): string {
  return block.type === 'paragraph' ? plainText(block.children) : '';
}

/** Whole sentences as far as they fit; where the first alone is too long, whole words of it. */
function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.slice(0, MAX_LENGTH);
  const sentences = /^[^]*[.!?…]["”’)]?(?=\s)/.exec(cut)?.[0];
  return sentences ?? `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
