import type { Run } from '../guide.ts';
import { clustersOf, type Fonts } from './fonts.ts';
import { formulaGlyphs, type Glyphs, glyphsOf, type TextStyle } from './glyphs.ts';

/** What holds together: a word and its punctuation, whatever looks it has. */
export interface Word {
  readonly glyphs: Glyphs[];
  width: number;
  /** The space that follows, drawn only where the line goes on. */
  space?: Glyphs | undefined;
  breakAfter?: true;
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

/** Runs as words, with the spaces and breaks that follow them. */
export function wordsOf(runs: readonly Run[], style: TextStyle, fonts: Fonts): readonly Word[] {
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

/** A word wider than the line, cut between characters; a formula is shrunk instead. */
export function cutWord(word: Word, width: number, fonts: Fonts): readonly Word[] {
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
