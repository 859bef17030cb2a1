/** ISO 639-2 codes of the languages most podcasts are in, by their ISO 639-1 codes; those for libraries, as ID3 wants them. */
const CODES =
  'af:afr ar:ara bg:bul bn:ben ca:cat cs:cze cy:wel da:dan de:ger el:gre en:eng es:spa et:est eu:baq fa:per fi:fin fr:fre ga:gle gl:glg gu:guj he:heb hi:hin hr:hrv hu:hun hy:arm id:ind is:ice it:ita ja:jpn ka:geo kn:kan ko:kor lt:lit lv:lav ml:mal mr:mar ms:may nb:nob nl:dut nn:nno no:nor pa:pan pl:pol pt:por ro:rum ru:rus sk:slo sl:slv sq:alb sr:srp sv:swe sw:swa ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:chi zu:zul';

const BY_TWO: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((pair) => pair.split(':') as [string, string]),
);

/** The three letters for a language (BCP 47) that ID3 asks for; `und` where they are not known. */
export function threeLetters(language: string): string {
  const [first = ''] = language.toLowerCase().split('-');
  return /^[a-z]{3}$/.test(first) ? first : (BY_TWO.get(first) ?? 'und');
}
