import { checkShow } from '../../src/check/index.ts';
import { FORMATS } from '../../src/cli/print/formats/index.ts';
import { type FixedShow, fixShow } from '../../src/fix.ts';
import {
  describeRules,
  type Diagnostic,
  filesByPath,
  type Fix,
  type ShowFiles,
  type Span,
} from '../../src/index.ts';
import { fingerprintsOf } from '../../src/lint/index.ts';
import type { FuzzCase } from './make-case.ts';
import { withFile } from './make-case.ts';

/** Which of the dearer looks a case gets besides a check. */
export interface Looks {
  readonly reports: boolean;
  readonly fixes: boolean;
  readonly again: boolean;
}

export interface Judged {
  /** What is wrong, each a line; none where all is well. */
  readonly faults: readonly string[];
  readonly findings: number;
  /** Processor time of the check alone. */
  readonly cpuMs: number;
}

/** Lints a case with every rule, and says where what comes out cannot be. */
export async function judgeCase(
  { files }: Pick<FuzzCase, 'files'>,
  root: string,
  looks: Looks,
): Promise<Judged> {
  const faults: string[] = [];
  const before = process.cpuUsage();
  const { diagnostics, episodes } = await checkShow({ root, files });
  const used = process.cpuUsage(before);
  faults.push(...misplaced(diagnostics, files));
  if (looks.again) {
    const again = await checkShow({ root, files });
    if (JSON.stringify(again.diagnostics) !== JSON.stringify(diagnostics))
      faults.push('a second check finds something else');
  }
  if (looks.reports)
    faults.push(
      ...(await reportFaults(
        diagnostics,
        files,
        episodes.map(({ file }) => file.path),
      )),
    );
  if (looks.fixes) faults.push(...(await fixFaults(files, root)));
  return { faults, findings: diagnostics.length, cpuMs: (used.user + used.system) / 1000 };
}

function misplaced(diagnostics: readonly Diagnostic[], files: ShowFiles): readonly string[] {
  const byPath = filesByPath(files);
  const lies = (path: string, { start, end }: Span): boolean => {
    const length = byPath.get(path)?.text.length;
    return length !== undefined && 0 <= start && start <= end && end <= length;
  };
  return diagnostics.flatMap(
    ({ rule, path, span, range, message, related = [], fixes = [], suggestions = [] }) => {
      const edits = ([] as Fix[]).concat(fixes, suggestions).flatMap((fix) => fix.edits);
      return [
        ...(lies(path, span) ? [] : [`${rule} points outside ${path}: ${span.start}-${span.end}`]),
        ...(related.every((place) => lies(place.path, place.span))
          ? []
          : [`${rule} has a related place outside its file`]),
        ...(edits.every((edit) => lies(path, edit.span)) ? [] : [`${rule} has an edit outside ${path}`]),
        ...(range.start.line >= 1 && range.start.line <= range.end.line
          ? []
          : [`${rule} has lines that cannot be`]),
        ...(/[.?]$/.test(message) && !/[\r\n]|\bundefined\b|\bNaN\b|\[object/.test(withoutQuotes(message))
          ? []
          : [`${rule} says: ${JSON.stringify(message)}`]),
      ];
    },
  );
}

/** What a message says itself, without what it takes from the text. */
function withoutQuotes(message: string): string {
  return message.replace(/`[^`\n]*`|"[^"\n]*"/g, '');
}

async function reportFaults(
  diagnostics: readonly Diagnostic[],
  files: ShowFiles,
  episodes: readonly string[],
): Promise<readonly string[]> {
  const byPath = filesByPath(files);
  const textOf = (path: string) => byPath.get(path)?.text;
  const report = {
    diagnostics,
    episodes,
    textOf,
    rules: await describeRules(),
    fingerprintsOf: (found: readonly Diagnostic[]) => fingerprintsOf(found, textOf),
    shownPath: (path: string) => path,
    repositoryPath: (path: string) => path,
    unreported: 0,
    colour: false,
    width: 80,
  };
  return FORMATS.flatMap((format) => {
    const text = format.print(report);
    if (format.name === 'json' || format.name === 'sarif') JSON.parse(text);
    return text.includes('\u0000') || text.includes('\u001b')
      ? [`the ${format.name} report holds control characters`]
      : [];
  });
}

async function fixFaults(files: ShowFiles, root: string): Promise<readonly string[]> {
  const once = await fixShow({ root, files });
  const twice = await fixShow({ root, files: withFixes(files, once) });
  return twice.fixed.map(
    ({ path, descriptions }) => `--fix finds more to mend in ${path}: ${descriptions.join('; ')}`,
  );
}

function withFixes(files: ShowFiles, { fixed }: FixedShow): ShowFiles {
  const byPath = filesByPath(files);
  return fixed.reduce((all, { path, after }) => {
    const file = byPath.get(path);
    return file ? withFile(all, { ...file, text: after }) : all;
  }, files);
}
