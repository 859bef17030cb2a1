import { type FontId, type Fonts, splitByFont } from '../study-guide/layout/fonts.ts';
import { escapeMarkup, plainMarkup } from '../../notation/xml.ts';
import { RIGHT_TO_LEFT } from '../../notation/right-to-left.ts';

/**
 * A drawing whose every text names one face that has its characters (`font-family`), since the library that draws it takes a
 * face for a whole text and leaves out what that lacks. What no face has becomes a visible replacement.
 */
export function withFaces(svg: string, fonts: Fonts): string {
  return svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) => {
    const bold = /font-weight="[6-9]00"/.test(attributes);
    const { font, text } = inOneFace(plainMarkup(content), bold ? 'sans-bold' : 'sans', fonts);
    return `<text${attributes} font-family="${font}">${escapeMarkup(inVisualOrder(text))}</text>`;
  });
}

/** The library shapes words, and puts them from left to right: neighbours that are read the other way change places. */
function inVisualOrder(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  const groups: string[][] = [];
  for (const word of text.split(' ')) {
    const last = groups.at(-1);
    if (last && RIGHT_TO_LEFT.test(word) && RIGHT_TO_LEFT.test(last[0] ?? '')) last.unshift(word);
    else groups.push([word]);
  }
  // It drops plain blanks beside such words.
  return groups.flat().join('\u00a0');
}

const REPLACEMENT = '\ufffd';

function inOneFace(text: string, primary: FontId, fonts: Fonts): { font: FontId; text: string } {
  const readable = text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
  const pieces = splitByFont(readable, primary, fonts);
  const [first, ...others] = pieces;
  if (first === undefined || others.length === 0) return { font: first?.font ?? primary, text: readable };
  // Numbers and punctuation are in all faces: what decides is the face that somebody needs.
  const wanted = pieces.find(({ font }) => font !== primary)?.font ?? primary;
  const made = [...readable].map((character) =>
    fonts.covers(wanted, character.codePointAt(0) ?? 0) ? character : REPLACEMENT,
  );
  return { font: wanted, text: made.join('') };
}
