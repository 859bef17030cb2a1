import { resolve } from 'node:path';

/** The only demuxers that open a user's file: none of them fetches another file, as playlists (`hls`, `concat`, `dash`) do. */
const DEMUXERS = [
  'aac,aiff,amr,ape,asf,au,avi,caf,flac,loas,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2',
  'mp1,mp2,mp3,ogg,tak,tta,w64,wav,wv',
].join(',');

/** Options before the `-i` of a file that a stranger may have made. */
export const GUARDED: readonly string[] = ['-protocol_whitelist', 'file,pipe', '-format_whitelist', DEMUXERS];

/** A path as ffmpeg takes it for a local file, whatever its name looks like: `-x`, `concat:a`, `http:b`. */
export function localFile(path: string): string {
  return `file:${resolve(path)}`;
}
