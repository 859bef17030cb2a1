import { type AudioReport, TOOL } from '../../index.ts';

/** What is in an audio file as one JSON document, as schemas/probe.schema.json describes it. Keys stand in a fixed order. */
export function printAudioJson(report: AudioReport): string {
  const { loudness, cover, chapters } = report;
  const document = {
    version: 1,
    tool: TOOL,
    container: report.container?.name ?? null,
    formatName: report.formatName,
    codec: report.codec,
    durationMs: report.durationMs,
    sizeBytes: report.sizeBytes,
    bitsPerSecond: report.bitsPerSecond ?? null,
    sampleRate: report.sampleRate,
    channels: report.channels,
    audioStreams: report.audioStreams,
    video: report.video,
    loudness: loudness
      ? {
          integrated: loudness.integrated ?? null,
          range: loudness.range,
          truePeak: loudness.truePeak ?? null,
          threshold: loudness.threshold,
          heardMs: loudness.heardMs,
        }
      : null,
    cover: cover ?? null,
    tags: report.tags,
    chapters: chapters.map(({ startMs, endMs, title, url, image }) => ({
      startMs,
      endMs,
      title,
      url: url ?? null,
      image: image ?? null,
    })),
    notes: report.notes,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
