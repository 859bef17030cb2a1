/** The YAML library's sentences, as a writer understands them: pattern, message, and what to do. `$1` is the first group. */
const WORDINGS: readonly (readonly [pattern: RegExp, message: string, hint?: string])[] = [
  [/^Missing closing (["'])quote/, 'The quote $1 that is opened here is never closed; expected another $1.'],
  [/end with a (\])/, 'The bracket [ that is opened here is never closed; expected a ].'],
  [/end with a (\})/, 'The bracket { that is opened here is never closed; expected a }.'],
  [
    /^Nested mappings are not allowed in compact mappings/,
    'Unexpected colon and space inside a value; expected quotes around the whole value.',
    'Write it as `title: "Physics: the bill"`.',
  ],
  [
    /^Tabs are not allowed as indentation/,
    'Unexpected tab at the beginning of a line; expected spaces.',
    'YAML is indented by two spaces a level.',
  ],
  [
    /^Plain value cannot start with (?:reserved character|a tab character)\s*(.?)/,
    'Unexpected $1 at the beginning of a value; expected quotes around the value.',
  ],
  [
    /^(?:Implicit map keys? need|Implicit keys need|A block sequence may not be used as an implicit)/,
    'Unexpected text, expected a key and a colon (`key: value`) or a list item as far indented as the others.',
  ],
  [
    /^All (?:mapping|sequence|collection) items must start at the same column/,
    'Unexpected indentation; expected the same as on the lines above.',
  ],
  [/^With stringKeys/, 'Unexpected list or map as a key; expected a word.'],
  [
    /^Unresolved tag: (.*)/,
    'Unexpected tag; expected a value without one.',
    'Tags have no meaning here, and nothing is ever run.',
  ],
  [
    /^Unexpected (flow-map-end|flow-seq-end|comma)/,
    'Unexpected bracket or comma that nothing opened; expected quotes around the value.',
  ],
  [
    /^Unexpected scalar/,
    'Unexpected text after the end of the value; expected quotes around the whole value.',
  ],
  [
    /^Block scalar header includes extra characters/,
    'Unexpected text behind the | or > that begins a text of several lines; expected a new line.',
    'Put quotes around a value that begins with | or >.',
  ],
  [
    /^A directive has no place here/,
    'Unexpected directive; expected keys and values.',
    'Delete the line that begins with %.',
  ],
  [
    /^A second document has no place here/,
    'Unexpected second document; expected everything in one.',
    'Delete the line `---` or `...` before it.',
  ],
];

/** A YAML fault in plain words. What is not known here keeps the library's sentence. */
export function yamlWording(message: string): { message: string; hint?: string } {
  for (const [pattern, words, hint] of WORDINGS) {
    const match = pattern.exec(message);
    if (match) return { message: words.replaceAll('$1', () => match[1] ?? ''), ...(hint && { hint }) };
  }
  return { message: /[.!?]$/.test(message) ? message : `${message}.` };
}
