import type { EpisodeFacts, Guest, Show } from '../../model/index.ts';
import type { ProseWriter } from '../prose.ts';
import { safeUrl } from '../url.ts';

/** The name to print for a speaker: the cast's or guest's; the id itself for somebody unknown. */
export function nameOf(speaker: string, facts: EpisodeFacts, show: Show): string {
  const guest = facts.guests.find((one) => (one.id ?? one.name) === speaker);
  return show.settings.cast.find((member) => member.id === speaker)?.name ?? guest?.name ?? speaker;
}

/** What somebody is in this episode: the role of the arc that covers it, else of the cast. */
export function roleOf(speaker: string, facts: EpisodeFacts, show: Show): string | undefined {
  const member = show.settings.cast.find((one) => one.id === speaker);
  const { number } = facts;
  const arc = member?.arc.find((one) => number !== undefined && one.from <= number && number <= one.to);
  return arc?.role ?? member?.role ?? facts.guests.find((one) => (one.id ?? one.name) === speaker)?.role;
}

/** Hosts or guests as templates print them. */
export function personView(speaker: string, facts: EpisodeFacts, show: Show, writer: ProseWriter) {
  const role = roleOf(speaker, facts, show);
  const guest: Guest | undefined = facts.guests.find((one) => (one.id ?? one.name) === speaker);
  const url = guest?.url ?? show.settings.cast.find((member) => member.id === speaker)?.url;
  return {
    name: writer.text(nameOf(speaker, facts, show)),
    role: role === undefined ? null : writer.text(role),
    url: (url === undefined ? undefined : safeUrl(url)) ?? null,
  };
}
