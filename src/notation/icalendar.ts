/** An all-day event (RFC 5545, section 3.6.1). */
export interface CalendarEvent {
  /** The same for the same event for ever; letters, digits and `@.-_/`. */
  readonly uid: string;
  /** ISO date. */
  readonly date: string;
  /** ISO date of the day after the last one; the event takes one day where it is absent. */
  readonly end?: string | undefined;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly categories?: readonly string[] | undefined;
}

export interface Calendar {
  readonly name: string;
  /** Who made it, such as `-//Name//EN`. */
  readonly product: string;
  readonly events: readonly CalendarEvent[];
}

const MOST_OCTETS = 75;

/**
 * A calendar as iCalendar text: CRLF at line ends, lines folded at 75 octets, text escaped (RFC 5545, sections 3.1 and 3.3.11).
 * DTSTAMP is midnight of the event's own day, so that the same events give the same bytes on every day.
 */
export function writeCalendar({ name, product, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines({
  uid,
  date,
  end,
  summary,
  description,
  categories = [],
}: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basicDate(date)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDate(date)}`,
    ...(end === undefined ? [] : [`DTEND;VALUE=DATE:${basicDate(end)}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeText).join(',')}`]),
    // A day on which something comes out does not make anybody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text as the value of a property: separators escaped, line breaks as `\n`, other control characters left out. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      .replace(/\\/g, '\\\\')
      .replace(/[;,]/g, '\\$&')
      .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
      // oxlint-disable-next-line no-control-regex -- what section 3.1 calls CONTROL, but the tab
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
  );
}

/** A content line in pieces of at most 75 octets of UTF-8, joined by CRLF and a space; no character is cut in two. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = '';
      // The space that each further line begins with counts.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function basicDate(date: string): string {
  return date.replaceAll('-', '');
}
