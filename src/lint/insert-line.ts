import type { Edit } from '../model/index.ts';

/** The edit that puts a line behind the one that holds an offset, with the line ending that the file has. */
export function insertLineAfter(text: string, offset: number, line: string): Edit {
  const found = /[\r\n]/g;
  found.lastIndex = offset;
  const end = found.exec(text)?.index ?? text.length;
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return { span: { start: end, end }, text: `${eol}${line}` };
}
