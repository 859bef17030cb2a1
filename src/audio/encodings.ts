import { OperationError } from '../model/index.ts';

/** What `master` can make. */
export type MasterFormat = 'mp3' | 'm4a' | 'opus';

/** How audio is encoded for listeners. */
export interface Encoding {
  readonly format: MasterFormat;
  readonly kilobits: number;
  /** In Hz. */
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** ffmpeg's options. */
  readonly options: readonly string[];
}

interface Codec {
  readonly encoder: readonly string[];
  readonly muxer: readonly string[];
  /** Kilobits a second for speech with music: mono, stereo. */
  readonly usual: readonly [number, number];
  readonly least: number;
  readonly most: number;
}

const CODECS: Readonly<Record<MasterFormat, Codec>> = {
  mp3: {
    encoder: ['-c:a', 'libmp3lame'],
    muxer: ['-f', 'mp3', '-id3v2_version', '3'],
    usual: [96, 128],
    least: 32,
    most: 320,
  },
  m4a: {
    encoder: ['-c:a', 'aac'],
    muxer: ['-movflags', '+faststart', '-f', 'ipod'],
    usual: [80, 128],
    least: 32,
    most: 320,
  },
  opus: {
    encoder: ['-c:a', 'libopus', '-vbr', 'on'],
    muxer: ['-f', 'opus'],
    usual: [48, 96],
    least: 12,
    most: 256,
  },
};

/** Names of the formats, the usual one first. */
export const MASTER_FORMATS = Object.keys(CODECS) as readonly MasterFormat[];

/** An encoding of audio with these properties; an OperationError where the bit rate is none that the format has. */
export function chooseEncoding(
  format: MasterFormat,
  source: { readonly sampleRate: number; readonly channels: number },
  kilobits?: number,
): Encoding {
  const { encoder, muxer, usual, least, most } = CODECS[format];
  const channels = source.channels === 1 ? 1 : 2;
  const rate = kilobits ?? usual[channels - 1] ?? 128;
  if (!Number.isInteger(rate) || rate < least || rate > most)
    throw new OperationError(
      `Unexpected bit rate '${rate}', expected ${least} to ${most} kilobits a second for ${format}.`,
    );
  // 48 kHz is what Opus has, and what video and most recorders make; everything else becomes what CDs have.
  const sampleRate = format === 'opus' || source.sampleRate === 48_000 ? 48_000 : 44_100;
  const shape = ['-ar', String(sampleRate), '-ac', String(channels), '-b:a', `${rate}k`];
  return { format, kilobits: rate, sampleRate, channels, options: [...encoder, ...shape, ...muxer] };
}
