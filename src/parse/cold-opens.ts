import type { ColdOpenPart, ColdOpenTemplate, ConfigFile, PartMark } from '../model/index.ts';
import type { ColdOpenData } from '../model/generated/index.ts';
import { choiceOf, fieldsOf, type Loose, listOf, textOf, textsOf } from './fields.ts';
import { idOf, timeRangeOf } from './formats.ts';

const MARKS: readonly PartMark[] = [
  'character',
  'clock-time',
  'date',
  'number',
  'question',
  'premise',
  'consequence',
  'contrast',
  'paradox',
];

/** A cold-open template with types; its id is the file's name. Without a usable length any length will do. */
export function readColdOpen(config: ConfigFile): ColdOpenTemplate {
  const data = fieldsOf(config.data) as Loose<ColdOpenData>;
  const id = idOf(config.file.path);
  const range = timeRangeOf(data.duration);
  return {
    id,
    title: textOf(data.title) ?? id,
    description: textOf(data.description),
    minMs: range?.min ?? 0,
    maxMs: range?.max ?? Number.POSITIVE_INFINITY,
    parts: listOf(data.parts).flatMap(readPart),
    config,
  };
}

function readPart(value: unknown): ColdOpenPart[] {
  const fields = fieldsOf(value) as Loose<ColdOpenData['parts'][number]>;
  const container = textOf(fields.container);
  if (container === undefined) return [];
  return [
    {
      container,
      description: textOf(fields.description) ?? '',
      required: fields.required !== false,
      marks: textsOf(fields.marks)
        .map((mark) => choiceOf(mark, MARKS))
        .filter((mark) => mark !== undefined),
    },
  ];
}
