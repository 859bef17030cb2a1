export interface Card {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

const TIME = /^(\d{2,}):([0-5]\d):([0-5]\d),(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d),(\d{3})$/;

/** Reads SubRip and throws at anything a lenient player would have to guess about. */
export function readStrictly(text: string): readonly Card[] {
  if (text === '') return [];
  if (!text.endsWith('\n') || text.includes('\r')) throw new Error('Unexpected line ending');
  return text
    .slice(0, -1)
    .split('\n\n')
    .map((block, index) => {
      const [number, times = '', ...lines] = block.split('\n');
      if (number !== String(index + 1)) throw new Error(`Unexpected number ${number}, expected ${index + 1}`);
      const parts = TIME.exec(times)?.slice(1).map(Number);
      if (!parts) throw new Error(`Unexpected times ${times}`);
      const ms = ([h = 0, m = 0, s = 0, f = 0]: readonly number[]) => ((h * 60 + m) * 60 + s) * 1_000 + f;
      if (lines.length === 0) throw new Error('Card without text');
      return { startMs: ms(parts.slice(0, 4)), endMs: ms(parts.slice(4)), lines };
    });
}
