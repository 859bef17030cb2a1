import { catalogueOf, describeGap, type TrackReport, walkTracks } from '../../catalogue/index.ts';
import { type Finding, type Show, type Span, spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';

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
    for (const report of walkTracks(show, catalogueOf(show)))
      for (const gap of report.gaps)
        yield { path, span: placeOf(show, report, gap.step), ...describeGap(gap, report.track, show) };
  },
};

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
