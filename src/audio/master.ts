import { extname } from 'node:path';
import { OperationError } from '../model/index.ts';
import { carryChapters } from './carry-over.ts';
import { CONTAINERS } from './containers.ts';
import { encode, type Job, type MasterRequest, measure } from './encode-loudly.ts';
import { chooseEncoding, type Encoding, MASTER_FORMATS, type MasterFormat } from './encodings.ts';
import { lengthNote } from './file-notes.ts';
import { formerCover } from './former-cover.ts';
import type { Loudness } from './loudness.ts';
import { openMeasurements } from './measurements.ts';
import { isLinear, type LoudnessGoal, USUAL_LOUDNESS, USUAL_PEAK } from './normalise.ts';
import { type AudioProbe, probeAudio } from './probe.ts';
import { findAudioPrograms } from './programs.ts';
import { readBack } from './read-back.ts';
import { shownName } from './shown-name.ts';
import { lyricsLanguage, mergeTags } from './tags.ts';
import { chooseTarget, inWorkshop, place } from './workshop.ts';
import { writeTagged } from './write-tagged.ts';

export interface MasterResult {
  readonly path: string;
  readonly encoding: Encoding;
  readonly goal: LoudnessGoal;
  readonly before: Loudness;
  /** Measured in the result. */
  readonly after: Loudness;
  readonly notes: readonly string[];
}

/** Makes a recording ready for listeners: as loud as podcasts are, its peaks held down, encoded, with its tags and chapters; then measures what came of it. */
export async function masterAudio(request: MasterRequest): Promise<MasterResult> {
  const { audio, signal } = request;
  const programs = await findAudioPrograms();
  const probe = await probeAudio(programs, audio, signal);
  const format = chooseFormat(request);
  const encoding = chooseEncoding(format, probe, request.kilobits);
  const wanted = request.out ?? `${audio.slice(0, audio.length - extname(audio).length)}.master.${format}`;
  const target = await chooseTarget(audio, wanted, request);
  const goal: LoudnessGoal = {
    integrated: request.targetLufs ?? (encoding.channels === 1 ? USUAL_LOUDNESS.mono : USUAL_LOUDNESS.stereo),
    truePeak: request.peak ?? USUAL_PEAK,
  };
  return inWorkshop(target.path, async (folder) => {
    const filters = mixFilters(probe);
    const rests = { path: audio, filters, version: programs.version, signal };
    const measurements = await openMeasurements(request.memory, rests);
    const job: Job = { request, programs, probe, encoding, goal, folder, filters, measurements };
    const before = measurements.loudness ?? (await measure(job, audio, 'measure', 1, filters));
    if (measurements.loudness === undefined) await measurements.keepLoudness(before);
    if (before.integrated === undefined)
      throw new OperationError(
        `'${shownName(audio)}' is silent, or shorter than the 0.4 s that loudness is measured over.`,
        'Check that the right track was exported.',
      );
    const { path, after } = await encode(job, before);
    const tagged = await tag(job, path);
    await place(tagged.path, target);
    const odd = lengthNote(probe, before);
    const known = measurements.loudness ? [MEASURED_BEFORE] : [];
    const held = isLinear(before, goal) ? [] : [heldDown(before, goal)];
    return {
      path: target.path,
      encoding,
      goal,
      before,
      after,
      notes: [...known, ...(odd ? [odd] : []), ...held, ...tagged.notes],
    };
  });
}

const MEASURED_BEFORE = 'Measured by an earlier run, which this one went on from.';

/** The result with the recording's tags, artwork and chapters, read back. */
async function tag(
  job: Job,
  path: string,
): Promise<{ readonly path: string; readonly notes: readonly string[] }> {
  const { request, programs, probe, encoding, folder } = job;
  const { signal } = request;
  const encoded = await probeAudio(programs, path, signal);
  const container = CONTAINERS.find(({ name }) => name === encoding.format);
  if (container === undefined) throw new Error(`no container ${encoding.format}`);
  const carried = await carryChapters(probe, request.audio, container, encoded.durationMs);
  const tagged = {
    source: path,
    container,
    codec: encoded.codec,
    durationMs: encoded.durationMs,
    tags: mergeTags(probe.tags, {}, container.chapterPlace),
    language: lyricsLanguage(probe.tags) ?? 'und',
    chapters: carried.chapters,
    images: carried.images,
    cover: await formerCover(probe, request.audio, { programs, folder, signal }),
    extension: encoding.format,
  };
  const finished = await writeTagged(tagged, { programs, folder, signal });
  await readBack(finished, tagged, programs, signal);
  return { path: finished, notes: carried.notes };
}

function chooseFormat({ format, out }: MasterRequest): MasterFormat {
  const named =
    out === undefined
      ? undefined
      : MASTER_FORMATS.find((name) => name === extname(out).slice(1).toLowerCase());
  if (out !== undefined && (named === undefined || (format !== undefined && format !== named)))
    throw new OperationError(
      `Unexpected name '${shownName(out)}', expected one that ends in ${(format === undefined ? MASTER_FORMATS : [format]).map((name) => `.${name}`).join(', ')}.`,
    );
  return format ?? named ?? 'mp3';
}

/** More than two channels become two before anything is measured. */
function mixFilters({ channels }: AudioProbe): readonly string[] {
  return channels > 2 ? ['aformat=channel_layouts=stereo'] : [];
}

function heldDown({ integrated = 0, truePeak = 0 }: Loudness, goal: LoudnessGoal): string {
  const peak = (truePeak + goal.integrated - integrated).toFixed(1);
  return `Peaks were held down: volume alone would have put them at ${peak} dBTP.`;
}
