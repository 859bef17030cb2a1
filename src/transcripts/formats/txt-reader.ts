import { parseTimestamp } from '../../notation/timestamp.ts';
import type { RawPiece, TranscriptReader, TranscriptRemark } from '../timed-turns.ts';

const CLOCK = String.raw`\[?\(?((?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?)\)?\]?`;
/** Lines that say who begins to speak when: name, then clock; the first has the words on the same line. */
const NAME_FIRST: readonly RegExp[] = [
  new RegExp(String.raw`^\[([^\]\n]{1,60})\]:?[ \t]*${CLOCK.replaceAll('?\\(?', '')}:?[ \t]*(.*)$`),
  new RegExp(String.raw`^\*\*([^*\n]{1,60})\*\*[ \t]*·?[ \t]*${CLOCK}[ \t]*()$`),
  new RegExp(String.raw`^([^\s:\[\]#][^:\n\[\]]{0,58}):[ \t]+${CLOCK}[ \t]*()$`),
  new RegExp(String.raw`^([^\s:\[\]#][^:\n\[\]]{0,58}?)(?: {2,}|\t+)${CLOCK}[ \t]*()$`),
];
const CLOCK_FIRST = new RegExp(
  String.raw`^${CLOCK}[ \t]+(?:\*\*)?([^\s:\[\]*][^:\n\[\]*]{0,58}):(?:\*\*)?[ \t]+(.*)$`,
);

interface Head {
  readonly speaker: string;
  readonly startMs: number;
  readonly words: string;
}

/**
 * Plain text and Markdown as services and people write it: `[Speaker 1] [12:34] words`, `Name: 00:12:34`, `Name  12:34`, `[12:34]
 * Name: words`. What stands beneath is the speaker's until the next such line; headings and rules are dropped.
 */
export const txtReader: TranscriptReader = {
  name: 'txt',
  recognises: (text) => linesOf(text.slice(0, 200_000)).some((line) => headOf(line) !== undefined),
  read(text) {
    const pieces: (RawPiece & { readonly words: string[] })[] = [];
    const remarks: TranscriptRemark[] = [];
    const lines = linesOf(text);
    for (const [at, line] of lines.entries()) {
      const head = headOf(line);
      if (head) pieces.push({ ...head, words: [head.words], text: '', line: at + 1, column: 1 });
      else if (isSaid(line, lines[at + 1])) pieces.at(-1)?.words.push(line.trim());
    }
    if (pieces.length === 0)
      remarks.push({ message: 'Nobody speaks in it; expected lines such as `Name: 00:12:34`.' });
    return {
      pieces: pieces.map(({ words, ...piece }) => ({ ...piece, text: words.join('\n').trim() })),
      remarks,
    };
  },
};

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function headOf(line: string): Head | undefined {
  // No line of words has to be looked at but those with a clock near their beginning.
  if (!/\d:\d\d/.test(line.slice(0, 140))) return undefined;
  for (const pattern of NAME_FIRST) {
    const match = pattern.exec(line);
    if (match) return head(match[1], match[2], match[3]);
  }
  const match = CLOCK_FIRST.exec(line);
  return match ? head(match[2], match[1], match[3]) : undefined;
}

function head(name = '', clock = '', words = ''): Head | undefined {
  const startMs = parseTimestamp(clock);
  return startMs === undefined ? undefined : { speaker: name.trim(), startMs, words };
}

/** Headings, rules, the titles above rules, and the services' advertisements are not said. */
function isSaid(line: string, next = ''): boolean {
  return !(/^#+ |^[-=_*]{3,}\s*$|^Transcribed by https?:/.test(line) || /^-{2,}\s*$/.test(next));
}
