import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RenderInput } from '../../../src/model/index.ts';
import { renderer } from '../../../src/render/study-guide/index.ts';
import { requireTool, type ToolName } from '../../support/tools.ts';

/** The bytes of an episode's guide. */
export async function renderGuide(input: RenderInput): Promise<Uint8Array> {
  const [file] = await renderer.render(input);
  if (file === undefined || typeof file.content === 'string') throw new Error('Expected one binary file');
  return file.content;
}

/** Runs a program over a PDF, given as its last argument or in the place of `{}`. Undefined where this machine lacks it. */
export function runOn(pdf: Uint8Array, tool: ToolName, ...options: readonly string[]): string | undefined {
  const program = requireTool(tool);
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const path = join(folder, 'guide.pdf');
    writeFileSync(path, pdf);
    const rest = options.includes('{}')
      ? options.map((option) => (option === '{}' ? path : option))
      : [...options, path];
    return execFileSync(program, rest, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1e9,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a reader copies, with every white space as one space. */
export function textOf(pdf: Uint8Array, ...options: readonly string[]): string | undefined {
  return runOn(pdf, 'pdftotext', '-enc', 'UTF-8', ...options, '{}', '-')?.replace(/\s+/g, ' ');
}

/** What viewers know of a guide: its facts, outline with page numbers from 1, and links. */
export async function inspect(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  type Node = NonNullable<Awaited<ReturnType<typeof document.getOutline>>>[number];
  const flatten = async (
    nodes: readonly Node[],
    level: number,
  ): Promise<{ title: string; level: number; page: number }[]> => {
    const entries = [];
    for (const node of nodes) {
      const place = Array.isArray(node.dest) ? node.dest[0] : undefined;
      entries.push({ title: node.title, level, page: (await document.getPageIndex(place)) + 1 });
      entries.push(...(await flatten(node.items, level + 1)));
    }
    return entries;
  };
  const outline = await flatten((await document.getOutline()) ?? [], 1);
  const links: { url?: string; page?: number }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    for (const link of await (await document.getPage(number)).getAnnotations()) {
      if (typeof link.unsafeUrl === 'string') links.push({ url: link.unsafeUrl });
      else {
        const place = await document.getDestination(link.dest);
        links.push({ page: place === null ? 0 : (await document.getPageIndex(place[0])) + 1 });
      }
    }
  }
  const { info } = await document.getMetadata();
  const facts = {
    info: info as Readonly<Record<string, unknown>>,
    preferences: await document.getViewerPreferences(),
    pages: document.numPages,
    outline,
    links,
  };
  await task.destroy();
  return facts;
}
