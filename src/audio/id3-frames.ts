import type { Id3Frame } from './id3.ts';
import { threeLetters } from './three-letters.ts';

/** A picture as ID3 takes it. */
export interface Id3Image {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Buffer;
}

/** A picture: the episode's artwork as a frame of the tag, a chapter's as one within it. */
export function pictureFrame({ mediaType, bytes }: Id3Image): Id3Frame {
  const coverFront = 3;
  const head = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(`${mediaType}\0`, 'latin1'),
    Buffer.from([coverFront, 0]),
  ]);
  return { id: 'APIC', body: Buffer.concat([head, bytes]) };
}

/** The transcript (`USLT`). `language` is BCP 47. */
export function lyricsFrame(text: string, language: string): Id3Frame {
  return longText('USLT', text, language);
}

/** What the episode is about (`COMM`), where players look for it; ffmpeg would write a field of its own making. */
export function commentFrame(text: string, language: string): Id3Frame {
  return longText('COMM', text, language);
}

function longText(id: 'USLT' | 'COMM', text: string, language: string): Id3Frame {
  const code = Buffer.from(threeLetters(language), 'latin1');
  const noDescription = Buffer.from([0xff, 0xfe, 0, 0]);
  return { id, body: Buffer.concat([Buffer.from([1]), code, noDescription, utf16(text)]) };
}

/** UTF-16 with the byte order mark that encoding 1 asks for; a NUL would end the text early. */
export function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace(/\0/g, ''), 'utf16le')]);
}
