import { type CatalogueEpisode, missingGates } from '../catalogue/index.ts';
import { type FindingCounts, type Format, type NextStep, type Status, STATUSES } from '../model/index.ts';
import { formatLength } from '../notation/time.ts';
import type { Progress } from './progress.ts';
import { counted } from '../notation/counted.ts';

/** How far an estimate may be from the plan before the text is what is wrong; the rule `estimated-length` has the same. */
const LENGTH_TOLERANCE = 0.11;

const ONWARD: Readonly<Record<Status, NextStep>> = {
  planned: { action: 'review', text: 'send to review' },
  draft: { action: 'review', text: 'send to review' },
  review: { action: 'record', text: 'record' },
  recorded: { action: 'publish', text: 'publish' },
  published: { action: 'none', text: 'done' },
};

/**
 * What an episode needs next, by the most urgent thing: errors in its file or its plan, words that are missing, sign-offs that its status or the
 * next one requires; where nothing is missing, the next status.
 */
export function nextStep(
  entry: CatalogueEpisode,
  { errors }: FindingCounts,
  progress: Progress | undefined,
  format?: Format,
): NextStep {
  const { status, coldOpen } = entry;
  if (errors > 0) {
    const where = progress ? '' : ' in its plan';
    return { action: 'fix', text: `fix ${counted(errors, 'error')}${where}` };
  }
  if (!progress) {
    if (status !== 'planned') return { action: 'add-file', text: 'add its file, or call it planned' };
    return { action: 'begin', text: coldOpen === undefined ? 'choose a cold open' : 'begin the draft' };
  }
  const isDraft = status === 'planned' || status === 'draft';
  const missing = isDraft ? missingWords(entry, progress) : undefined;
  return missing ?? signature(entry, format) ?? ONWARD[status];
}

function missingWords(
  { plannedMs }: CatalogueEpisode,
  { writtenMs, unwritten }: Progress,
): NextStep | undefined {
  if (unwritten)
    return { action: 'write', text: `write ${unwritten.coldOpen ? 'the cold open' : `“${unwritten.name}”`}` };
  if (!plannedMs) return undefined;
  const overMs = writtenMs - plannedMs;
  if (Math.abs(overMs) <= plannedMs * LENGTH_TOLERANCE) return undefined;
  const length = formatLength(Math.max(60_000, Math.round(Math.abs(overMs) / 60_000) * 60_000));
  return overMs < 0
    ? { action: 'write', text: `write ${length} more` }
    : { action: 'cut', text: `cut ${length}` };
}

/** What is not signed although the status it has, one before it, or the next one requires it. */
function signature({ status, outline }: CatalogueEpisode, format?: Format): NextStep | undefined {
  const isDraft = status === 'planned' || status === 'draft';
  const upTo = isDraft ? 'review' : (STATUSES[STATUSES.indexOf(status) + 1] ?? status);
  const missing = missingGates(upTo, outline?.facts.gates ?? {}, format);
  return missing.length === 0 ? undefined : { action: 'sign', text: `sign ${missing.join(', ')}` };
}
