import type { Span } from '../model/index.ts';

const AMOUNT = String.raw`\d[\d,]{0,20}(?:\.\d{1,9})?`;
const COUNT_WORD =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half)';
const NUMBER = String.raw`(?:${AMOUNT}|(?:${COUNT_WORD}[ -](?:and )?){0,6}${COUNT_WORD})`;
const LARGE = '(?:million|billion|trillion|lakh|crore)';
/** What productions count. */
const COUNTED =
  '(?:users?|customers?|people|subscribers?|members?|viewers?|listeners?|accounts?|players?|drivers?|riders?|requests?|queries|messages?|transactions?|payments?|orders?|events?|downloads?|searches|lookups|records?|rows|servers?|machines|nodes|instances|containers|services|microservices|partitions|devices|commits|deployments|engineers|employees)';

const CLAIMS: Readonly<Record<string, RegExp>> = {
  money: new RegExp(
    String.raw`[$€£₹]\s?${AMOUNT}\+?(?:\s?(?:[KMB]\b|(?:lakh )?${LARGE}\b)|(?<=\d{6}|,\d{3},\d{2,3}))|\b${NUMBER} ${LARGE} (?:dollars|euros|pounds|rupees)\b`,
    'iu',
  ),
  counts: new RegExp(
    String.raw`(?<![$€£₹\d.,])\b(?:${NUMBER}\+?[\s-](?:${LARGE}|thousand)|\d{1,3}(?:,\d{3}){1,4}|\d{5,12})\+? (?:[\p{L}-]{1,20} ){0,2}${COUNTED}\b`,
    'iu',
  ),
  percentages: new RegExp(
    String.raw`(?<![\d.,–-])(?:99\.9\d*\s?(?:%|percent\b|per cent\b)|${AMOUNT}\s?(?:%|percent|per cent) of (?:all |the |its |their |our |global |internet |[\p{L}]{1,20}['’]s |[\p{Lu}]{2,5} ){0,3}(?:traffic|${COUNTED})\b)`,
    'iu',
  ),
};

/** A sentence that supposes, asks, plans or defines claims nothing. */
const SUPPOSED =
  /\b(?:suppose|imagine|assum(?:e|ing|es)|let['’]s|say,|if|would|could|might|should|must|may|pretend|for example|for instance|such as|put in|targets?|goals?|objectives?|budget|SL[AO]s?|promise[sd]?|require[ds]?|requirements?|scenario|means|equals|hypothetical(?:ly)?|let|design|architect)\b|\?/i;

/** What every text that claims a number holds. */
export const CLAIM_MARK = /[%$€£₹]|illion|lakh|crore|thousand|per ?cent|\d{5}|\d,\d{3}/gi;

/** The first number of a sentence that somebody has to have counted; undefined where it claims none. */
export function claimIn(text: string, sentence: Span, kinds: readonly string[]): Span | undefined {
  const words = text.slice(sentence.start, sentence.end);
  if (SUPPOSED.test(words)) return undefined;
  let first: Span | undefined;
  for (const kind of kinds) {
    const match = CLAIMS[kind]?.exec(words);
    if (!match || (first && first.start <= sentence.start + match.index)) continue;
    first = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  }
  return first;
}
