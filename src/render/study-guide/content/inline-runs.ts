import type { Inline } from '../../../model/index.ts';
import type { Run, Target, TextRun } from '../guide.ts';
import { visible } from '../../visible.ts';
import type { Guidebook } from './guidebook.ts';

type Look = Omit<TextRun, 'type' | 'text'>;

/** Inline content as runs; what is not read on paper (comments, tags) is left out, its words are not. */
export function inlineRuns(inlines: readonly Inline[], book: Guidebook, look: Look = {}): Run[] {
  return inlines.flatMap((inline) => runsOf(inline, book, look));
}

/** Words as one run. */
export function textRun(text: string, look: Look = {}): TextRun {
  return { type: 'text', text: visible(text), ...look };
}

function runsOf(inline: Inline, book: Guidebook, look: Look): Run[] {
  switch (inline.type) {
    case 'text':
      return [textRun(inline.value, look)];
    case 'emphasis':
      return inlineRuns(inline.children, book, { ...look, italic: true });
    case 'strong':
      return inlineRuns(inline.children, book, { ...look, bold: true });
    case 'delete':
      return inlineRuns(inline.children, book, { ...look, strike: true });
    case 'inline-code':
      return [textRun(inline.value, { ...look, code: true })];
    case 'inline-math':
      return [mathRun(inline.value, book, look)];
    case 'link': {
      const target: Target | undefined = inline.episode
        ? book.episodeTarget(inline.episode)
        : book.urlTarget(inline.url);
      return inlineRuns(inline.children, book, target === undefined ? look : { ...look, target });
    }
    case 'image':
      return inline.alt === '' ? [] : [textRun(`[${inline.alt}]`, { ...look, italic: true })];
    case 'citation':
      return citationRuns(inline.id, book, look);
    case 'footnote-reference':
      return noteRuns(inline.id, book);
    case 'break':
      return inline.hard ? [{ type: 'break' }] : [textRun(' ', look)];
    case 'html':
      return /^<br\b/i.test(inline.value) ? [{ type: 'break' }] : [];
  }
}

function mathRun(tex: string, book: Guidebook, look: Look): Run {
  const drawing = book.drawings.formula(tex, false);
  return drawing === undefined ? textRun(tex, { ...look, code: true }) : { type: 'math', drawing, tex };
}

function citationRuns(id: string, book: Guidebook, look: Look): Run[] {
  const number = book.citationNumber(id);
  if (number === undefined) return [];
  return [textRun(`[${number}]`, { ...look, target: { anchor: `source-${number}` } })];
}

function noteRuns(id: string, book: Guidebook): Run[] {
  const number = book.noteNumber(id);
  return number === undefined
    ? []
    : [textRun(String(number), { raised: true, target: { anchor: `note-${number}` } })];
}
