import { describe, expect, test } from 'vitest';
import {
  CHAPTER_FORMATS,
  type ChapterFormat,
  type ChapterReading,
  detectChapterFormat,
  mendReading,
  sheetOfReading,
} from '../../src/chapters/index.ts';
import { parseFrameRate } from '../../src/notation/timecode.ts';

/** Reads a list as the format that it is taken for. */
function read(text: string, fps?: string): ChapterReading & { readonly format: string | undefined } {
  const format = detectChapterFormat<ChapterFormat>(text, CHAPTER_FORMATS);
  const frameRate = fps === undefined ? undefined : parseFrameRate(fps);
  const reading = format?.read(text, { frameRate }) ?? { chapters: [], remarks: [] };
  return { ...reading, format: format?.name };
}

const outline = ({ chapters }: ChapterReading) =>
  chapters.map(({ startMs, endMs, title }) =>
    endMs === startMs ? [startMs, title] : [startMs, endMs, title],
  );
const said = ({ remarks }: ChapterReading) =>
  remarks.map(({ line, column, message }) => `${line === undefined ? '' : `${line}:${column} `}${message}`);
const rows = (...cells: readonly string[][]) => cells.map((row) => `${row.join('\t')}\r\n`).join('');

describe('Adobe Premiere', () => {
  const header = ['Marker Name', 'Description', 'In', 'Out', 'Duration', 'Marker Type', ''];

  test('drop-frame is written with semicolons throughout', () => {
    const text = rows(
      header,
      ['Start', '', '00;00;00;00', '00;00;00;00', '00;00;00;00', 'Comment', ''],
      ['Ten', 'x', '00;10;00;00', '00;10;01;15', '00;00;01;15', 'Comment', ''],
    );
    const reading = read(text);
    expect(reading.format).toBe('premiere');
    expect(outline(reading)).toEqual([
      [0, 'Start'],
      [599_999, 601_501, 'Ten'],
    ]);
    expect(said(reading)).toEqual([
      'The file does not say how many frames make a second; 29.97df were assumed, --fps says otherwise.',
    ]);
    expect(said(read(text, '29.97df'))).toEqual([]);
  });

  test('the guess has all frames that the list has', () => {
    const at = (code: string) =>
      read(rows(header, ['', 'Only a comment', code, code, '00:00:00:00', 'Flash Cue Point', '']));
    expect(outline(at('00:00:04:24'))).toEqual([[4_960, 'Only a comment']]);
    expect(said(at('00:00:04:24'))[0]).toContain('25 were assumed');
    expect(said(at('00:00:04:29'))[0]).toContain('30 were assumed');
    expect(said(at('00:00:04:45'))[0]).toContain('50 were assumed');
    expect(said(at('00:00:04:57'))[0]).toContain('60 were assumed');
    expect(said(at('00;00;04;57'))[0]).toContain('59.94df were assumed');
  });

  test('chapter markers are taken where there are some, and columns by their place in other languages', () => {
    const text = rows(
      ['Name der Marke', 'Text', 'Anfang', 'Ende', 'Länge', 'Art', ''],
      ['Notiz', '', '00:00:05:00', '00:00:05:00', '00:00:00:00', 'Kommentar', ''],
      ['Eins', '', '00:00:00:00', '00:00:00:00', '00:00:00:00', 'Kapitel', ''],
      ['Zwei', '', '00:01:00:12', '00:02:00:00', '00:00:59:13', 'Kapitel', ''],
    );
    const reading = read(text, '25');
    expect(reading.format).toBe('premiere');
    expect(outline(reading)).toEqual([
      [0, 'Eins'],
      [60_480, 120_000, 'Zwei'],
    ]);
    expect(said(reading)).toEqual(['A marker that is no chapter marker was passed over.']);
  });

  test('frames that the rate does not have are reported where they stand', () => {
    const text = rows(header, ['A', '', '00:00:00:29', '00:00:00:29', '00:00:00:00', 'Chapter', '']);
    expect(said(read(text, '25'))).toEqual([
      '2:1 The start is no timecode at 25 frames a second; it was left out.',
    ]);
  });
});

describe('Adobe Audition', () => {
  const header = ['Name', 'Start', 'Duration', 'Time Format', 'Type', 'Description'];

  test('markers without names, ranges, hours and six decimals', () => {
    const text = rows(
      header,
      ['', '0:18.000', '0:00.000', 'decimal', 'Cue', ''],
      ['Talk', '1:04:00.645', '0:04.331', 'decimal', 'Cue', ''],
      ['Late', '0:00:01.235000', '0:00:00.175000', 'decimal', 'Cue', '0.873'],
    );
    expect(read(text).format).toBe('audition');
    expect(outline(read(text))).toEqual([
      [18_000, ''],
      [3_840_645, 3_844_976, 'Talk'],
      [1_235, 1_410, 'Late'],
    ]);
  });

  test('frames of a CD and of video are read, samples and beats are reported', () => {
    const text = rows(
      header,
      ['CD', '01:10:38:52', '00:00:00', '75 fps', 'Cue', ''],
      ['Film', '00:00:10:12', '00:00:01:00', '24 fps', 'Cue', ''],
      ['Drop', '00:01:00:02', '00:00:00:00', '29.97 fps drop', 'Cue', ''],
      ['Samples', '441000', '0', 'Samples', 'Cue', ''],
      ['Beats', '17:1.00', '0:0.00', 'Bars and Beats', 'Cue', ''],
    );
    const reading = read(text);
    expect(outline(reading)).toEqual([
      [4_238_693, 'CD'],
      [10_500, 11_500, 'Film'],
      [60_060, 'Drop'],
    ]);
    expect(said(reading)).toEqual([
      '5:1 The start `441000` (Samples) is no time such as `1:30.000`; the marker was left out. Let Audition show decimal time and export again.',
      '6:1 The start `17:1.00` (Bars and Beats) is no time such as `1:30.000`; the marker was left out. Let Audition show decimal time and export again.',
    ]);
  });

  test('columns are known by their place in other languages', () => {
    const text = rows(
      ['Nom', 'Début', 'Durée', 'Format', 'Type', 'Note'],
      ['Un', '0:00,000', '0:05,000', 'décimal', 'Cue', ''],
      ['Deux', '1:30,500', '0:00,000', 'décimal', 'Cue', ''],
    );
    expect(read(text).format).toBe('audition');
    expect(outline(read(text))).toEqual([
      [0, 5_000, 'Un'],
      [90_500, 'Deux'],
    ]);
  });
});

describe('Reaper', () => {
  test('markers, regions and colours, apart by commas or as a spreadsheet saved them again', () => {
    const text =
      '#,Name,Start,End,Length,Color\nR1,"One, two",0:00.000,1:30.500,1:30.500,FF8800\nM1,Two,1:30.500,,,\n';
    const expected = [
      [0, 90_500, 'One, two'],
      [90_500, 'Two'],
    ];
    expect(read(text).format).toBe('reaper');
    expect(outline(read(text))).toEqual(expected);
    const german = text.replace(/"One, two"/, 'One, two').replace(/,(?! )/g, ';');
    expect(read(german).format).toBe('reaper');
    expect(outline(read(german))).toEqual(expected);
  });

  test('seconds are read, and what says nothing without the project is reported', () => {
    const list = (...starts: readonly string[]) =>
      `#,Name,Start,End,Length\n${starts.map((start, index) => `M${index + 1},At ${start},${start},,\n`).join('')}`;
    expect(outline(read(list('0', '12.345', '75')))).toEqual([
      [0, 'At 0'],
      [12_345, 'At 12.345'],
      [75_000, 'At 75'],
    ]);
    expect(outline(read(list('0', '44100', '7938000')))).toEqual([[0, 'At 0']]);
    expect(said(read(list('0', '44100', '7938000')))[0]).toBe(
      "3:1 The start `44100` counts samples; it was left out. Let Reaper's ruler show minutes and seconds, and export again.",
    );
    expect(said(read(list('144.2.00')))[0]).toContain('2:1 The start `144.2.00` counts measures and beats');
    expect(said(read(list('0:01:30:12')))[0]).toContain(
      'counts frames, and --fps says how many make a second',
    );
    expect(outline(read(list('0:01:30:12'), '24'))).toEqual([[90_500, 'At 0:01:30:12']]);
  });
});

describe('DaVinci Resolve', () => {
  const edl = (...events: readonly [from: string, fields: string][]) =>
    `TITLE: Timeline 1\r\nFCM: NON-DROP FRAME\r\n\r\n${events
      .map(
        ([from, fields], index) =>
          `00${index + 1}  001      V     C        ${from} ${from} ${from} ${from}  \r\n${fields}\r\n\r\n`,
      )
      .join('')}`;

  test('notes stand before the fields, and a marker of some length says how long it is', () => {
    const text = edl(
      ['01:00:00:00', ' |C:ResolveColorBlue |M:One |D:1'],
      ['01:00:20:20', 'A note = with signs |C:ResolveColorYellow |M:Two |D:50'],
      ['01:00:42:21', 'Only a note |C:ResolveColorGreen |M: |D:1'],
    );
    const reading = read(text, '25');
    expect(reading).toMatchObject({ format: 'resolve', episodeTitle: 'Timeline 1' });
    expect(outline(reading)).toEqual([
      [0, 'One'],
      [20_800, 22_800, 'Two'],
      [42_840, 'Only a note'],
    ]);
  });

  test('a timeline may begin at 0, at 1 and at 10 hours', () => {
    const startOf = (code: string) => read(edl([code, ' |C:ResolveColorBlue |M:A |D:1']), '25');
    expect(outline(startOf('00:00:10:00'))).toEqual([[10_000, 'A']]);
    expect(outline(startOf('01:00:10:00'))).toEqual([[10_000, 'A']]);
    expect(outline(startOf('10:00:10:00'))).toEqual([[10_000, 'A']]);
    expect(said(startOf('01:00:10:00'))).toEqual([]);
    expect(said(startOf('10:00:10:00'))).toEqual([
      'The list begins at 10:00:00:00, which was taken for the start of the recording.',
    ]);
  });
});

test('a Hindenburg session has markers in the order they were made, and not all are chapters', () => {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<Session Version="Hindenburg PRO 2.03" Samplerate="48000" Time="1:10:00.000"><Tracks><Track Name="Talk &amp; music"><Region Ref="1" Name="x" Start="00.000" Length="1:10:00.000"/></Track></Tracks>
 <Markers>
  <Marker Id="1" Name="Cut here" Time="35:53.564"/>
  <Marker Id="3" Name="Second" Time="16.775" Type="Chapter" URL="https://a.example/"/>
  <Marker Id="4" Name="First" Time="00.000" Type="Chapter"/>
  <Marker Id="5" Name="Last" Time="1:05:50.925" Type="Chapter"/>
 </Markers></Session>`;
  const reading = read(text);
  expect(reading.format).toBe('hindenburg');
  expect(outline(reading)).toEqual([
    [16_775, 'Second'],
    [0, 'First'],
    [3_950_925, 'Last'],
  ]);
  expect(reading.chapters[0]).toMatchObject({ url: 'https://a.example/', place: { line: 5, column: 3 } });
  expect(sheetOfReading(mendReading(reading)).totalMs).toBe(4_200_000);
  expect(said(reading)).toEqual(['A marker that is no chapter marker was passed over.']);
  expect(outline(read(text.replace(/ Type="Chapter"/g, '')))).toHaveLength(4);
});

describe('Final Cut Pro', () => {
  const project = (inside: string, tcStart = '3600s') =>
    `<?xml version="1.0"?><!DOCTYPE fcpxml>\n<fcpxml version="1.11"><resources><media id="r2"><sequence format="r1"><spine><gap offset="0s" duration="9s"><chapter-marker start="1s" value="In a compound clip"/></gap></spine></sequence></media></resources>
<library><event><project><sequence format="r1" tcStart="${tcStart}"><spine>\n${inside}\n</spine></sequence></project></event></library></fcpxml>`;

  test('a marker counts on its clip, a clip on the one around it', () => {
    const text =
      project(`<asset-clip ref="r3" offset="3600s" start="900s" duration="60s"><chapter-marker start="905s" value="In the first"/>
<asset-clip ref="r4" lane="1" offset="910s" start="20s" duration="5s"><chapter-marker start="21s" value="In a connected one"/></asset-clip>
<spine lane="-1" offset="930s"><clip offset="0s" duration="2s"/><clip offset="2s" start="40s" duration="9s"><chapter-marker start="41s" value="In a storyline"/></clip></spine></asset-clip>
<gap offset="108108000/30000s" duration="30s" start="3600s"><chapter-marker start="3601s" value="In a gap"/></gap>`);
    const reading = read(text);
    expect(reading.format).toBe('fcpxml');
    expect(outline(reading)).toEqual([
      [5_000, 'In the first'],
      [11_000, 'In a connected one'],
      [33_000, 'In a storyline'],
      [4_600, 'In a gap'],
    ]);
    expect(said(reading)).toEqual([]);
  });

  test('to-dos and plain markers are taken only where nothing better is there', () => {
    const gap = (inside: string) =>
      project(`<gap offset="0s" start="0s" duration="60s">${inside}</gap>`, '0s');
    const [chapter, plain, todo] = [
      '<chapter-marker start="1s" value="C"/>',
      '<marker start="2s" value="M"/>',
      '<marker start="3s" value="T" completed="0"/>',
    ];
    expect(outline(read(gap(chapter + plain + todo)))).toEqual([[1_000, 'C']]);
    expect(said(read(gap(chapter + plain + todo)))).toEqual([
      '2 markers that are no chapter markers were passed over.',
    ]);
    expect(outline(read(gap(plain + todo)))).toEqual([[2_000, 'M']]);
    expect(outline(read(gap(todo)))).toEqual([[3_000, 'T']]);
  });
});

describe('Audacity', () => {
  test('labels of a spectrogram have their frequencies beneath, with a decimal comma in some countries', () => {
    const text =
      '\uFEFF0,000000\t47,574496\tOne\tand a tab\r\n\\\t5942,552734\t5942,552734\r\n47,574496\t378,501980\tTwo\r\n\\\t-1,000000\t6334,588867\r\n';
    const reading = read(text);
    expect(reading.format).toBe('audacity');
    expect(outline(reading)).toEqual([
      [0, 47_574, 'One\tand a tab'],
      [47_574, 378_502, 'Two'],
    ]);
    expect(reading.chapters.map(({ place }) => place?.line)).toEqual([1, 3]);
    expect(said(reading)).toEqual([]);
  });

  test('Audacity 1.2 had no ends', () => {
    const reading = read('5.500000\tSpeech\n11.800000\tMusic\n');
    expect(reading.format).toBe('audacity');
    expect(outline(reading)).toEqual([
      [5_500, 'Speech'],
      [11_800, 'Music'],
    ]);
  });
});

test('Auphonic wraps a production in an answer of its API', () => {
  const text = JSON.stringify({
    status_code: 200,
    form_errors: {},
    data: {
      uuid: 'x',
      chapters: [
        { start: '00:00:00.000', title: 'One', url: '', image: null },
        { start: '0:02:18.24', title: 'Two', url: 'https://a.example/', image: 'https://a.example/i.png' },
        { title: 'None' },
      ],
    },
  });
  const reading = read(text);
  expect(reading.format).toBe('auphonic');
  expect(outline(reading)).toEqual([
    [0, 'One'],
    [138_240, 'Two'],
  ]);
  expect(said(reading)).toEqual([
    `1:${text.indexOf('{"title":"None"') + 1} Chapter 3 has no \`startTime\` in seconds; it was left out.`,
  ]);
});
