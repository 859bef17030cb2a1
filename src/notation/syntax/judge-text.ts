import {
  between,
  costOfPlacing,
  type Reading,
  type Syntax,
  type SyntaxCheck,
  type SyntaxFault,
} from './fault.ts';

/** What is wrong with a text, and what it took to find out. */
export interface Judgement {
  readonly fault?: SyntaxFault | undefined;
  /** In characters read. */
  readonly effort: number;
}

/** What it takes to begin a reading, however short it is. */
const BEGINNING = 60;

/** What is short is judged soon, wherever its fault is. */
const LONG = 8_000;

/** What has taken so much and may still be a part of something is not judged: nobody shows that much code at once. */
const MAX_TRYING = 1_000_000;

/** When so much has been spent on one text, the place that has been found has to do. */
const MAX_EFFORT = 500_000;

/** A longer text is no part of anything. */
const MAX_PART_LENGTH = 30_000;

/**
 * The first place where a text is none of a language, in the reading that came furthest; none where one reading is sound. All are
 * judged before the place of a fault is looked for.
 */
export async function judgeText(
  syntax: Syntax,
  check: SyntaxCheck,
  { text, parts }: { readonly text: string; readonly parts: boolean },
): Promise<Judgement> {
  const unsound: { readonly reading: Reading; readonly fault: SyntaxFault | 'unplaced' }[] = [];
  const { weight = 1 } = syntax;
  let effort = 0;
  for (const reading of readingsOf(syntax, text, parts)) {
    if (effort > MAX_TRYING) return { effort };
    // Where one reading of a long text failed, the next ones had better stop at their first fault.
    const wanted = unsound.length > 0 && text.length > LONG ? 'place' : 'verdict';
    const fault = await check(reading.text, wanted);
    effort += BEGINNING + weight * (check.costOf?.(reading.text, fault, wanted) ?? reading.text.length);
    if (!fault) return { effort };
    unsound.push({ reading, fault });
  }
  let best: SyntaxFault | undefined;
  for (const { reading, fault } of unsound) {
    let placed: SyntaxFault | 'unplaced' | undefined = fault;
    if (placed === 'unplaced') {
      if (best && effort > MAX_EFFORT) break;
      placed = await check(reading.text, 'place');
      effort += weight * costOfPlacing(reading.text, placed);
    }
    if (!placed) return { effort };
    if (placed !== 'unplaced') best = further(best, placed, reading.before, text.length);
  }
  return { fault: best, effort };
}

function* readingsOf(syntax: Syntax, text: string, parts: boolean): Generator<Reading> {
  yield between('', text, '');
  if (parts && text.length <= MAX_PART_LENGTH) yield* syntax.readings?.(text) ?? [];
}

/** The fault of the reading that came further. What was put around the text is nothing that its writer can mend. */
function further(
  best: SyntaxFault | undefined,
  fault: SyntaxFault,
  before: number,
  length: number,
): SyntaxFault {
  if (!best) return fault;
  const start = fault.start - before;
  const reached = (fault.reached ?? fault.start) - before;
  if (start < 0 || fault.end - before > length || reached <= (best.reached ?? best.start)) return best;
  return { ...fault, start, end: fault.end - before, reached };
}
