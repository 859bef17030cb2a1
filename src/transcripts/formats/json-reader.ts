import { lineStarts, positionAt } from '../../model/index.ts';
import { type JsonPlace, readJson } from '../../notation/json-places.ts';
import type { RawPiece, TranscriptReader, TranscriptRemark } from '../timed-turns.ts';

/** Podcasting 2.0 JSON (`segments` of `startTime`, `endTime`, `speaker`, `body`), and what Whisper's family writes with `start`, `end`, `text`. Seconds. */
export const jsonReader: TranscriptReader = {
  name: 'json',
  recognises: (text) => /^[\s\uFEFF]*[{[][\s\uFEFF]*["{\]}]/.test(text),
  read(text) {
    const starts = lineStarts(text);
    const { root, faultAt } = readJson(text);
    const remarks: TranscriptRemark[] = [];
    const remark = (offset: number, message: string) => {
      const { line, column } = positionAt(starts, offset);
      remarks.push({ line, column, message });
    };
    const items = root?.items ?? root?.fields?.get('segments')?.items;
    const pieces = (items ?? []).flatMap((item): readonly RawPiece[] => {
      const piece = pieceOf(item);
      const { line, column } = positionAt(starts, item.at);
      if (piece) return [{ ...piece, line, column }];
      remark(item.at, 'Unexpected segment, expected startTime, endTime and body; it was left out.');
      return [];
    });
    if (items === undefined)
      remark(root?.at ?? 0, 'Unexpected JSON, expected a list `segments` as in a Podcasting 2.0 transcript.');
    if (faultAt !== undefined)
      remark(faultAt, 'Unexpected text, expected JSON; what comes after was left out.');
    return { pieces, remarks };
  },
};

function pieceOf({ fields }: JsonPlace): Omit<RawPiece, 'line' | 'column'> | undefined {
  const value = (...keys: readonly string[]) =>
    keys.map((key) => fields?.get(key)?.value).find((each) => each !== undefined && each !== null);
  const startMs = milliseconds(value('startTime', 'start'));
  const endMs = milliseconds(value('endTime', 'end'));
  const [text, speaker] = [value('body', 'text'), value('speaker')];
  if (startMs === undefined || endMs === undefined || typeof text !== 'string') return undefined;
  return { speaker: typeof speaker === 'string' ? speaker : undefined, startMs, endMs, text };
}

function milliseconds(seconds: unknown): number | undefined {
  const ms = Math.round(Number(seconds) * 1_000);
  return seconds !== undefined && Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
