import type { Transcript, TranscriptSection } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { formatClock } from '../../notation/time.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { transcriptFormat } from '../format.ts';
import { isRightToLeft } from '../right-to-left.ts';
import { showLine } from '../show-line.ts';
import { type Turn, turnsOf } from '../turns.ts';
import { HTML_STYLE } from './html-style.ts';

/**
 * A complete page that is at the same time the podcast namespace's HTML transcript: names in `<cite>`, times in
 * `<time>`, words in `<p>`, and nothing else in those. It holds no script and asks for nothing from the network.
 * Before a recording its first line says that times are estimates.
 */
export const html = transcriptFormat({
  name: 'html',
  description: 'A page to read, with headings, speakers and times; also an HTML transcript for a feed.',
  fileName: 'transcript.html',
  mediaType: 'text/html',
  write(transcript) {
    const title = escapeMarkup(transcript.episodeTitle || 'Transcript');
    const direction = isRightToLeft(transcript.language) ? ' dir="rtl"' : '';
    const lines = [
      '<!DOCTYPE html>',
      `<html lang="${transcript.language}"${direction}>`,
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<title>${title}: transcript</title>`,
      `<style>\n${HTML_STYLE}</style>`,
      '</head>',
      '<body>',
      ...head(transcript, title),
      '<main>',
      ...transcript.sections.flatMap(writeSection),
      '</main>',
      '</body>',
      '</html>',
    ];
    return `${lines.join('\n')}\n`;
  },
});

function head(transcript: Transcript, title: string): readonly string[] {
  const show = showLine(transcript);
  const basis = `<div class="basis" role="note" lang="en" dir="ltr">${describeBasis(transcript.basis)}</div>`;
  const titled = transcript.sections.filter((section) => section.title !== undefined);
  return [
    '<header>',
    ...(transcript.basis === 'recorded' ? [] : [basis]),
    `<h1>${title}</h1>`,
    ...(show === '' ? [] : [`<div class="show">${escapeMarkup(show)}</div>`]),
    '</header>',
    ...(titled.length > 1 ? contents(titled) : []),
  ];
}

function contents(sections: readonly TranscriptSection[]): readonly string[] {
  const entries = sections.map(
    ({ id, title = '' }) => `<li><a href="#${encodeURIComponent(id)}">${escapeMarkup(title)}</a></li>`,
  );
  return ['<nav aria-label="Contents">', '<ol>', ...entries, '</ol>', '</nav>'];
}

function writeSection(section: TranscriptSection): readonly string[] {
  const id = escapeMarkup(section.id);
  const turns = turnsOf(section).flatMap(writeTurn);
  if (section.title === undefined) return turns;
  const heading = `<h2 id="${id}">${escapeMarkup(section.title)}</h2>`;
  return [`<section aria-labelledby="${id}">`, heading, ...turns, '</section>'];
}

function writeTurn({ speakerName, startMs, paragraphs }: Turn): readonly string[] {
  const cite = speakerName === undefined ? [] : [`<cite>${escapeMarkup(speakerName)}:</cite>`];
  const seconds = Math.floor(startMs / 1_000);
  return [
    ...cite,
    `<time datetime="PT${seconds}S">${formatClock(startMs)}</time>`,
    ...paragraphs.map(({ sound, text }) => `<p${sound ? ' class="sound"' : ''}>${escapeMarkup(text)}</p>`),
  ];
}
