import { expect, test } from 'vitest';
import { CHAPTER_FORMATS, type ChapterFormat, detectChapterFormat } from '../../src/chapters/index.ts';
import { parseFrameRate } from '../../src/notation/timecode.ts';

const MKVEXTRACT = `<?xml version="1.0"?>
<!-- <!DOCTYPE Chapters SYSTEM "matroskachapters.dtd"> -->
<Chapters><EditionEntry><EditionUID>1</EditionUID>
<ChapterAtom><ChapterUID>5</ChapterUID><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>
<ChapterDisplay><ChapterString>R&amp;D</ChapterString><ChapterLanguage>eng</ChapterLanguage></ChapterDisplay>
<ChapterAtom><ChapterTimeStart>00:00:30.500000000</ChapterTimeStart><ChapterDisplay><ChapterString>Sub</ChapterString></ChapterDisplay></ChapterAtom>
</ChapterAtom></EditionEntry></Chapters>`;

const FEED = `<rss><channel><item><title>x</title><psc:chapters version="1.1" xmlns:psc="http://podlove.org/simple-chapters">
<psc:chapter start='37' title="Bare &#x27;seconds&#x27;" href="https://a.example/?a=1&amp;b=2" />
<psc:chapter start="7:48.5" title="Minutes"></psc:chapter><psc:chapter title="None"/></psc:chapters></item></channel></rss>`;

const CUE = `REM DATE 2026\r\nPERFORMER "Maya"\r\nTITLE "Live"\r\nFILE "live.wav" WAVE\r\n  TRACK 01 AUDIO\r\n    TITLE "One"\r\n    PERFORMER "Guest"\r\n    INDEX 00 00:00:00\r\n    INDEX 01 00:00:37\r\n  TRACK 02 AUDIO\r\n    TITLE Two\r\n    INDEX 01 121:05:00\r\n`;

const EDL = `TITLE: Timeline 1\r\nFCM: NON-DROP FRAME\r\n\r\n001  001      V     C        01:00:10:00 01:00:10:01 01:00:10:00 01:00:10:01  \r\n |C:ResolveColorRed |M:One |D:1\r\n\r\n002  001      V     C        01:01:00:12 01:01:00:13 01:01:00:12 01:01:00:13  \r\n |C:ResolveColorBlue |M:Two: more |D:1\r\n`;

const FCPXML = `<?xml version="1.0"?><!DOCTYPE fcpxml><fcpxml version="1.10"><project><sequence format="r1" tcStart="0s"><spine>
<asset-clip offset="10s" start="3600s" duration="100s"><chapter-marker start="3605s" duration="1/25s" value="&lt;One&gt;" posterOffset="11/25s"/><marker start="3606s" duration="1/25s" value="note"/></asset-clip>
<gap offset="110s" start="3600s" duration="10s"><chapter-marker start="90000/25s" duration="1/25s" value="Two"/></gap>
</spine></sequence></project></fcpxml>`;

test.each<readonly [string, string, readonly (readonly [number, string])[], number]>([
  [
    'matroska',
    MKVEXTRACT,
    [
      [0, 'R&D'],
      [30_500, 'Sub'],
    ],
    0,
  ],
  [
    'psc',
    FEED,
    [
      [37_000, "Bare 'seconds'"],
      [468_500, 'Minutes'],
    ],
    1,
  ],
  [
    'cue',
    CUE,
    [
      [493, 'One'],
      [7_265_000, 'Two'],
    ],
    0,
  ],
  [
    'resolve',
    EDL,
    [
      [10_000, 'One'],
      [60_480, 'Two: more'],
    ],
    0,
  ],
  [
    'fcpxml',
    FCPXML,
    [
      [15_000, '<One>'],
      [110_000, 'Two'],
    ],
    0,
  ],
  [
    'ogm',
    'CHAPTER01=00:00:00.000\nCHAPTER01NAME=One\nCHAPTER02=00:05:00.000-00:06:00.000\nchapter02name=Two\n',
    [
      [0, 'One'],
      [300_000, 'Two'],
    ],
    0,
  ],
  [
    'mp4chaps',
    '00:00:00.000 One <https://a.example/>\r\n1:02:03,5 Two\r\n',
    [
      [0, 'One'],
      [3_723_500, 'Two'],
    ],
    0,
  ],
  [
    'youtube',
    'Hello!\n\n(00:00) - One\n(1:02:03) - Two\n\nBye at 5:00',
    [
      [0, 'One'],
      [3_723_000, 'Two'],
    ],
    0,
  ],
  [
    'audacity',
    '0,000000\t0,000000\tOne\n\\\t-1\t-1\n31.25\t40\tTwo\n',
    [
      [0, 'One'],
      [31_250, 'Two'],
    ],
    0,
  ],
  [
    'reaper',
    '#,Name,Start,End,Length\nM1,One,0:00.000,,\nR2,"Two, three",1:01:02.500,1:02:00.000,0:57.500\nM3,Bars,17.1.00,,\n',
    [
      [0, 'One'],
      [3_662_500, 'Two, three'],
    ],
    1,
  ],
  [
    'audition',
    'Name\tStart\tDuration\tTime Format\tType\tDescription\nMarker 01\t0:00.000\t0:00.000\tdecimal\tCue\t\nMarker 02\t1:15:25.334\t0:00.000\tdecimal\tCue\tx\n',
    [
      [0, 'Marker 01'],
      [4_525_334, 'Marker 02'],
    ],
    0,
  ],
  [
    'premiere',
    'Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\t\r\nOne\t\t00:00:00:00\t00:00:00:00\t00:00:00:00\tComment\t\r\nTwo\t\t00:01:00:12\t00:01:00:12\t00:00:00:00\tComment\t\r\n',
    [
      [0, 'One'],
      [60_480, 'Two'],
    ],
    0,
  ],
  [
    'hindenburg',
    '<Session><Markers><Marker Type="Chapter" Time="01:02.345" Name="One" URL=""/><Marker Type="Note" Time="5" Name="No"/></Markers></Session>',
    [[62_345, 'One']],
    0,
  ],
  [
    'auphonic',
    '{"status_code":200,"data":{"chapters":[{"start":"00:00:00","title":"One","url":"","image":null},{"start":"00:02:18.24","title":"Two"}]}}',
    [
      [0, 'One'],
      [138_240, 'Two'],
    ],
    0,
  ],
  [
    'csv',
    '\uFEFFTitle;Start;Note\n"One; ""two""";0:00;x\nThree;1:30;\nFour;later;\n',
    [
      [0, 'One; "two"'],
      [90_000, 'Three'],
    ],
    1,
  ],
  [
    'json',
    '{"chapters":[{"startTime":0,"title":"One"},{"startTime":90,"title":"Tw',
    [
      [0, 'One'],
      [90_000, ''],
    ],
    1,
  ],
])('%s as other programs write it', (name, text, expected, remarked) => {
  const format: ChapterFormat | undefined = detectChapterFormat<ChapterFormat>(text, CHAPTER_FORMATS);
  expect(format?.name).toBe(name);
  const reading = format?.read(text, { frameRate: parseFrameRate('25') });
  expect(reading?.chapters.map(({ startMs, title }) => [startMs, title])).toEqual(expected);
  expect(reading?.remarks.filter(({ line }) => line !== undefined).length).toBe(remarked);
});
