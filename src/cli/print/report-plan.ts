import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { closest, OperationError, writeReport } from '../../index.ts';
import type { Invocation } from '../command.ts';
import { FORMATS } from './formats/index.ts';
import type { Report, ReportFormat } from './report.ts';

/** A format that was asked for: printed where `file` is absent. */
interface PlannedReport {
  readonly format: ReportFormat;
  /** As it was typed. */
  readonly file?: string;
}

const NAMES = FORMATS.map(({ name }) => name);

/** Declares `--format` and `--output-file`, whose values `planReports` takes. */
export function addReportOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--format <name>',
        `how findings are printed: ${NAMES.join(', ')}. With "=file" behind the name the report is written there; may be given several times (default: "${FORMATS[0].name}")`,
      ).argParser((text: string, before: readonly PlannedReport[] = []) => [...before, parseFormat(text)]),
    )
    .option('--output-file <file>', 'write the report of the one --format without a file here', once);
}

function once(text: string, before?: string): string {
  if (before !== undefined)
    throw new InvalidArgumentError('It is given twice; write --format name=file for each.');
  if (text === '') throw new InvalidArgumentError('Expected the name of a file.');
  return text;
}

function parseFormat(text: string): PlannedReport {
  const [name = '', ...rest] = text.split('=');
  const format = FORMATS.find((known) => known.name === name);
  if (!format) {
    const near = closest(name, NAMES);
    const guess = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new InvalidArgumentError(`Allowed choices are ${NAMES.join(', ')}.${guess}`);
  }
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new InvalidArgumentError('Expected a file behind "=".');
  return rest.length > 0 ? { format, file } : { format };
}

/** The reports to make, in order. What has no file is printed; where nothing else is, the default is. */
export function planReports({ options, cwd }: Pick<Invocation, 'options' | 'cwd'>): readonly PlannedReport[] {
  const named = (options['format'] ?? []) as readonly PlannedReport[];
  const file = options['outputFile'] as string | undefined;
  const plan = file === undefined ? named : withFile(named, file);
  const files = plan.flatMap((planned) => (planned.file === undefined ? [] : [planned.file]));
  const twice = files.find((one, index) =>
    files.slice(0, index).some((other) => resolve(cwd, other) === resolve(cwd, one)),
  );
  if (twice !== undefined)
    throw new OperationError(`Unexpected second report for '${twice}'.`, 'Name a file of its own for each.');
  return files.length < plan.length ? plan : [{ format: FORMATS[0] }, ...plan];
}

function withFile(named: readonly PlannedReport[], file: string): readonly PlannedReport[] {
  const bare = named.filter((planned) => planned.file === undefined);
  if (bare.length > 1)
    throw new OperationError(
      `Expected one --format for --output-file, not ${bare.length}.`,
      `Write '--format name=file' for each, such as '--format ${bare[0]?.format.name}=${file}'.`,
    );
  if (bare.length === 0) return [...named, { format: FORMATS[0], file }];
  return named.map((planned) => (planned.file === undefined ? { ...planned, file } : planned));
}

/** A report before it is known where it goes. */
export interface ShowReport extends Omit<Report, 'colour' | 'width' | 'wraps'> {
  /** Absolute folder of the show. */
  readonly root: string;
}

/** Columns of a report in a file, where there is no terminal to ask. */
const FILE_WIDTH = 80;

/** Prints and writes the reports that were asked for, in their order. */
export async function makeReports(
  plan: readonly PlannedReport[],
  report: ShowReport,
  { cwd, terminal }: Pick<Invocation, 'cwd' | 'terminal'>,
): Promise<void> {
  const { root, ...rest } = report;
  for (const { format, file } of plan) {
    if (file === undefined) {
      terminal.out(
        format.print({ ...rest, colour: terminal.colour.out, width: terminal.width, wraps: terminal.wraps }),
      );
    } else {
      const text = format.print({ ...rest, colour: false, width: FILE_WIDTH });
      await writeReport(root, resolve(cwd, file), text, file);
    }
  }
}
