import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { embedChapters } from '../../src/audio/index.ts';
import type { Chapter } from '../../src/model/index.ts';
import { makeAudio } from '../support/audio.ts';
import { askMutagen, matroskaChapters, type ReadChapter } from '../support/read-audio.ts';
import { requireTool } from '../support/tools.ts';
import { HARD_LISTS } from './hard-lists.ts';

const tools = ['ffmpeg', 'ffprobe', 'mutagen-inspect', 'mkvextract'] as const;
const isMissing = tools.some((name) => requireTool(name) === undefined);
const folder = mkdtempSync(join(tmpdir(), 'coldopen-hours-'));
const TWELVE_HOURS_MS = 12 * 3_600_000;
const MINUTES_LONG = 'anullsrc=sample_rate=8000:channel_layout=mono:duration=60';
const SMALL: Readonly<Record<string, readonly string[]>> = {
  mp3: ['-b:a', '8k'],
  m4a: ['-b:a', '8k'],
  opus: ['-b:a', '6k', '-frame_duration', '60'],
  mka: ['-b:a', '6k', '-frame_duration', '60'],
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chapters to the last second of twelve hours, at odd milliseconds, with the hard titles that a short list has room for. */
function chaptersOf(count: number): readonly Chapter[] {
  const titles = HARD_LISTS.slice(0, 30).map(([first]) => first?.title ?? '');
  const step = Math.floor((TWELVE_HOURS_MS - 1_000) / (count - 1));
  return Array.from({ length: count }, (_, at) => {
    const title = `${at + 1}: ${titles[at % titles.length]}`.trim();
    return { startMs: at * step, endMs: (at + 1) * step, title, level: 1 };
  });
}

describe.skipIf(isMissing)('twelve hours', { timeout: 300_000 }, () => {
  test.each([
    ['mp3', 255],
    ['m4a', 300],
    ['opus', 300],
    ['mka', 300],
  ])('of %s with %i chapters come back to the letter and the millisecond', async (kind, count) => {
    const minute = makeAudio(folder, `minute.${kind}`, MINUTES_LONG, SMALL[kind]);
    const audio = join(folder, `long.${kind}`);
    const loop = ['-v', 'error', '-y', '-stream_loop', '725', '-i', minute, '-c', 'copy', audio];
    execFileSync('ffmpeg', loop);
    const out = join(folder, `out.${kind}`);
    const chapters = chaptersOf(count);
    await embedChapters({ audio, out, chapters, basis: 'recorded' });
    const back =
      kind === 'mka'
        ? matroskaChapters(out)
        : (askMutagen('read-chapters.py', [out])[0] as readonly ReadChapter[]);
    // The list of an M4A that mutagen reads ends after 255; embedding has compared all of the track.
    const listed = kind === 'm4a' ? chapters.slice(0, 255) : chapters;
    expect(back.map(([startMs, title]) => [startMs, title])).toEqual(
      listed.map(({ startMs, title }) => [startMs, title]),
    );
    expect(chapters.at(-1)?.startMs).toBeGreaterThan(11.9 * 3_600_000);
    await cancelEmbedding(audio, chapters);
    for (const path of [minute, audio, out]) rmSync(path);
  });
});

/** Cancels while the result is being written: nothing of it may be left. */
async function cancelEmbedding(audio: string, chapters: readonly Chapter[]): Promise<void> {
  const before = readdirSync(folder);
  const controller = new AbortController();
  const cut = embedChapters({
    audio,
    chapters,
    basis: 'recorded',
    signal: controller.signal,
    onTime: () => controller.abort(),
  });
  await expect(cut).rejects.toMatchObject({
    name: 'OperationError',
    message: expect.stringContaining('Cancelled'),
  });
  expect(readdirSync(folder)).toEqual(before);
}
