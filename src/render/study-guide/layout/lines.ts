import type { Run } from '../guide.ts';
import type { Fonts } from './fonts.ts';
import type { Glyphs, TextStyle } from './glyphs.ts';
import { cutWord, type Word, wordsOf } from './words.ts';

/** A line: its glyphs in order and how far it reaches above and below the baseline beyond the usual. */
export interface Line {
  readonly glyphs: readonly Glyphs[];
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Runs as lines no wider than `width`; ragged at the right, so that every space is a real one. */
export function breakLines(
  runs: readonly Run[],
  style: TextStyle,
  width: number,
  fonts: Fonts,
): readonly Line[] {
  const lines: Line[] = [];
  let line: Word[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(finishLine(line, style, fonts));
    line = [];
    used = 0;
  };
  for (const word of wordsOf(runs, style, fonts)) {
    const gap = line.at(-1)?.space?.width ?? 0;
    if (line.length > 0 && used + gap + word.width > width + 0.01) end();
    for (const part of word.width > width ? cutWord(word, width, fonts) : [word]) {
      if (line.length > 0 && used + part.width > width + 0.01) end();
      used += (line.at(-1)?.space?.width ?? 0) + part.width;
      line.push(part);
    }
    if (word.breakAfter) end();
  }
  if (line.length > 0) end();
  return lines;
}

/** Neighbours of one look become one run with its spaces; words written from right to left change places. */
function finishLine(words: readonly Word[], style: TextStyle, fonts: Fonts): Line {
  const all = words.flatMap((word, at) =>
    at < words.length - 1 && word.space !== undefined ? [...word.glyphs, word.space] : word.glyphs,
  );
  const merged: Glyphs[] = [];
  for (const glyphs of inVisualOrder(all)) {
    const last = merged.at(-1);
    if (last !== undefined && sameLook(last, glyphs)) {
      const text = last.text + glyphs.text;
      merged[merged.length - 1] = {
        ...last,
        text,
        width: fonts.width(last.font, last.size, text) ?? last.width + glyphs.width,
      };
    } else merged.push(glyphs);
  }
  const formulas = merged.flatMap(({ formula }) => formula ?? []);
  return {
    glyphs: merged,
    width: merged.reduce((sum, glyphs) => sum + glyphs.width, 0),
    ascent: Math.max(
      style.size * 0.8,
      ...formulas.map(({ drawing, exPt }) => (drawing.heightEx - drawing.depthEx) * exPt),
    ),
    descent: Math.max(style.size * 0.25, ...formulas.map(({ drawing, exPt }) => drawing.depthEx * exPt)),
  };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

function inVisualOrder(glyphs: readonly Glyphs[]): readonly Glyphs[] {
  const ordered: Glyphs[] = [];
  for (let at = 0; at < glyphs.length; at++) {
    let end = at;
    for (let ahead = at; RIGHT_TO_LEFT.test(glyphs[at]?.text ?? '') && ahead < glyphs.length; ahead++) {
      const text = glyphs[ahead]?.text ?? '';
      if (RIGHT_TO_LEFT.test(text)) end = ahead + 1;
      else if (text.trim() !== '') break;
    }
    if (end > at) ordered.push(...glyphs.slice(at, end).toReversed());
    else ordered.push(...glyphs.slice(at, at + 1));
    at = Math.max(at, end - 1);
  }
  return ordered;
}

function sameLook(a: Glyphs, b: Glyphs): boolean {
  return (
    a.font === b.font &&
    a.size === b.size &&
    a.rise === b.rise &&
    a.color === b.color &&
    a.strike === b.strike &&
    a.target === b.target &&
    a.formula === undefined &&
    b.formula === undefined &&
    !RIGHT_TO_LEFT.test(a.text) &&
    !RIGHT_TO_LEFT.test(b.text)
  );
}
