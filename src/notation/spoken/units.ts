/** Units by their symbols: one, many. Where case is a matter of taste the symbol stands in small letters and is looked up so, last. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  ns: ['nanosecond', 'nanoseconds'],
  µs: ['microsecond', 'microseconds'],
  μs: ['microsecond', 'microseconds'],
  us: ['microsecond', 'microseconds'],
  ms: ['millisecond', 'milliseconds'],
  s: ['second', 'seconds'],
  sec: ['second', 'seconds'],
  secs: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  d: ['day', 'days'],
  nm: ['nanometer', 'nanometers'],
  µm: ['micrometer', 'micrometers'],
  μm: ['micrometer', 'micrometers'],
  mm: ['millimeter', 'millimeters'],
  cm: ['centimeter', 'centimeters'],
  m: ['meter', 'meters'],
  km: ['kilometer', 'kilometers'],
  mi: ['mile', 'miles'],
  ft: ['foot', 'feet'],
  mph: ['mile per hour', 'miles per hour'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  t: ['ton', 'tons'],
  B: ['byte', 'bytes'],
  kB: ['kilobyte', 'kilobytes'],
  KB: ['kilobyte', 'kilobytes'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  PB: ['petabyte', 'petabytes'],
  EB: ['exabyte', 'exabytes'],
  KiB: ['kibibyte', 'kibibytes'],
  MiB: ['mebibyte', 'mebibytes'],
  GiB: ['gibibyte', 'gibibytes'],
  TiB: ['tebibyte', 'tebibytes'],
  kb: ['kilobit', 'kilobits'],
  Mb: ['megabit', 'megabits'],
  Gb: ['gigabit', 'gigabits'],
  bps: ['bit per second', 'bits per second'],
  kbps: ['kilobit per second', 'kilobits per second'],
  Kbps: ['kilobit per second', 'kilobits per second'],
  Mbps: ['megabit per second', 'megabits per second'],
  Gbps: ['gigabit per second', 'gigabits per second'],
  Tbps: ['terabit per second', 'terabits per second'],
  MBps: ['megabyte per second', 'megabytes per second'],
  GBps: ['gigabyte per second', 'gigabytes per second'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  THz: ['terahertz', 'terahertz'],
  W: ['watt', 'watts'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  GW: ['gigawatt', 'gigawatts'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  MWh: ['megawatt hour', 'megawatt hours'],
  V: ['volt', 'volts'],
  mV: ['millivolt', 'millivolts'],
  A: ['amp', 'amps'],
  mA: ['milliamp', 'milliamps'],
  J: ['joule', 'joules'],
  dB: ['decibel', 'decibels'],
  Pa: ['pascal', 'pascals'],
  rpm: ['R P M', 'R P M'],
  rps: ['R P S', 'R P S'],
  qps: ['Q P S', 'Q P S'],
  tps: ['T P S', 'T P S'],
  QPS: ['Q P S', 'Q P S'],
  TPS: ['T P S', 'T P S'],
  RPS: ['R P S', 'R P S'],
  req: ['request', 'requests'],
  reqs: ['request', 'requests'],
  ops: ['op', 'ops'],
  txn: ['transaction', 'transactions'],
  fps: ['frame per second', 'frames per second'],
  px: ['pixel', 'pixels'],
};

/** Single letters that are units only where they touch their number: "5 a day" is none. */
const ONLY_TOUCHING = new Set(['s', 'h', 'd', 'm', 'g', 't', 'B', 'A', 'V', 'J', 'us', 'W']);

const SYMBOLS = Object.keys(UNITS)
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|');
/** What may stand behind a number: a unit, or a unit per something. Sticky. */
export const UNIT = new RegExp(
  String.raw`(?<gap>[ \u00A0\u202F]?)(?<unit>${SYMBOLS})(?<square>[²³])?(?:\/(?<per>${SYMBOLS}|[a-z]{3,12})(?<perSquare>[²³])?)?(?![\p{L}\p{N}])`,
  'uy',
);

/** The words of a matched unit, or undefined where it is a word of the sentence. `one`: the number before it is 1. */
export function unitWords(
  groups: Readonly<Record<string, string | undefined>>,
  one: boolean,
): string[] | undefined {
  const { gap = '', unit = '', square, per, perSquare } = groups;
  if (gap !== '' && per === undefined && ONLY_TOUCHING.has(unit)) return undefined;
  const words = [...power(square), ...named(unit, one)];
  return per === undefined ? words : [...words, 'per', ...named(per, true), ...power(perSquare, true)];
}

function named(symbol: string, one: boolean): string[] {
  const names = UNITS[symbol];
  return names ? (one ? names[0] : names[1]).split(' ') : [symbol];
}

function power(mark: string | undefined, behind = false): string[] {
  if (mark === undefined) return [];
  if (behind) return [mark === '²' ? 'squared' : 'cubed'];
  return [mark === '²' ? 'square' : 'cubic'];
}

/** What letters and words behind a number multiply it by. */
export const SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  K: 'thousand',
  M: 'million',
  m: 'million',
  mn: 'million',
  MM: 'million',
  B: 'billion',
  b: 'billion',
  bn: 'billion',
  Bn: 'billion',
  T: 'trillion',
  tn: 'trillion',
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
  lakh: 'lakh',
  crore: 'crore',
};
