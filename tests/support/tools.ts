import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that tests judge outputs with, and the Debian package each comes from. */
export const TOOLS = {
  chromium: 'chromium',
  ffmpeg: 'ffmpeg',
  ffprobe: 'ffmpeg',
  java: 'default-jre-headless',
  metaflac: 'flac',
  mkvextract: 'mkvtoolnix',
  mkvmerge: 'mkvtoolnix',
  'mutagen-inspect': 'python3-mutagen',
  opusinfo: 'opus-tools',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  python3: 'python3',
  qpdf: 'qpdf',
  xmllint: 'libxml2-utils',
} as const;

export type ToolName = keyof typeof TOOLS;

/**
 * The path of a program, or undefined where this machine lacks it, for `test.skipIf(path === undefined)`.
 * With COLDOPEN_REQUIRE_TOOLS=1, as in CI, a missing program is an error instead, so that nothing is skipped in silence.
 */
export function requireTool(name: ToolName): string | undefined {
  const found = findOnPath(name);
  if (found === undefined && process.env['COLDOPEN_REQUIRE_TOOLS'] === '1')
    throw new Error(`The program ${name} is missing: install ${TOOLS[name]}, or run scripts/setup.sh.`);
  return found;
}

/** The path of a program that is never required, such as a compiler for a sample, or undefined. */
export function findOnPath(name: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      if (folder === '') continue;
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here; the next folder of PATH may have it.
    }
  }
  return undefined;
}
