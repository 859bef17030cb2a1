import type { MathDrawing } from '../../../notation/math.ts';
import type { Run, Target, TextRun } from '../guide.ts';
import { clustersOf, type FontId, type Fonts, splitByFont } from './fonts.ts';

/** How text is set: its face, and the size and colour in points and hex. */
export interface TextStyle {
  readonly face: 'serif' | 'sans' | 'mono';
  readonly size: number;
  readonly leading: number;
  readonly color: string;
  readonly linkColor: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** Something on a line that is never broken. */
export interface Glyphs {
  readonly width: number;
  readonly text: string;
  readonly font: FontId;
  readonly size: number;
  readonly rise: number;
  readonly target?: Target | undefined;
  readonly strike?: true | undefined;
  readonly color: string;
  readonly formula?: { readonly drawing: MathDrawing; readonly exPt: number } | undefined;
}

/** A line: its glyphs in order and how far it reaches above and below the baseline beyond the usual. */
export interface Line {
  readonly glyphs: readonly Glyphs[];
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** What holds together: a word and its punctuation, whatever looks it has. */
interface Word {
  readonly glyphs: Glyphs[];
  width: number;
  /** The space that follows, drawn only where the line goes on. */
  space?: Glyphs | undefined;
  breakAfter?: true;
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

/** How wide runs are on one line, and how wide their widest word is. */
export function naturalWidths(
  runs: readonly Run[],
  style: TextStyle,
  fonts: Fonts,
): { readonly line: number; readonly word: number } {
  let line = 0;
  let word = 0;
  for (const each of wordsOf(runs, style, fonts)) {
    line += each.width + (each.space?.width ?? 0);
    word = Math.max(word, each.width);
  }
  return { line, word };
}

function wordsOf(runs: readonly Run[], style: TextStyle, fonts: Fonts): readonly Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  const current = (): Word => {
    if (open === undefined) words.push((open = { glyphs: [], width: 0 }));
    return open;
  };
  const add = (glyphs: Glyphs): void => {
    const word = current();
    word.glyphs.push(glyphs);
    word.width += glyphs.width;
  };
  for (const run of runs) {
    if (run.type === 'break') {
      current().breakAfter = true;
      open = undefined;
    } else if (run.type === 'math') add(formulaGlyphs(run.drawing, run.tex, style, fonts));
    else
      for (const token of tokensOf(run.text)) {
        if (token === ' ') {
          const last = words.at(-1);
          if (last !== undefined && !last.breakAfter) last.space ??= glyphsOf(' ', run, style, fonts)[0];
          open = undefined;
        } else if (token === '\u200b') open = undefined;
        else for (const glyphs of glyphsOf(token, run, style, fonts)) add(glyphs);
      }
  }
  return words;
}

/** Words, spaces and places where a line may break. Long addresses may break after a slash; nothing else may inside a word. */
function tokensOf(text: string): readonly string[] {
  return (cleanText(text).match(/ |\u200b|[^ \u200b]+/g) ?? []).flatMap((token) =>
    token.length < 30
      ? [token]
      : (token.match(/[^/]*\/+|[^/]+/g) ?? []).flatMap((part) => [part, '\u200b']).slice(0, -1),
  );
}

/** One space for any white space; no control, direction or soft-hyphen characters. */
function cleanText(text: string): string {
  return text
    .replace(/[\u00ad\ufeff\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\t\n\v\f\r\u2028\u2029 ]+/g, ' ');
}

function glyphsOf(text: string, run: TextRun, style: TextStyle, fonts: Fonts): readonly Glyphs[] {
  const size =
    style.size * (run.raised ? 0.68 : run.code ? 0.9 : run.label && style.face === 'serif' ? 0.9 : 1);
  return splitByFont(text, fontOf(run, style), fonts).map((piece) => ({
    ...piece,
    size,
    width: fonts.width(piece.font, size, piece.text) ?? 0,
    rise: run.raised ? style.size * 0.34 : 0,
    target: run.target,
    strike: run.strike,
    color: run.target === undefined ? style.color : style.linkColor,
  }));
}

function fontOf(run: TextRun, style: TextStyle): FontId {
  const bold = run.bold === true || style.bold === true;
  if (run.code || style.face === 'mono') return bold ? 'mono-bold' : 'mono';
  if (run.label || style.face === 'sans') return bold ? 'sans-bold' : 'sans';
  const italic = run.italic === true || style.italic === true;
  if (bold) return italic ? 'serif-bold-italic' : 'serif-bold';
  return italic ? 'serif-italic' : 'serif';
}

function formulaGlyphs(drawing: MathDrawing, tex: string, style: TextStyle, fonts: Fonts): Glyphs {
  const exPt = fonts.xHeight('serif', style.size);
  return {
    width: drawing.widthEx * exPt,
    text: tex,
    font: 'serif',
    size: style.size,
    rise: 0,
    color: style.color,
    formula: { drawing, exPt },
  };
}

/** A word wider than the line, cut between characters; a formula is shrunk instead. */
function cutWord(word: Word, width: number, fonts: Fonts): readonly Word[] {
  const parts: Word[] = [];
  let part: Word = { glyphs: [], width: 0 };
  const next = (): void => {
    if (part.glyphs.length > 0) parts.push(part);
    part = { glyphs: [], width: 0 };
  };
  for (const glyphs of word.glyphs) {
    if (glyphs.formula !== undefined) {
      const shrink = Math.min(1, width / glyphs.width);
      if (part.width + glyphs.width * shrink > width) next();
      const { drawing, exPt } = glyphs.formula;
      part.glyphs.push({
        ...glyphs,
        width: glyphs.width * shrink,
        formula: { drawing, exPt: exPt * shrink },
      });
      part.width += glyphs.width * shrink;
      continue;
    }
    let text = '';
    let textWidth = 0;
    const flush = (): void => {
      if (text !== '') part.glyphs.push({ ...glyphs, text, width: textWidth });
      part.width += textWidth;
      text = '';
      textWidth = 0;
    };
    for (const cluster of clustersOf(glyphs.text)) {
      const clusterWidth = fonts.width(glyphs.font, glyphs.size, cluster) ?? 0;
      if (part.width + textWidth + clusterWidth > width && (text !== '' || part.glyphs.length > 0)) {
        flush();
        next();
      }
      text += cluster;
      textWidth += clusterWidth;
    }
    flush();
  }
  next();
  const last = parts.at(-1);
  if (last !== undefined) last.space = word.space;
  return parts;
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
