import type { Episode, Rundown, RundownSegment, Segment, Show } from '../../model/index.ts';
import { formatClock, formatLength } from '../../notation/time.ts';
import { longRuns } from '../pacing/run-lane.ts';
import type { ProseWriter } from '../prose.ts';
import { Clock } from './clock.ts';
import { differenceText, episodeView, timesView } from './episode-view.ts';
import { nameOf, roleOf } from './people.ts';
import { pacingView } from './pacing-view.ts';
import { PronunciationNotes } from './pronunciation-notes.ts';
import { citedSources } from './references.ts';
import { ScriptParts } from './script-parts.ts';
import { sourcesView } from './sources-view.ts';

/** What the templates of the recording script get. Strings and rendered prose only; what is absent is null. */
export function scriptView(
  { episode, rundown, show }: { episode: Episode; rundown: Rundown; show: Show },
  writer: ProseWriter,
  claimId: (id: string | undefined) => string | undefined,
) {
  const notes = new PronunciationNotes(show);
  const parts = new ScriptParts({ episode, show, writer, claimId, clock: new Clock(rundown), notes });
  const cueSheet: Record<string, unknown>[] = [];
  const segments = episode.segments.map((segment, at) => {
    const timed = rundown.segments.find((one) => one.id === segment.id);
    const id = claimId(segment.id) ?? null;
    const before = parts.cues.length;
    const view = {
      id,
      ...segmentTimes(segment, timed),
      score: scoreOf(segment, rundown),
      number: at + 1,
      label: labelOf(segment, writer),
      title: writer.inline(segment.titleInlines),
      parts: parts.segment(segment.beats, timed?.paced !== true),
    };
    for (const cue of parts.cues.slice(before))
      cueSheet.push({ ...cue, segment: writer.text(segment.title) });
    return view;
  });
  return {
    episode: episodeView(episode, show, writer),
    times: timesView(rundown, episode.facts.plannedMs),
    pacing: pacingView(rundown, longRuns(rundown), writer),
    cast: castView(episode, rundown, show, writer),
    segments,
    cues: cueSheet,
    sources: sourcesView(citedSources(episode, show), writer),
    footnotes: writer.footnotes(),
  };
}

/** The label, unless it is already part of the title because the format does not have it. */
function labelOf({ label, title }: Segment, writer: ProseWriter) {
  const repeated = label !== undefined && title.toLowerCase().startsWith(label.toLowerCase());
  return label === undefined || repeated ? null : writer.text(label);
}

function segmentTimes(segment: Segment, timed: RundownSegment | undefined) {
  const planned = timed?.plannedMs ?? segment.plannedMs;
  return {
    start: timed ? formatClock(timed.startMs) : null,
    startMs: timed?.startMs ?? null,
    endMs: timed?.endMs ?? null,
    end: timed ? formatClock(timed.endMs) : null,
    planned: planned === undefined ? null : formatLength(planned),
    estimated: timed ? formatLength(timed.estimatedMs) : null,
    difference: differenceText(timed?.differenceMs),
    over: isFarOver(timed),
  };
}

/** Of 100; null where 7-3-1 is not checked. */
function scoreOf({ id }: Segment, { pacing: { segmentScores } }: Rundown): string | null {
  return Object.hasOwn(segmentScores, id) ? String(segmentScores[id]) : null;
}

/** A tenth of its plan and ten seconds past it: within that, an estimate says little. */
function isFarOver(timed: RundownSegment | undefined): boolean {
  const { differenceMs = 0, plannedMs = 0 } = timed ?? {};
  return differenceMs >= Math.max(10_000, plannedMs / 10);
}

/** Everyone who speaks, hosts and guests first, with how long they speak. */
function castView(episode: Episode, rundown: Rundown, show: Show, writer: ProseWriter) {
  const { facts } = episode;
  const spokenMs = new Map<string, number>();
  for (const person of [...facts.hosts, ...facts.guests.map((guest) => guest.id ?? guest.name)])
    spokenMs.set(person, 0);
  for (const line of rundown.segments.flatMap((segment) => segment.beats.flatMap((beat) => beat.lines)))
    if (line.speaker !== undefined && line.kind !== 'cue')
      spokenMs.set(line.speaker, (spokenMs.get(line.speaker) ?? 0) + line.endMs - line.startMs);
  return [...spokenMs].map(([id, ms]) => {
    const role = roleOf(id, facts, show);
    return {
      id: writer.text(id),
      name: writer.text(nameOf(id, facts, show)),
      role: role === undefined ? null : writer.text(role),
      part: facts.hosts.includes(id)
        ? 'Host'
        : facts.guests.some((guest) => (guest.id ?? guest.name) === id)
          ? 'Guest'
          : 'Cast',
      speaks: ms === 0 ? null : formatLength(ms),
    };
  });
}
