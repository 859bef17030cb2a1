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
    const { number } = context.episode.facts;
    const withArc = context.show.settings.cast.filter(({ arc }) => arc.length > 0);
    if (number === undefined || withArc.length === 0) return;
    const present = withArc.filter((member) => rolesAt(member, number).length > 0);
    for (const member of withArc) {
      const first = present.includes(member) ? undefined : appearances(context, member.id)[0];
      if (first) yield outside(member, number, first);
    }
    for (const member of present)
      for (const { role, span } of guestRoles(context.episode, member.id))
        yield* judge(member, number, span, (other) => folded(other) === folded(role));
    for (const { member, role, span } of spokenRoles(context, present))
      yield* judge(member, number, span, (other) => headOf(other) === role);
  },
});

/** What someone is in an episode. */
function rolesAt({ arc }: CastMember, number: number): readonly string[] {
  return arc.flatMap(({ from, to, role }) => (from <= number && number <= to ? [role] : []));
}

/** Reports a role that the arc has, and only for other episodes. */
function* judge(
  member: CastMember,
  number: number,
  span: Span,
  isSame: (role: string) => boolean,
): Generator<Finding> {
  const now = rolesAt(member, number);
  const other = member.arc.find(({ role }) => isSame(role));
  if (!other || now.some(isSame)) return;
  const { from, to, role } = other;
  yield {
    span,
    message: `${quoted(member.name)} is ${quoted(role)} only in episodes ${from} to ${to}; expected ${oneOf(now)} here.`,
    hint: 'The arc stands in show.yaml, under `cast:`.',
  };
}

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

function folded(role: string): string {
  return role.trim().toLowerCase().replace(/\s+/g, ' ');
}
