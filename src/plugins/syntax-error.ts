import { execFile } from 'node:child_process';

/** What Node says of a file that it cannot read as code. */
export interface SyntaxFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** `SyntaxError: Unexpected token ';'` */
  readonly reason: string;
}

/** What keeps Node from reading a file as code; nothing of the file is run. Undefined where it can be read. */
export async function syntaxFaultOf(path: string): Promise<SyntaxFault | undefined> {
  const text = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--check', path], { timeout: 10_000, encoding: 'utf8' }, (error, _, stderr) =>
      resolve(error ? stderr : ''),
    );
  });
  const place = /:(\d+)\n.*\n([ \t]*)(?=\^|\n)/.exec(text);
  const reason = /^SyntaxError: .*$/m.exec(text);
  if (!place || !reason) return undefined;
  return { line: Number(place[1]), column: (place[2] ?? '').length + 1, reason: reason[0] };
}
