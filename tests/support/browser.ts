import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { requireTool } from './tools.ts';

const executablePath = requireTool('chromium');

/** Whether this machine can open pages; for `test.skipIf(!canOpenPages)`. */
export const canOpenPages = executablePath !== undefined;

/** A browser that talks to nobody but the pages it is given. Close it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page showing some HTML, as wide as told. `requests` lists every address that the page asked for. */
export async function openPage(
  browser: Browser,
  html: string,
  options: { readonly colorScheme: 'light' | 'dark'; readonly width: number },
): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
  const requests: string[] = [];
  const page = await browser.newPage({
    colorScheme: options.colorScheme,
    viewport: { width: options.width, height: 900 },
    bypassCSP: true,
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(html);
  return { page, requests };
}

/** What axe finds wrong, as `rule: selector`; every rule it has, best practices included. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
        }>;
      };
    };
    return (await engine.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}
