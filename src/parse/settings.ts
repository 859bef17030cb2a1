import type {
  CastMember,
  ChapterSettings,
  Concept,
  ConfigFile,
  Meaning,
  Rigour,
  ShowSettings,
  Thread,
  Track,
} from '../model/index.ts';
import type { ShowData } from '../model/generated/index.ts';
import {
  choiceOf,
  fieldsOf,
  type Loose,
  listOf,
  numberOf,
  textOf,
  textsOf,
  wholeOf,
  wholesOf,
} from './fields.ts';
import { readLintSettings } from './lint-settings.ts';
import { TIERS } from './sources.ts';

const DEFAULT_WORDS_PER_MINUTE = 150;
const RIGOURS: readonly Rigour[] = ['intuitive', 'practical', 'theoretical', 'research'];

/** show.yaml with types and defaults. */
export function readSettings(config: ConfigFile): ShowSettings {
  const data = fieldsOf(config.data) as Loose<ShowData>;
  return {
    title: textOf(data.title) ?? 'Untitled show',
    description: textOf(data.description),
    author: textOf(data.author),
    site: textOf(data.site)?.replace(/\/+$/, ''),
    language: textOf(data.language) ?? 'en',
    artwork: textOf(data.artwork),
    explicit: data.explicit === true,
    cast: unique(listOf(data.cast).flatMap(readMember)),
    threads: unique(listOf(data.threads).flatMap(readThread)),
    concepts: unique(listOf(data.concepts).flatMap(readConcept)),
    emotions: textsOf(data.emotions),
    stakes: textsOf(data.stakes),
    tiers: unique(listOf(data.tiers).flatMap((entry) => readMeaning(entry, TIERS))),
    rigour: unique(listOf(data.rigour).flatMap((entry) => readMeaning(entry, RIGOURS))),
    tracks: unique(listOf(data.tracks).flatMap(readTrack)),
    pronunciations: readPronunciations(data.pronunciations),
    wordsPerMinute: numberOf(data['words-per-minute']) || DEFAULT_WORDS_PER_MINUTE,
    lint: readLintSettings(data),
    chapters: readChapterSettings(data.chapters),
    sourcesRoot: (textOf(data['sources-root']) ?? '').replace(/\/+$/, ''),
  };
}

function readChapterSettings(value: unknown): ChapterSettings | undefined {
  if (value === undefined) return undefined;
  const { 'sub-chapters': subChapters, formats, fps } = fieldsOf(value);
  return {
    subChapters: subChapters === true,
    formats: formats === undefined ? undefined : textsOf(formats),
    fps: typeof fps === 'number' ? String(fps) : textOf(fps),
  };
}

/** Of several with one id the first. */
function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const ids = new Set<string>();
  return items.filter(({ id }) => !ids.has(id) && ids.add(id));
}

function readMember(value: unknown): CastMember[] {
  const fields = fieldsOf(value) as Loose<NonNullable<ShowData['cast']>[number]>;
  const id = textOf(fields.id);
  if (id === undefined) return [];
  return [
    {
      id,
      name: textOf(fields.name) ?? id,
      aliases: textsOf(fields.aliases),
      role: textOf(fields.role),
      fictional: fields.fictional === true,
      url: textOf(fields.url),
      wordsPerMinute: numberOf(fields['words-per-minute']) || undefined,
      arc: listOf(fields.arc).flatMap((entry) => {
        const { from, to, role } = fieldsOf(entry);
        const stretch = { from: wholeOf(from), to: wholeOf(to), role: textOf(role) };
        const { from: first, to: last, role: words } = stretch;
        return first === undefined || last === undefined || words === undefined
          ? []
          : [{ from: first, to: last, role: words }];
      }),
    },
  ];
}

function readThread(value: unknown): Thread[] {
  const fields = fieldsOf(value) as Loose<NonNullable<ShowData['threads']>[number]>;
  const id = textOf(fields.id);
  if (id === undefined) return [];
  return [{ id, title: textOf(fields.title) ?? id, description: textOf(fields.description) }];
}

function readConcept(value: unknown): Concept[] {
  const fields = fieldsOf(value) as Loose<NonNullable<ShowData['concepts']>[number]>;
  const id = textOf(fields.id);
  if (id === undefined) return [];
  return [{ id, name: textOf(fields.name) ?? id, prerequisites: textsOf(fields.prerequisites) }];
}

function readMeaning<Id extends string>(value: unknown, ids: readonly Id[]): Meaning<Id>[] {
  const fields = fieldsOf(value);
  const id = choiceOf(fields.id, ids);
  if (id === undefined) return [];
  return [{ id, title: textOf(fields.title) ?? id, description: textOf(fields.description) }];
}

function readTrack(value: unknown): Track[] {
  const fields = fieldsOf(value) as Loose<NonNullable<ShowData['tracks']>[number]>;
  const id = textOf(fields.id);
  if (id === undefined) return [];
  const title = textOf(fields.title) ?? id;
  return [{ id, title, description: textOf(fields.description), episodes: wholesOf(fields.episodes) }];
}

function readPronunciations(value: unknown): Readonly<Record<string, string>> | undefined {
  const entries = Object.entries(fieldsOf(value)).flatMap(([written, said]) => {
    const words = textOf(said);
    return words === undefined ? [] : [[written, words] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
