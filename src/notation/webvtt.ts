/** Text as WebVTT cue text or a voice's name (WebVTT, 3.3 and 4.2.2): no tag, character reference or `-->` can come of it. */
export function escapeCueText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text for a NOTE block, where nothing is escaped and `-->` is forbidden. */
export function noteText(text: string): string {
  return text.replace(/-->/g, '→');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

/** Cue text as a reader sees it: tags dropped, the character references that WebVTT files use resolved. */
export function plainCueText(cueText: string): string {
  return cueText
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:(\w+)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
      if (name !== undefined) return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
