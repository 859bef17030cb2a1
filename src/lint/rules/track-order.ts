import { catalogueOf, type TrackGap, type TrackReport, walkTracks } from '../../catalogue/index.ts';
import { type Finding, type Show, type Span, spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'track-order',
  scope: 'show',
  severity: 'warning',
  description: 'A learning track has what its episodes need, and has it before them.',
  docs: {
    why: 'Who follows a track hears its episodes and no others. An episode whose prerequisite the track leaves out, or a concept that rests on one that comes later, loses exactly the listener whom the track was made for. A concept is looked at where the track takes it up for the first time; one episode may teach it together with what it rests on. `coldopen tracks` shows the same.',
  },
  *check({ show }): Iterable<Finding> {
    const path = show.config.file.path;
    const names = new Map(show.settings.concepts.map(({ id, name }) => [id, name]));
    for (const report of walkTracks(show, catalogueOf(show)))
      for (const gap of report.gaps)
        yield { path, span: placeOf(show, report, gap.step), ...wordingOf(gap, report, names) };
  },
};

function wordingOf(
  gap: TrackGap,
  { track }: TrackReport,
  names: ReadonlyMap<string, string>,
): Pick<Finding, 'message' | 'hint'> {
  const here = `The track ${quoted(track.id)}`;
  switch (gap.kind) {
    case 'unknown':
      return {
        message: `${here} names episode ${gap.number}, which does not exist; expected one that is written or planned.`,
      };
    case 'doubled':
      return { message: `${here} names episode ${gap.number} again; expected each episode once.` };
    case 'episode':
      return {
        message:
          gap.comes === 'never'
            ? `${here} leaves out episode ${gap.needs}, which episode ${gap.number} asks to hear first.`
            : `${here} has episode ${gap.needs} after episode ${gap.number}, which asks to hear it first.`,
        hint: `Put ${gap.needs} before ${gap.number}.`,
      };
    case 'concept': {
      const [needs, concept] = [gap.needs, gap.concept].map((id) => quoted(names.get(id) ?? id));
      return {
        message:
          gap.comes === 'never'
            ? `${here} never teaches ${needs}, on which ${concept} in episode ${gap.number} rests.`
            : `${here} teaches ${needs} only after episode ${gap.number}, whose ${concept} rests on it.`,
        hint: wayOut(gap),
      };
    }
  }
}

function wayOut({ taughtIn, comes, number }: Extract<TrackGap, { kind: 'concept' }>): string {
  const [first] = taughtIn;
  if (first === undefined) return 'No episode of the show carries it yet.';
  if (comes === 'later') return `Put ${first} before ${number}.`;
  return taughtIn.length === 1
    ? `Episode ${first} carries it: put it before ${number}.`
    : `Episode ${first} and ${taughtIn.length - 1} more carry it: put one of them before ${number}.`;
}

/** The number's place in the list; entries that are no numbers were left out of the track. */
function placeOf({ config }: Show, { track }: TrackReport, step: number): Span {
  const tracks = (config.data as { tracks?: unknown }).tracks as readonly {
    id?: unknown;
    episodes?: unknown;
  }[];
  const index = tracks.findIndex((raw) => typeof raw?.id === 'string' && raw.id.trim() === track.id);
  const base = `/tracks/${index}/episodes`;
  const list = tracks[index]?.episodes;
  if (!Array.isArray(list)) return spanOfValue(config.spans, base);
  const places = list.flatMap((value: unknown, at) =>
    Number.isSafeInteger(value) && Number(value) >= 0 ? [at] : [],
  );
  return spanOfValue(config.spans, `${base}/${places[step]}`);
}
