import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePronunciations, spokenForm } from '../../../src/notation/spoken/spoken-form.ts';

function said(text: string): string {
  return spokenForm(text)
    .flatMap(({ words }) => words)
    .join(' ');
}

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'plain words': [
    ['Three servers. Same data!', 'Three servers Same data'],
    ['don’t we’ll it’s', 'don’t we’ll it’s'],
    ['well-known, half-open', 'well known half open'],
    ['a “quoted” (aside)', 'a quoted aside'],
    ['naïve café', 'naïve café'],
    ['client/server and/or', 'client server and or'],
  ],
  numbers: [
    ['0', 'zero'],
    ['7 seconds', 'seven seconds'],
    ['42', 'forty two'],
    ['100', 'one hundred'],
    ['101 rows', 'one hundred one rows'],
    ['1,250 nodes', 'one thousand two hundred fifty nodes'],
    ['5_570_000', 'five million five hundred seventy thousand'],
    ['12,345,678', 'twelve million three hundred forty five thousand six hundred seventy eight'],
    ['3.14', 'three point one four'],
    ['0.001', 'zero point zero zero one'],
    ['.5', 'point five'],
    ['-5', 'minus five'],
    ['−40 and –3', 'minus forty and minus three'],
    ['007', 'zero zero seven'],
    [
      '1000000000000000000000',
      'one zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero',
    ],
    ['1st, 2nd, 3rd, 21st, 100th', 'first second third twenty first one hundredth'],
    ['#1', 'number one'],
    ['~300', 'about three hundred'],
    ['<5 or >10', 'less than five or greater than ten'],
    ['5–10 nodes', 'five to ten nodes'],
    ['3-5 replicas', 'three to five replicas'],
    ['the 7-3-1 rhythm', 'the seven three one rhythm'],
    ['1M+ users', 'one million plus users'],
    ['10K requests', 'ten thousand requests'],
    ['2.5k, 3B', 'two point five thousand three billion'],
    ['400 million people', 'four hundred million people'],
  ],
  fractions: [
    ['1/3', 'one third'],
    ['2/3 of nodes', 'two thirds of nodes'],
    ['1/2', 'one half'],
    ['3/4', 'three quarters'],
    ['1 1/2', 'one and one half'],
    ['1½ hours', 'one and one half hours'],
    ['½', 'one half'],
    ['7/24', 'seven over twenty four'],
    ['24/7', 'twenty four seven'],
    ['9/11', 'nine eleven'],
  ],
  percentages: [
    ['99.999%', 'ninety nine point nine nine nine percent'],
    ['87 %', 'eighty seven percent'],
    ['5-10%', 'five to ten percent'],
    ['0.1%', 'zero point one percent'],
    ['3‰', 'three per mille'],
    ['100%', 'one hundred percent'],
  ],
  money: [
    ['$440M', 'four hundred forty million dollars'],
    ['€2M', 'two million euros'],
    ['£3.5bn', 'three point five billion pounds'],
    ['$1', 'one dollar'],
    ['$5', 'five dollars'],
    ['$1,250.50', 'one thousand two hundred fifty dollars and fifty cents'],
    ['$0.02', 'two cents'],
    ['£1.01', 'one pound and one penny'],
    ['$3 million', 'three million dollars'],
    ['₹5 lakh', 'five lakh rupees'],
    ['¥500', 'five hundred yen'],
    ['$100/month', 'one hundred dollars per month'],
    ['$5–$10', 'five to ten dollars'],
    ['$5-10M', 'five to ten million dollars'],
    ['$1B+', 'one billion dollars plus'],
    ['-$5', 'minus five dollars'],
    ['$$$', 'dollar dollar dollar'],
    ['$2K', 'two thousand dollars'],
  ],
  units: [
    ['10ms', 'ten milliseconds'],
    ['10 ms', 'ten milliseconds'],
    ['1 ms', 'one millisecond'],
    ['5–10 ms', 'five to ten milliseconds'],
    ['250 µs', 'two hundred fifty microseconds'],
    ['100 ns', 'one hundred nanoseconds'],
    ['5 GB', 'five gigabytes'],
    ['64KiB', 'sixty four kibibytes'],
    ['10Gbps', 'ten gigabits per second'],
    ['100 Mb/s', 'one hundred megabits per second'],
    ['3.2 GHz', 'three point two gigahertz'],
    ['299,792 km/s', 'two hundred ninety nine thousand seven hundred ninety two kilometers per second'],
    ['9.8 m/s²', 'nine point eight meters per second squared'],
    ['20 km²', 'twenty square kilometers'],
    ['50,000 req/s', 'fifty thousand requests per second'],
    ['120 rps', 'one hundred twenty R P S'],
    ['30s timeout', 'thirty seconds timeout'],
    ['5 s', 'five s'],
    ['5 a day', 'five a day'],
    ['-40 °C', 'minus forty degrees celsius'],
    ['90°', 'ninety degrees'],
    ['10x faster', 'ten X faster'],
    ['1.5× slower', 'one point five X slower'],
    ['1920x1080', 'nineteen twenty by ten eighty'],
    ['3 × 10', 'three times ten'],
    ['64-bit', 'sixty four bit'],
    ['60 mph', 'sixty miles per hour'],
    ['3 W of power', 'three W of power'],
    ['500MB/s', 'five hundred megabytes per second'],
  ],
  powers: [
    ['10⁻⁹', 'ten to the minus nine'],
    ['10^9', 'ten to the nine'],
    ['2^32', 'two to the thirty two'],
    ['2**10', 'two to the ten'],
    ['x²', 'x squared'],
    ['2^{-k}', 'two to the minus K'],
    ['10^(+n)', 'ten to the plus N'],
    ['n³', 'n cubed'],
    ['2ⁿ', 'two to the N'],
    ['1e-9', 'one times ten to the minus nine'],
    ['6.02×10²³', 'six point zero two times ten to the twenty three'],
    ['3 × 10^8', 'three times ten to the eight'],
    ['5e6', 'five times ten to the six'],
  ],
  'percentiles and growth': [
    ['p99', 'P ninety nine'],
    ['P50', 'P fifty'],
    ['p99.9', 'P ninety nine point nine'],
    ['O(1)', 'O of one'],
    ['O(n)', 'O of n'],
    ['O(n log n)', 'O of n log n'],
    ['O(n²)', 'O of n squared'],
    ['O(n^2)', 'O of n squared'],
    ['O(log(n))', 'O of log of n'],
    ['f(x)', 'f of x'],
    ['main()', 'main'],
  ],
  formulas: [
    ['N=5, R=3', 'N equals five R equals three'],
    ['W + R > N', 'W plus R greater than N'],
    ['W+R>N', 'W plus R greater than N'],
    ['x ≤ 3', 'x is at most three'],
    ['p ≠ q', 'p is not equal to q'],
    ['λ = 4', 'lambda equals four'],
    ['2n+1', 'two n plus one'],
    ['a → b', 'a to b'],
    ['A -> B', 'A to B'],
    ['x₁', 'x one'],
    ['±3', 'plus or minus three'],
    ['99.9 ≈ 100', 'ninety nine point nine is about one hundred'],
  ],
  versions: [
    ['v2.1.0', 'version two point one point zero'],
    ['2.1.0', 'two point one point zero'],
    ['v2', 'V two'],
    ['v1.0.0-rc.1', 'version one point zero point zero R C one'],
    ['HTTP/2', 'H T T P two'],
    ['HTTP/1.1', 'H T T P one point one'],
    ['TLS 1.3', 'T L S one point three'],
    ['Python 3.11', 'Python three point eleven'],
    ['pi is 3.11', 'pi is three point one one'],
    ['Kubernetes 1.29', 'Kubernetes one point twenty nine'],
  ],
  'dates and times': [
    ['3:14 AM', 'three fourteen A M'],
    ['03:14', 'three fourteen'],
    ['14:00', 'fourteen hundred'],
    ['3:00 PM', 'three P M'],
    ['9:05', 'nine oh five'],
    ['11:59:45 PM', 'eleven fifty nine forty five P M'],
    ['00:00', 'zero hundred'],
    ['3pm', 'three P M'],
    ['5 a.m.', 'five A M'],
    ['2026-11-20', 'November twentieth twenty twenty six'],
    ['2012-06-30T23:59:60Z', 'June thirtieth twenty twelve twenty three fifty nine sixty Z'],
    ['7/19/2024', 'July nineteenth twenty twenty four'],
    ['19/7/2024', 'July nineteenth twenty twenty four'],
    ['July 19, 2024', 'July nineteenth twenty twenty four'],
    ['19 July 2024', 'July nineteenth twenty twenty four'],
    ['Aug 1', 'August first'],
    ['in 2024', 'in twenty twenty four'],
    ['in 2005', 'in two thousand five'],
    ['in 1900', 'in nineteen hundred'],
    ['the 1990s', 'the nineteen nineties'],
    ['the ’90s', 'the nineties'],
    ['2019–2021', 'twenty nineteen to twenty twenty one'],
    ['2,024 nodes', 'two thousand twenty four nodes'],
    ['a ratio of 3:1', 'a ratio of three to one'],
    ['March of events', 'March of events'],
  ],
  addresses: [
    ['192.168.0.1', 'one ninety two dot one sixty eight dot zero dot one'],
    ['10.0.0.0/8', 'ten dot zero dot zero dot zero slash eight'],
    ['127.0.0.1:8080', 'one twenty seven dot zero dot zero dot one port eighty eighty'],
    ['port 443', 'port four forty three'],
    ['port 8080', 'port eighty eighty'],
    ['RFC 9293', 'R F C ninety two ninety three'],
    ['HTTP 404', 'H T T P four oh four'],
    ['error 503', 'error five oh three'],
    ['https://example.org/a-b', 'example dot org slash a b'],
    ['see example.org', 'see example dot org'],
    ['ops@example.org', 'ops at example dot org'],
    ['/etc/hosts', 'slash etc slash hosts'],
    ['main.py', 'main dot pie'],
    ['config.yaml', 'config dot yammel'],
    ['Node.js', 'node dot J S'],
    ['--dry-run', 'dash dash dry run'],
    ['0xFF', 'hex F F'],
    ['a1b2c3d', 'A one B two C three D'],
  ],
  acronyms: [
    ['TCP', 'T C P'],
    ['APIs', 'A P Is'],
    ['the CPU’s', 'the C P U’s'],
    ['NASA', 'nassa'],
    ['SQL', 'sequel'],
    ['JSON', 'jason'],
    ['TCP/IP', 'T C P I P'],
    ['IPv4', 'I P V four'],
    ['gRPC', 'G R P C'],
    ['S3', 'S three'],
    ['EC2', 'E C two'],
    ['x86-64', 'x eighty six sixty four'],
    ['SHA-256', 'S H A two fifty six'],
    ['K8s', 'kubernetes'],
    ['CVE-2021-44228', 'C V E twenty twenty one four four two two eight'],
    ['U.S. law', 'U S law'],
    ['C++ and C#', 'C plus plus and C sharp'],
    ['PAXOS', 'paxos'],
    ['STOP', 'stop'],
    ['World War II', 'World War two'],
    ['IV drip', 'I V drip'],
  ],
  'names in code': [
    ['camelCase', 'camel case'],
    ['snake_case_name', 'snake case name'],
    ['read_timeout_ms', 'read timeout M S'],
    ['HashMap', 'hash map'],
    ['user_id', 'user id'],
    ['tcp_rmem', 'T C P rmem'],
    ['kubectl', 'kube control'],
  ],
  'what is not said': [
    ['true [@vogels2009].', 'true'],
    ['done 🎉', 'done'],
    ['…', ''],
    ['— and', 'and'],
    ['e.g. this, etc.', 'for example this et cetera'],
    ['A vs. B', 'A versus B'],
    ['Dr. Chen', 'doctor Chen'],
    ['No. 5', 'number five'],
    ['Fig. 3', 'figure three'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

test('there are more than 150 of these', () => {
  expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(150);
});

describe('a show’s own pronunciations', () => {
  const own = makePronunciations([
    ['etcd', 'et see dee'],
    ['C.A.P.', 'cap'],
    ['SQL', 'ess cue ell'],
    ['Node', 'the node'],
    ['Node.js', 'node'],
    ['x-ray', 'ex ray'],
    ['a/b', 'a or b'],
  ]);
  test.each([
    ['etcd and SQL', 'et see dee and ess cue ell'],
    ['the C.A.P. theorem', 'the cap theorem'],
    ['NoSQL', 'no sequel'],
    ['Node.js on a Node', 'node on a the node'],
    ['Nodes', 'Nodes'],
    ['an x-ray, a/b', 'an ex ray a or b'],
  ])('%s', (text, expected) => {
    const words = spokenForm(text, own).flatMap((token) => token.words);
    expect(words.join(' ')).toBe(expected);
  });
});

const piece = fc.oneof(
  fc.constantFrom(...Object.values(CASES).flatMap((cases) => cases.map(([text]) => text))),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^[-\d.,:/$%()A-Za-z\s^~#_']{0,14}$/),
);

test('whatever is written, its tokens stand in order and the text between them is not said', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(' ');
      let at = 0;
      for (const { start, end, words } of spokenForm(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) expect(word).toMatch(/^\S+$/);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1_000 },
  );
});

test.each(
  [
    'a-',
    '1/',
    '1,',
    'a.',
    '(',
    '$',
    'O(',
    '1-1-',
    'a_',
    'A.',
    '@a',
    '/',
    '1:',
    '[@',
    '--a',
    '9'.repeat(20),
    'aA',
    'p9',
    '~',
    '10^',
  ].map((unit) => [unit, unit.repeat(100_000 / unit.length)] as const),
)('a hundred thousand characters of %s are read in bounded time', (_, text) => {
  const tokens = spokenForm(text);
  expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
});
