import { type CastMember, OperationError } from '../model/index.ts';
import { closest } from '../notation/closest.ts';

/** Whom `--speaker` names: a cast id, and what transcripts call them; without a name, everybody is them. */
export interface SpeakerMapping {
  readonly member: string;
  readonly name?: string | undefined;
}

/** Finds the cast member that a transcript's name means: by mapping, id, name or alias; case, blanks and points are the same. */
export function castByName(
  cast: readonly CastMember[],
  mappings: readonly SpeakerMapping[],
): (name: string | undefined) => CastMember | undefined {
  const members = new Map(cast.map((member) => [member.id, member]));
  const known = new Map<string, CastMember>();
  for (const member of cast)
    for (const name of [member.id, member.name, ...member.aliases])
      if (!known.has(keyOf(name))) known.set(keyOf(name), member);
  let everybody: CastMember | undefined;
  for (const { member: id, name } of mappings) {
    const member = members.get(id) ?? unknown(id, [...members.keys()]);
    if (name === undefined) everybody = member;
    else known.set(keyOf(name), member);
  }
  return (name) => known.get(keyOf(name ?? '')) ?? everybody;
}

/** What two writings of a name have in common. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function unknown(id: string, ids: readonly string[]): never {
  const near = closest(id, ids);
  throw new OperationError(
    `Unexpected speaker '${id}': show.yaml has no cast member of that id.`,
    near === undefined ? `There are: ${ids.join(', ') || 'none'}.` : `Did you mean '${near}'?`,
  );
}
