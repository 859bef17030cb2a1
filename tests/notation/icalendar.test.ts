import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, writeCalendar } from '../../src/notation/icalendar.ts';
import { readIcs } from '../support/strict-ics.ts';

const event = { uid: 'a-1@example.org', date: '2026-12-31', end: '2027-01-01', summary: 'One' };
const calendar = (summary: string, description?: string, categories: readonly string[] = []) =>
  writeCalendar({ name: 'N', product: '-//p//EN', events: [{ ...event, summary, description, categories }] });

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

/** What is left of a text in a calendar: line ends are one, and what nobody can write is gone. */
const kept = (text: string) =>
  text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- as the writer leaves them out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

test('an event as RFC 5545 has it, with a stamp of its own day', () => {
  expect(calendar('Floor, ceiling; and \\ walls', 'two\nlines', ['A, B', 'C'])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//p//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:N',
      'BEGIN:VEVENT',
      'UID:a-1@example.org',
      'DTSTAMP:20261231T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Floor\\, ceiling\\; and \\\\ walls',
      'DESCRIPTION:two\\nlines',
      'CATEGORIES:A\\, B,C',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

describe('folding', () => {
  test.each([
    ['a'.repeat(75), ['a'.repeat(75)]],
    ['a'.repeat(76), ['a'.repeat(75), ' a']],
    ['a'.repeat(150), ['a'.repeat(75), ` ${'a'.repeat(74)}`, ' a']],
    [`${'a'.repeat(74)}é`, ['a'.repeat(74), ' é']],
    [`${'a'.repeat(72)}😀`, ['a'.repeat(72), ' 😀']],
    ['', ['']],
  ])('%s', (line, pieces) => {
    expect(foldLine(line).split('\r\n')).toEqual(pieces);
  });

  test('no line has more than 75 octets, no character is cut, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const piece of folded.split('\r\n')) {
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
          expect(Buffer.from(piece).toString()).toBe(piece);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});

describe('a strict reader', () => {
  test('reads back any text', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.array(anyText, { minLength: 1, maxLength: 3 }),
        (summary, about, names) => {
          const { events } = readIcs(calendar(summary, about, names));
          expect(events).toHaveLength(1);
          expect(events[0]?.text('SUMMARY')).toBe(kept(summary));
          expect(events[0]?.text('DESCRIPTION')).toBe(kept(about));
          expect(events[0]?.text('CATEGORIES')).toBe(names.map(kept).join(','));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no text can end its line and begin a property', () => {
    for (const text of ['x\r\nEND:VEVENT', 'x\nUID:2', 'x\u2028UID:2', 'x\u0085UID:2', '\r', 'a\\nUID'])
      expect(readIcs(calendar(text)).events[0]?.properties.map(({ name }) => name)).toEqual([
        'UID',
        'DTSTAMP',
        'DTSTART',
        'DTEND',
        'SUMMARY',
        'TRANSP',
      ]);
  });

  test.each([
    ['a bare line end', (text: string) => text.replace('\r\n', '\n')],
    ['a line that is too long', (text: string) => text.replace('SUMMARY:', `SUMMARY:${'x'.repeat(80)}`)],
    ['a bare comma', (text: string) => text.replace('SUMMARY:', 'SUMMARY:a,')],
    ['an unknown escape', (text: string) => text.replace('SUMMARY:', 'SUMMARY:\\x')],
    ['an event without its id', (text: string) => text.replace(/UID:.*\r\n/, '')],
    [
      'an end that is not later',
      (text: string) => text.replace('DTEND;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20261231'),
    ],
  ])('refuses %s', (_, spoil) => {
    expect(() => readIcs(spoil(calendar('One')))).toThrow();
  });
});

test.each(['a\nb', 'a\rb', 'a\r\nb', 'a\u2028b', 'a\u2029b'])('%j is two lines', (text) => {
  expect(escapeText(text)).toBe('a\\nb');
});

test('escaping leaves plain words alone', () => {
  expect(escapeText('Nobody knows what time it is: 3 o’clock?')).toBe(
    'Nobody knows what time it is: 3 o’clock?',
  );
});
