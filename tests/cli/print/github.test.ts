import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/cli/print/formats/github.ts';
import { sentenceOf } from '../../../src/cli/print/plain.ts';
import { findingIn, hostileFindings, reportOf } from '../../support/reports.ts';

/** Reads a line as the runner does, and refuses what was not escaped. */
function read(line: string) {
  const [, command, list = '', data = ''] = /^::(error|warning|notice) ([^:]*)::(.*)$/s.exec(line) ?? [];
  if (command === undefined) throw new Error(`no command: ${line}`);
  const pairs = list.split(',').map((pair) => {
    const [, name = '', value = ''] = /^([a-zA-Z]+)=([^\r\n]+)$/.exec(pair) ?? [];
    return [name, unescape(value, { '%3A': ':', '%2C': ',' })] as const;
  });
  return { command, ...Object.fromEntries(pairs), data: unescape(data) } as Record<string, string>;
}

function unescape(text: string, more: Readonly<Record<string, string>> = {}): string {
  const known: Readonly<Record<string, string>> = { '%25': '%', '%0D': '\r', '%0A': '\n', ...more };
  return text.replace(/%.?.?/g, (code) => {
    const meant = known[code];
    if (meant === undefined) throw new Error(`a bare percent sign: ${text}`);
    return meant;
  });
}

describe('lint --format github', () => {
  test('escapes as the runner reads, in properties and in the message', async () => {
    const text = 'one\ntwo\n';
    const found = findingIn(text, {
      start: 4,
      end: 6,
      severity: 'hint',
      message: '100%: a, b::c',
      path: 'a,b:c%.md',
    });
    expect(format.print(await reportOf([found], text))).toBe(
      '::notice file=show/a%2Cb%3Ac%25.md,line=2,endLine=2,col=1,endColumn=3,title=coldopen%3A raw-html::100%25: a, b::c\n',
    );
  });

  test('leaves columns out where a finding runs over lines', async () => {
    const text = 'one\ntwo\n';
    const printed = format.print(await reportOf([findingIn(text, { start: 0, end: 6 })], text));
    expect(printed).toContain('line=1,endLine=2,title=');
  });

  test('whatever messages and paths are, each is one command that says them', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFindings, async ({ text, diagnostics }) => {
        const lines = format.print(await reportOf(diagnostics, text)).split(/(?<=\n)/);
        const commands = lines.filter((line) => line !== '').map((line) => read(line.replace(/\n$/, '')));
        expect(commands.map(({ data, file, line }) => ({ data, file, line }))).toEqual(
          diagnostics.map((found) => ({
            data: sentenceOf(found),
            file: `show/${found.path}`,
            line: String(found.range.start.line),
          })),
        );
      }),
    );
  });
});
