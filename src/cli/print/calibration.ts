import { type Calibration, formatLength, type SpeakerRate, TOOL } from '../../index.ts';
import { printTable } from './text-table.ts';

const COLUMNS = [
  { head: 'speaker', flexible: true },
  { head: 'in show.yaml' },
  { head: 'now', align: 'right' },
  { head: 'rate', align: 'right' },
  { head: '5 minutes are off by', align: 'right' },
  { head: 'rests on', align: 'right' },
] as const;

/** Rates as a table, with why there is none beneath a speaker, and what to put into show.yaml. */
export function printCalibration({ rates }: Calibration, width: number): string {
  const rows = rates.map((rate) => ({
    cells: [
      rate.speaker,
      rate.member ?? '-',
      String(rate.currentRate),
      rate.wordsPerMinute === undefined ? '-' : String(rate.wordsPerMinute),
      spreadOf(rate),
      formatLength(rate.speechMs),
    ],
    below: rate.refusal,
  }));
  return `${[...printTable(COLUMNS, rows, width), ...settings(rates)].join('\n')}\n`;
}

/** The same as one JSON document; shares are of 1, lengths in milliseconds. */
export function printCalibrationJson({ rates, remarks }: Calibration): string {
  const document = {
    version: 1,
    tool: TOOL,
    rates: rates.map((rate) => ({
      speaker: rate.speaker,
      member: rate.member ?? null,
      currentRate: rate.currentRate,
      wordsPerMinute: rate.wordsPerMinute ?? null,
      spread: rate.spread ?? null,
      speechMs: rate.speechMs,
      words: rate.words,
      refusal: rate.refusal ?? null,
    })),
    remarks: remarks.map(({ file, line, column, message }) => ({
      file,
      line: line ?? null,
      column: column ?? null,
      message,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function spreadOf({ spread }: SpeakerRate): string {
  if (spread === undefined) return '-';
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `${percent(spread.mean)}, at worst ${percent(spread.worst)}`;
}

function settings(rates: readonly SpeakerRate[]): readonly string[] {
  const found = rates.filter(({ member, wordsPerMinute }) => member && wordsPerMinute);
  if (found.length === 0) return [];
  return [
    '',
    'For episodes/show.yaml:',
    '',
    'cast:',
    ...found.flatMap(({ member, wordsPerMinute }) => [
      `  - id: ${member}`,
      `    words-per-minute: ${wordsPerMinute}`,
    ]),
  ];
}
