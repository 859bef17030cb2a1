const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-12-01` as `1 December 2026`; null for anything else. */
export function dateText(date: string | undefined): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  return match ? `${Number(match[3])} ${MONTHS[Number(match[2]) - 1] ?? ''} ${match[1]}` : null;
}
