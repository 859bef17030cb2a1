import { type EpisodeOutline, type Show, spanOfKey, spanOfValue, type Span } from '../model/index.ts';
import { isUnread } from './config-files.ts';

/** One place that gives a number to an episode: its file, or a line of a series' plan. */
export interface NumberClaim {
  readonly number: number;
  readonly series?: string | undefined;
  readonly title: string;
  readonly path: string;
  readonly span: Span;
  readonly planned: boolean;
}

/** Every episode number of the show, files before plans, each in the order of paths. */
export function numberClaims(show: Show): readonly NumberClaim[] {
  const files = show.outlines.flatMap(({ facts, frontmatter }): NumberClaim[] => {
    if (facts.number === undefined) return [];
    const { number, series, title, path } = facts;
    const span = spanOfValue(frontmatter.spans, '/episode');
    return [{ number, series, title, path, span, planned: false }];
  });
  const plans = show.series.flatMap(({ id, planned, config }) =>
    planned.map(({ number, title, span }): NumberClaim => {
      const path = config.file.path;
      return { number, series: id, title, path, span: numberSpan(config.spans, span), planned: true };
    }),
  );
  return [...files, ...plans];
}

/** The `number` inside a planned entry, where the entry as a whole is known. */
function numberSpan(spans: Show['config']['spans'], entry: Span): Span {
  for (const [pointer, { value }] of Object.entries(spans))
    if (/^\/planned\/\d+$/.test(pointer) && value.start === entry.start)
      return spanOfValue(spans, `${pointer}/number`);
  return entry;
}

/** Whether an episode of that number has a file, is planned, or is sketched; or may be, in a file that cannot be read. */
export function numberExists(show: Show, number: number): boolean {
  return (
    mayBeUnread(show, number) ||
    show.outlines.some(({ facts }) => facts.number === number) ||
    show.series.some(
      ({ planned, sketches = [] }) =>
        planned.some((plan) => plan.number === number) ||
        sketches.some(({ from, to }) => from <= number && number <= to),
    )
  );
}

/** A plan in a broken series.yaml, or an episode with broken frontmatter, which its file's name still numbers. */
function mayBeUnread(show: Show, number: number): boolean {
  return (
    show.series.some(({ config }) => isUnread(config)) ||
    show.outlines.some(
      (outline) => headIsBroken(outline) && Number.parseInt(fileName(outline), 10) === number,
    )
  );
}

function fileName({ facts }: EpisodeOutline): string {
  return facts.path.slice(facts.path.lastIndexOf('/') + 1);
}

/** Where an outline's frontmatter has a key; the opening fence where it has not. */
export function fieldSpan({ frontmatter }: Pick<EpisodeOutline, 'frontmatter'>, key: string): Span {
  const { spans, openSpan } = frontmatter;
  return Object.hasOwn(spans, `/${key}`) ? spanOfKey(spans, '', key) : openSpan;
}

/** Whether frontmatter is missing or broken, so that what it seems to lack may only be unread. */
export function headIsBroken({ problems }: Pick<EpisodeOutline, 'problems'>): boolean {
  return problems.some(
    ({ code }) =>
      code === 'yaml-syntax' ||
      code === 'frontmatter-missing' ||
      code === 'frontmatter-unclosed' ||
      code === 'frontmatter-language',
  );
}
