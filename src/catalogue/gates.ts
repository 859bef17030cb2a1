import { type EpisodeFacts, type Format, type Status, STATUSES } from '../model/index.ts';

/** The sign-offs that a format requires of a status and of those before it, each once, in order. */
export function requiredGates(status: Status, format: Pick<Format, 'gates'> | undefined): readonly string[] {
  const upTo = STATUSES.slice(0, STATUSES.indexOf(status) + 1);
  return [...new Set(upTo.flatMap((each) => format?.gates[each] ?? []))];
}

/** Those of them that are not there. */
export function missingGates(
  status: Status,
  signed: EpisodeFacts['gates'],
  format: Pick<Format, 'gates'> | undefined,
): readonly string[] {
  return requiredGates(status, format).filter((gate) => !Object.hasOwn(signed, gate));
}
