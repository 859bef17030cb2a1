/** A content line of iCalendar, unfolded: its value still escaped. */
export interface IcsProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface IcsEvent {
  readonly properties: readonly IcsProperty[];
  /** The unescaped value of the one property of that name; undefined where there is none. */
  text(name: string): string | undefined;
}

/**
 * Reads an iCalendar stream as RFC 5545 writes it, and throws at the first thing that the grammar does not allow: line ends,
 * octets a line, characters, names, escapes, nesting, and what a calendar and an event must have.
 */
export function readIcs(content: string): {
  properties: readonly IcsProperty[];
  events: readonly IcsEvent[];
} {
  if (!content.endsWith('\r\n')) throw new Error('the last line has no end');
  const physical = content.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
    if (line === '' || line === ' ') throw new Error('an empty line');
    // oxlint-disable-next-line no-control-regex -- CONTROL of section 3.1
    if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(line))
      throw new Error(`a control character: ${JSON.stringify(line)}`);
    if (Buffer.from(line).toString() !== line) throw new Error(`half a character: ${JSON.stringify(line)}`);
  }
  if (physical[0]?.startsWith(' ')) throw new Error('the first line is folded');
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(readLine);
  const [begin, ...rest] = lines;
  const end = rest.pop();
  if (
    begin?.name !== 'BEGIN' ||
    begin.value !== 'VCALENDAR' ||
    end?.name !== 'END' ||
    end.value !== 'VCALENDAR'
  )
    throw new Error('no VCALENDAR');
  const properties: IcsProperty[] = [];
  const events: IcsEvent[] = [];
  let event: IcsProperty[] | undefined;
  for (const line of rest) {
    if (line.name === 'BEGIN') {
      if (event || line.value !== 'VEVENT') throw new Error(`an unexpected BEGIN:${line.value}`);
      event = [];
    } else if (line.name === 'END') {
      if (!event || line.value !== 'VEVENT') throw new Error(`an unexpected END:${line.value}`);
      events.push(eventOf(event));
      event = undefined;
    } else (event ?? properties).push(line);
  }
  if (event) throw new Error('an event without its end');
  once(properties, 'VERSION', /^2\.0$/);
  once(properties, 'PRODID', /./);
  return { properties, events };
}

function readLine(line: string): IcsProperty {
  const match = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=[^";:,]+)*):(.*)$/su.exec(line);
  if (!match) throw new Error(`no content line: ${line}`);
  const [, name = '', parameters = '', value = ''] = match;
  const pairs = parameters.split(';').slice(1);
  return { name, parameters: Object.fromEntries(pairs.map((pair) => pair.split('='))), value };
}

function eventOf(properties: readonly IcsProperty[]): IcsEvent {
  once(properties, 'UID', /./);
  once(properties, 'DTSTAMP', /^\d{8}T\d{6}Z$/);
  const start = once(properties, 'DTSTART', /^\d{8}$/);
  if (start.parameters['VALUE'] !== 'DATE') throw new Error('DTSTART is no date');
  const [end] = properties.filter(({ name }) => name === 'DTEND');
  if (end && !(end.parameters['VALUE'] === 'DATE' && end.value > start.value))
    throw new Error('DTEND is not later');
  for (const { name, value } of properties) if (TEXTS.has(name)) unescapeText(value, name === 'CATEGORIES');
  return {
    properties,
    text: (wanted) => {
      const found = properties.filter(({ name }) => name === wanted);
      if (found.length > 1) throw new Error(`${wanted} stands twice`);
      return found[0] && unescapeText(found[0].value, wanted === 'CATEGORIES');
    },
  };
}

const TEXTS: ReadonlySet<string> = new Set(['SUMMARY', 'DESCRIPTION', 'UID', 'CATEGORIES']);

/** TEXT of section 3.3.11: a bare semicolon, and a comma outside a list, are errors, and so is any other escape. */
function unescapeText(value: string, isList: boolean): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN]|,)*$/su.test(value) || (!isList && /(?<!\\)(?:\\\\)*,/.test(value)))
    throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/gs, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}

function once(properties: readonly IcsProperty[], name: string, form: RegExp): IcsProperty {
  const [found, ...more] = properties.filter((property) => property.name === name);
  if (!found || more.length > 0) throw new Error(`${name} must stand once`);
  if (!form.test(found.value)) throw new Error(`${name} is ${found.value}`);
  return found;
}
