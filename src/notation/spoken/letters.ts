import { cardinal, decimal, digitByDigit } from './number-names.ts';

/**
 * Names in capitals that are said as words, with how they sound where the spelling misleads. Every other run of two to five
 * capitals is spelled.
 */
const SAID: Readonly<Record<string, string>> = {
  ACID: 'acid',
  AJAX: 'ajax',
  ARM: 'arm',
  ASCII: 'askey',
  BASE: 'base',
  BIOS: 'bios',
  CAP: 'cap',
  CAPTCHA: 'captcha',
  CERN: 'cern',
  CIDR: 'cider',
  COBOL: 'cobol',
  CORBA: 'corba',
  CORS: 'cores',
  COVID: 'covid',
  CRUD: 'crud',
  CUDA: 'cooda',
  DARPA: 'darpa',
  DASH: 'dash',
  DRAM: 'dee ram',
  DRY: 'dry',
  EULA: 'yula',
  FIFO: 'fifo',
  FUSE: 'fuse',
  GIF: 'gif',
  GNU: 'gnu',
  GUI: 'gooey',
  IDE: 'I D E',
  IEEE: 'I triple E',
  IMAP: 'eye map',
  JIT: 'jit',
  JPEG: 'jay peg',
  JSON: 'jason',
  KISS: 'kiss',
  LAMP: 'lamp',
  LAN: 'lan',
  LASER: 'laser',
  LIFO: 'lifo',
  LISP: 'lisp',
  MAC: 'mac',
  MIDI: 'middy',
  NAND: 'nand',
  NASA: 'nassa',
  NASDAQ: 'nazdack',
  NATO: 'nayto',
  NOR: 'nor',
  NOT: 'not',
  NUMA: 'nooma',
  OLAP: 'oh lap',
  OAUTH: 'oh auth',
  PIN: 'pin',
  PERL: 'pearl',
  RADAR: 'radar',
  RAFT: 'raft',
  RAID: 'raid',
  RAM: 'ram',
  REPL: 'repple',
  REST: 'rest',
  ROM: 'rom',
  SAAS: 'sass',
  SAN: 'san',
  SCADA: 'scayda',
  SCSI: 'scuzzy',
  SCUBA: 'scuba',
  SIM: 'sim',
  SIMD: 'sim dee',
  SMART: 'smart',
  SOAP: 'soap',
  SOLID: 'solid',
  SQL: 'sequel',
  STEM: 'stem',
  SWIFT: 'swift',
  SWIM: 'swim',
  TRIM: 'trim',
  UDF: 'U D F',
  UNIX: 'unix',
  WAL: 'wall',
  WAN: 'wan',
  WASM: 'wazzum',
  YAML: 'yammel',
  YOLO: 'yolo',
  ZAB: 'zab',
};

/** Common words that a writer may put in capitals; they are said, never spelled. */
const WORDS = new Set(
  'A I AM AN AND ALL ANY ARE AS AT BE BUT BY CAN DID DO FOR FROM GET GO HAD HAS HE HER HIS HOW IF IN IS IT ITS JUST LOT MANY ME MORE MUST MY NEW NO NOW OF OFF OLD ON ONE ONLY OR OUR OUT OWN SAY SEE SHE SO STOP THAT THE THEM THEN THEY THIS TO TOO TWO UP US USE VERY WAS WAY WE WHO WHY WITH WILL YES YET YOU YOUR EVERY FIRST LAST NEVER ONCE SAME WHAT WHEN WHERE ZERO'.split(
    ' ',
  ),
);
/** Past this length capitals are a word that is shouted. */
const LONGEST_SPELLED = 5;

/** A word in capitals, without its plural `s`: as letters, or as the word it is said as. */
export function capitals(word: string): string[] {
  const said = Object.hasOwn(SAID, word) ? SAID[word] : undefined;
  if (said !== undefined) return said.split(' ');
  if (word.length === LONGEST_SPELLED && (word.match(/[AEIOUY]/g) ?? []).length > 1)
    return [word.toLowerCase()];
  if (word.length > LONGEST_SPELLED || (WORDS.has(word) && word !== 'US' && word !== 'IT'))
    return [word.toLowerCase()];
  return spelled(word);
}

/** Letters and digits one by one, letters in capitals so that they are told from words. */
export function spelled(text: string): string[] {
  return [...text].flatMap((char) =>
    /\d/.test(char) ? digitByDigit(char) : /\p{L}/u.test(char) ? [char.toUpperCase()] : [],
  );
}

/** Names that mix cases or digits, as everybody says them. */
const NAMES: Readonly<Record<string, string>> = {
  bitcoin: 'bit coin',
  btrfs: 'butter F S',
  etcd: 'et see dee',
  gif: 'gif',
  github: 'git hub',
  grpc: 'G R P C',
  i18n: 'internationalization',
  ios: 'eye oh S',
  ipv4: 'I P V four',
  ipv6: 'I P V six',
  k3s: 'kay threes',
  k8s: 'kubernetes',
  kubectl: 'kube control',
  l10n: 'localization',
  macos: 'mac oh S',
  mysql: 'my sequel',
  nginx: 'engine X',
  nosql: 'no sequel',
  oauth: 'oh auth',
  openssl: 'open S S L',
  paas: 'pass',
  iaas: 'eye ass',
  postgresql: 'postgres Q L',
  saas: 'sass',
  sqlite: 'sequel lite',
  sudo: 'sue do',
  systemd: 'system dee',
  vcpu: 'V C P U',
  wifi: 'why fie',
  xeon: 'zeeon',
  zfs: 'Z F S',
};

/** Whether a word is said in another way than it is written. */
export function isKnownName(word: string): boolean {
  return Object.hasOwn(NAMES, word.toLowerCase());
}

/**
 * One name of letters and digits, as identifiers, products and files have them: `camelCase`, `x86`, `SHA256`, `gRPC`. A stretch of
 * digits is a number, where it begins with a zero digits.
 */
export function nameWords(name: string): string[] {
  const known = NAMES[name.toLowerCase()];
  if (known !== undefined && Object.hasOwn(NAMES, name.toLowerCase())) return known.split(' ');
  return [...name.matchAll(/\d+|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}\p{M}*/gu)].flatMap(([part]) => {
    if (/^\d/.test(part)) return part.length === 3 ? shortHundreds(part) : decimal(part);
    if (/^\p{Lu}+$/u.test(part)) return capitals(part);
    return isVowelless(part) ? spelled(part) : [part.toLowerCase()];
  });
}

/** Three digits of a name or an address: 192 is "one ninety two", 256 "two fifty six", 100 "one hundred". */
export function shortHundreds(digits: string): string[] {
  const value = Number(digits);
  if (value < 100 || value % 100 < 10) return cardinal(value);
  return [...cardinal(Math.floor(value / 100)), ...cardinal(value % 100)];
}

/** What nobody can say but letter by letter: `src`, `cmd`, `tcp`. */
function isVowelless(word: string): boolean {
  return word.length > 1 && /^[a-z]+$/i.test(word) && !/[aeiouy]/i.test(word);
}
