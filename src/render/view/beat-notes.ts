import { type Beat, containerSpec, type Show } from '../../model/index.ts';

/** What a container's attributes tell the people in the studio, in words, in the order in which they are written. */
export function beatNotes(beat: Beat, show: Show): readonly string[] {
  const notes: string[] = [];
  for (const [name, value] of Object.entries(beat.attributes)) {
    const type: string | undefined = containerSpec(beat.name)?.attributes[name]?.type;
    if (type === 'cast')
      notes.push(...namesOf(value, (id) => show.settings.cast.find((one) => one.id === id)?.name));
    else if (type === 'concept')
      notes.push(...namesOf(value, (id) => show.settings.concepts.find((one) => one.id === id)?.name));
    else if (type === 'emotion' || type === 'enum') notes.push(value);
    else if (type === 'stakes') notes.push(`${value} stakes`);
    else if (name === 'term') notes.push(value);
    else if (name === 'audience') notes.push(`for ${value}`);
  }
  return notes;
}

function namesOf(value: string, name: (id: string) => string | undefined): readonly string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => name(id) ?? id);
}
