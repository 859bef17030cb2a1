import type { CatalogueSeries } from './entries.ts';

/**
 * When each episode comes out, as ISO dates by number: the day its file or its plan tells, else the day that the pace of
 * its series gives it, counted from the first number of the series. Numbers without a day are left out.
 */
export function releaseDates(catalogue: readonly CatalogueSeries[]): ReadonlyMap<number, string> {
  const dates = new Map<number, string>();
  const note = (number: number | undefined, date: string | undefined) => {
    if (number !== undefined && date !== undefined && !dates.has(number)) dates.set(number, date);
  };
  for (const { entries, series } of catalogue) {
    const paced = paceOf(series, entries);
    for (const entry of entries) {
      if (entry.kind === 'sketch') for (const number of entry.numbers) note(number, paced(number));
      else
        note(
          entry.number,
          isoDate(entry.date) ?? (entry.number === undefined ? undefined : paced(entry.number)),
        );
    }
  }
  return dates;
}

function paceOf(
  series: CatalogueSeries['series'],
  entries: CatalogueSeries['entries'],
): (number: number) => string | undefined {
  const { starts, weeks } = series?.pace ?? {};
  const start = isoDate(starts);
  const first =
    series?.episodes?.from ??
    Math.min(
      ...entries.flatMap((entry) => (entry.kind === 'sketch' ? entry.sketch.from : (entry.number ?? []))),
    );
  return (number) => {
    if (start === undefined || number < first) return undefined;
    // Without a rhythm, the start says when the first episode comes out and no more.
    if (weeks === undefined) return number === first ? start : undefined;
    return daysAfter(start, Math.round((number - first) * weeks * 7));
  };
}

/** A date that the calendar has, of the form `2026-12-01`; undefined for anything else. */
export function isoDate(text: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
  return match && daysAfter(match[0], 0) === match[0] ? match[0] : undefined;
}

/** The day some days after another; undefined past the year 9999. */
export function daysAfter(date: string, days: number): string | undefined {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999
    ? undefined
    : time.toISOString().slice(0, 10);
}
