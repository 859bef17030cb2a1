import { type CastMember, type Finding, type Span, spanOfValue } from '../../model/index.ts';
import { attributeNames } from '../attribute-names.ts';
import { namesUnder } from '../frontmatter-names.ts';
import { defineRule, type EpisodeContext } from '../rule.ts';
import { headOf, spokenRoles } from '../spoken-roles.ts';
import { oneOf, quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'cast-arc',
  scope: 'episode',
  severity: 'warning',
  from: 'draft',
  description: 'People of the cast appear where their arc has them, and as what it makes of them.',
  docs: {
    why: 'A junior on her first rotation who is a principal two episodes later was never a person. Where someone in show.yaml has an `arc`, it says from which episode to which they are what. Hosts, guests and those whom a container names with `cast=` are held against it. So is the role that frontmatter gives a guest, and what a sentence calls them at once: “Sarah Chen, a senior engineer”. Only a role that the arc has for other episodes is reported. Who has no arc may appear anywhere.',
    origin: 'The plans’ recurring characters, such as Sarah the SRE: junior, then senior, then principal',
  },
  *check(context) {
    const { facts } = context.episode;
    const { number } = facts;
    if (number === undefined) return;
    for (const member of context.show.settings.cast) {
      if (member.arc.length === 0) continue;
      const now = member.arc.filter(({ from, to }) => from <= number && number <= to);
      const first = appearances(context, member.id)[0];
      if (now.length === 0 && first !== undefined) yield outside(member, number, first);
      if (now.length > 0)
        yield* otherRoles(
          context,
          member,
          now.map(({ role }) => role),
        );
    }
  },
});

/** Where an episode has someone of the cast: as host, guest, or in a container. */
function appearances({ episode }: EpisodeContext, id: string): readonly Span[] {
  const heads = ['hosts', 'host', 'guests', 'guest'].flatMap((key) => namesUnder(episode, key));
  return [...heads, ...attributeNames(episode, 'cast')]
    .filter(({ name }) => name === id)
    .map(({ span }) => span);
}

function outside({ name, arc }: CastMember, number: number, span: Span): Finding {
  const stretches = arc.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
  return {
    span,
    message: `${quoted(name)} appears in episode ${number}, and has no arc there; expected one of the episodes ${stretches.join(', ')}.`,
    hint: 'The arc stands in show.yaml, under `cast:`. Add a stretch that says what they are by now, or let somebody else appear.',
  };
}

/** Roles that the arc has for other episodes only. */
function* otherRoles(
  context: EpisodeContext,
  member: CastMember,
  now: readonly string[],
): Generator<Finding> {
  const heads = now.map(headOf);
  const others = member.arc.filter(({ role }) => !now.includes(role));
  for (const { role, span } of guestRoles(context.episode, member.id)) {
    const other = others.find((stretch) => folded(stretch.role) === folded(role));
    if (other) yield misplaced(member, span, other, now);
  }
  const elsewhere = new Map(others.map((stretch) => [headOf(stretch.role), stretch]));
  for (const { role, span } of spokenRoles(context, member)) {
    const other = elsewhere.get(role);
    if (other && !heads.includes(role)) yield misplaced(member, span, other, now);
  }
}

/** The roles that frontmatter gives a guest of the cast. */
function guestRoles(
  { frontmatter: { data, spans } }: EpisodeContext['episode'],
  id: string,
): readonly { readonly role: string; readonly span: Span }[] {
  if (!Array.isArray(data.guests)) return [];
  return data.guests.flatMap((guest: unknown, index) => {
    const { id: own, role } = (guest ?? {}) as { id?: unknown; role?: unknown };
    if (own !== id || typeof role !== 'string') return [];
    return [{ role, span: spanOfValue(spans, `/guests/${index}/role`) }];
  });
}

function misplaced(
  { name }: CastMember,
  span: Span,
  { from, to, role }: CastMember['arc'][number],
  now: readonly string[],
): Finding {
  return {
    span,
    message: `${quoted(name)} is ${quoted(role)} only in episodes ${from} to ${to}; expected ${oneOf(now)} here.`,
    hint: 'The arc stands in show.yaml, under `cast:`.',
  };
}

function folded(role: string): string {
  return role.trim().toLowerCase().replace(/\s+/g, ' ');
}
