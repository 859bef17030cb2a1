import { type Figure, type Finding, walkFigures } from '../../model/index.ts';
import { defineRule } from '../rule.ts';
import { passagesWith } from '../passage-matches.ts';
import { counted } from '../wording.ts';

/** Two lines of cells. */
const CELLS = /^(?=.*\|.*\|).*\n.*\|.*\|/;

export const rule = defineRule({
  name: 'table-read-aloud',
  scope: 'episode',
  severity: 'warning',
  description: 'No table, and no long code, is read aloud cell by cell.',
  options: {
    cells: {
      type: 'integer',
      default: 8,
      minimum: 1,
      description: 'How many cells a table may have that is marked `spoken`, its head included.',
    },
    lines: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: 'How many lines code or a diagram may have that is marked `spoken`.',
    },
  },
  docs: {
    why: 'A table is made to be looked at: by the third row nobody knows which column a number came from. Code read aloud is a row of brackets. Say what the figure shows (`say="…"`), and leave the figure itself to the notes. A table that lacks its line of dashes is no table to Markdown: its cells and bars become speech.',
    origin: 'Writing for the ear',
  },
  *check({ episode, file }, { cells, lines }): Iterable<Finding> {
    if (file.text.includes('spoken'))
      for (const figure of walkFigures(episode.segments.flatMap(({ beats }) => beats))) {
        if (!figure.spoken || figure.say !== undefined) continue;
        const found = tooLong(figure, cells, lines);
        if (found) yield { span: figure.span, ...found, hint: 'Give it `say="…"` with what it shows.' };
      }
    for (const { part, kind } of passagesWith(episode, /\|/g)) {
      if (kind !== 'paragraph') continue;
      if (!CELLS.test(file.text.slice(part.span.start, part.span.end))) continue;
      yield {
        span: part.span,
        message:
          'These cells are speech, for nothing makes them a table; expected a line such as `|---|---|` below the first row.',
        hint: 'Put that line in, or say in sentences what the table shows.',
      };
    }
  },
});

function tooLong(figure: Figure, cells: number, lines: number): Pick<Finding, 'message'> | undefined {
  if (figure.kind === 'table') {
    const count = figure.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (count <= cells) return undefined;
    return { message: `All ${count} cells of this table are read aloud; expected ${cells} at most.` };
  }
  if (figure.kind !== 'code' && figure.kind !== 'diagram') return undefined;
  const count = figure.text.split('\n').length;
  if (count <= lines) return undefined;
  return {
    message: `All ${counted(count, 'line')} of this ${figure.kind} are read aloud; expected ${lines} at most.`,
  };
}
