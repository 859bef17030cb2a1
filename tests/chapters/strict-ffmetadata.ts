/** One section of a metadata file: its name (empty for the global one) and its tags. */
export interface Section {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Reads ffmetadata as ffmpeg documents it, a character at a time, and throws at whatever is not in that grammar.
 * Stricter than ffmpeg: each chapter must begin with TIMEBASE, START and END, in this order.
 */
export function readStrictly(text: string): readonly Section[] {
  const [header, ...lines] = logicalLines(text);
  if (header !== ';FFMETADATA1') throw new Error(`Unexpected header ${header}`);
  const sections: { name: string; tags: Record<string, string> }[] = [{ name: '', tags: {} }];
  for (const line of lines) {
    if (line === '' || line.startsWith(';') || line.startsWith('#')) continue;
    const name = /^\[([A-Z]+)\]$/.exec(line)?.[1];
    if (name !== undefined) sections.push({ name, tags: {} });
    else addTag(sections.at(-1)?.tags ?? {}, line);
  }
  for (const { name, tags } of sections.slice(1)) checkChapter(name, tags);
  return sections;
}

function logicalLines(text: string): readonly string[] {
  if (!text.endsWith('\n')) throw new Error('Unexpected end, expected a line break');
  if (text.includes('\0') || text.includes('\r')) throw new Error('Unexpected control character');
  const lines = [''];
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '\n') lines.push('');
    else if (text[at] === '\\') lines.push(`${lines.pop()}${text[at]}${text[++at]}`);
    else lines.push(`${lines.pop()}${text[at]}`);
  }
  return lines;
}

function addTag(tags: Record<string, string>, line: string): void {
  const parts = [''];
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\') {
      const next = line[++at] ?? '';
      if (!'=;#\\\n'.includes(next) || next === '') throw new Error(`Unexpected escape \\${next}`);
      parts.push(`${parts.pop()}${next}`);
    } else if (character === '=') parts.push('');
    else if (';#'.includes(character)) throw new Error(`Unescaped ${character} in ${line}`);
    else parts.push(`${parts.pop()}${character}`);
  }
  const [key, value] = parts;
  if (parts.length !== 2 || key === undefined || value === undefined) throw new Error(`Not a tag: ${line}`);
  if (Object.hasOwn(tags, key)) throw new Error(`Doubled tag ${key}`);
  tags[key] = value;
}

function checkChapter(name: string, tags: Readonly<Record<string, string>>): void {
  if (name !== 'CHAPTER') throw new Error(`Unexpected section ${name}`);
  if (Object.keys(tags).slice(0, 3).join() !== 'TIMEBASE,START,END') throw new Error('Chapter out of order');
  if (!/^\d+\/[1-9]\d*$/.test(tags['TIMEBASE'] ?? '')) throw new Error('TIMEBASE is no fraction');
  if (!/^\d+$/.test(tags['START'] ?? '') || !/^\d+$/.test(tags['END'] ?? ''))
    throw new Error('Time is no integer');
  if (Number(tags['END']) <= Number(tags['START'])) throw new Error('END is not after START');
}
