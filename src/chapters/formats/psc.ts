import type { Chapter } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { chapterFormat } from '../format.ts';
import { withoutHidden } from '../tidy-sheet.ts';

/** Podlove Simple Chapters 1.2 as a file of its own; the element is ready to stand in a feed's `<item>`. */
export const psc = chapterFormat({
  name: 'psc',
  description: 'Podlove Simple Chapters 1.2 (XML), for the feed and for Spotify.',
  fileName: 'chapters.psc.xml',
  mediaType: 'application/xml',
  write(sheet) {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<!-- ${describeBasis(sheet.basis)} -->`,
      '<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">',
      ...withoutHidden(sheet).chapters.map(writeChapter),
      '</psc:chapters>',
    ];
    return `${lines.join('\n')}\n`;
  },
});

function writeChapter({ startMs, title, url, image }: Chapter): string {
  const attributes = { start: formatTimestamp(startMs), title, href: url, image };
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}="${escapeMarkup(value)}"`);
  return `  <psc:chapter ${written.join(' ')}/>`;
}
