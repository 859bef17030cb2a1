import { localFile } from './input-safety.ts';
import { lastComplaint } from './process.ts';
import { shownName } from './shown-name.ts';

/** Why ffprobe or ffmpeg could not read a file, in words for people who made it: behind "it", without a full stop. */
export function whyUnreadable(path: string, sizeBytes: number, err: string): string {
  if (sizeBytes === 0) return 'it is empty';
  if (err.includes('moov atom not found'))
    return 'it is not whole: the part of an MP4 file that says where its sound lies is missing';
  const complaint = lastComplaint(err).replaceAll(localFile(path), shownName(path));
  // What a text, a playlist and a picture have in common.
  if (/Invalid (?:argument|data found when processing input)$/.test(complaint))
    return 'no sound of a known kind was found in it';
  return complaint;
}
