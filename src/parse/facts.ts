import type {
  ChapterLocation,
  ChapterNote,
  EpisodeFacts,
  Frontmatter,
  Gate,
  Guest,
  Level,
  Show,
  Status,
} from '../model/index.ts';
import type { FrontmatterData } from '../model/generated/index.ts';
import { choiceOf, fieldsOf, type Loose, textOf, textsOf, timeOf, wholeOf, wholesOf } from './fields.ts';
import { episodeSources } from './sources.ts';

export const STATUSES: readonly Status[] = ['planned', 'draft', 'review', 'recorded', 'published'];
export const LEVELS: readonly Level[] = ['beginner', 'intermediate', 'advanced', 'expert'];

/** An episode's frontmatter with types, aliases and the defaults of series and format; what is invalid is left out. */
export function episodeFacts(path: string, frontmatter: Frontmatter, show: Show): EpisodeFacts {
  const data = frontmatter.data as Loose<FrontmatterData>;
  const id = path.replace(/^episodes\//, '').replace(/\.md$/i, '');
  const slug = (id.split('/').at(-1) ?? id).replace(/^\d+-(?=.)/, '');
  const seriesId = textOf(data.series);
  const series = show.series.find((candidate) => candidate.id === seriesId);
  const format = textOf(data.format) ?? series?.format;
  const formatMs = format === undefined ? undefined : show.formats.get(format)?.plannedMs;
  return {
    id,
    slug,
    path,
    number: wholeOf(data.episode),
    series: seriesId,
    title: textOf(data.title) ?? slug,
    summary: textOf(data.summary) ?? textOf(data.description),
    status: choiceOf(data.status, STATUSES) ?? 'draft',
    date: textOf(data.date),
    format,
    coldOpen: textOf(data['cold-open']),
    plannedMs: timeOf(data.duration) ?? formatMs ?? series?.plannedMs,
    level: choiceOf(data.level, LEVELS) ?? series?.level,
    audience: data.audience === undefined ? (series?.audience ?? []) : textsOf(data.audience),
    hosts: [...textsOf(data.hosts), ...textsOf(data.host)],
    guests: readGuests(data, show),
    prerequisites: wholesOf(data.prerequisites),
    next: wholeOf(data.next),
    threads: textsOf(data.threads),
    concepts: textsOf(data.concepts),
    objectives: textsOf(data.objectives),
    tags: textsOf(data.tags),
    sources: episodeSources(frontmatter, show),
    gates: readGates(data.gates),
    chapters: data.chapters === undefined ? undefined : readChapterNotes(data.chapters),
  };
}

/** A guest's own facts come before those of the cast member with that id. A bare text is an id where the cast has it, else a name. */
function readGuests(data: Loose<FrontmatterData>, show: Show): Guest[] {
  const entries = [data.guests, data.guest].flatMap((value) => (Array.isArray(value) ? value : [value]));
  return entries.flatMap((entry): Guest[] => {
    const fields = fieldsOf(entry);
    const id = textOf(fields.id) ?? textOf(entry);
    const member = show.settings.cast.find((candidate) => candidate.id === id);
    const name = textOf(fields.name) ?? member?.name ?? id;
    if (name === undefined) return [];
    return [
      {
        id: member?.id ?? textOf(fields.id),
        name,
        role: textOf(fields.role) ?? member?.role,
        url: textOf(fields.url) ?? member?.url,
      },
    ];
  });
}

function readGates(value: unknown): Record<string, Gate> {
  const gates = Object.entries(fieldsOf(value)).flatMap(([name, entry]): [string, Gate][] => {
    const by = textOf(fieldsOf(entry).by);
    const date = textOf(fieldsOf(entry).date);
    return by !== undefined && date !== undefined ? [[name, { by, date }]] : [];
  });
  return Object.fromEntries(gates);
}

function readChapterNotes(value: unknown): Readonly<Record<string, ChapterNote>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).map(([id, entry]) => {
      const { short, url, image, hidden, location } = fieldsOf(entry);
      const note = { shortTitle: textOf(short), url: textOf(url), image: textOf(image) };
      return [id, { ...note, hidden: hidden === true || undefined, location: readLocation(location) }];
    }),
  );
}

function readLocation(value: unknown): ChapterLocation | undefined {
  const { name, geo, osm } = fieldsOf(value);
  const [words, place] = [textOf(name), textOf(geo)];
  return words === undefined || place === undefined
    ? undefined
    : { name: words, geo: place, osm: textOf(osm) };
}
