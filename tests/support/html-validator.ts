import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { requireTool } from './tools.ts';

/** Whether this machine can run the validator; for `test.skipIf(!canValidateHtml)`. */
export const canValidateHtml = requireTool('java') !== undefined;

const JAR = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');

/**
 * What the Nu Html Checker finds in pages, given by name: errors and warnings, each as `name:line: message`.
 * Java starts once for all of them, which takes seconds: check many pages in one call.
 */
export async function validateHtml(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'html-'));
  try {
    for (const [name, html] of Object.entries(pages)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), html);
    }
    const arguments_ = ['-jar', JAR, '--format', 'json', '--exit-zero-always', ...Object.keys(pages)];
    const options = { cwd: folder, maxBuffer: 64 * 2 ** 20 };
    const { stderr } = await promisify(execFile)(requireTool('java') ?? 'java', arguments_, options);
    return messagesOf(stderr);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function messagesOf(report: string): readonly string[] {
  const { messages } = JSON.parse(report) as {
    messages: readonly { type: string; subType?: string; url?: string; lastLine?: number; message: string }[];
  };
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .map(({ url = '', lastLine = 0, message }) => `${url.split('/').pop()}:${lastLine}: ${message}`);
}
