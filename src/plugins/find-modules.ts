import { posix } from 'node:path';
import type { ModuleRead, OwnRuleTrouble } from '../model/index.ts';
import { readModule } from '../read/index.ts';

/** An entry of `lint-rules`, and what stands there. */
export interface FoundModule {
  readonly entry: number;
  /** As show.yaml has it. */
  readonly module: string;
  readonly read: ModuleRead;
  /** Why it cannot be loaded; undefined where it can be tried. */
  readonly trouble?: OwnRuleTrouble | undefined;
}

/** Looks at the modules that a show lists, without running anything. Paths are from the show's root. */
export async function findModules(root: string, modules: readonly string[]): Promise<readonly FoundModule[]> {
  const found: FoundModule[] = [];
  const seen = new Set<string>();
  for (const [entry, module] of modules.entries()) {
    const read = await readModule(root, posix.normalize(module.trim()));
    const trouble = troubleWith(module, read);
    const twice = read.state === 'file' && seen.has(read.real);
    if (read.state === 'file') seen.add(read.real);
    found.push({ entry, module, read, trouble: twice ? { code: 'listed-twice' } : trouble });
  }
  return found;
}

function troubleWith(module: string, read: ModuleRead): OwnRuleTrouble | undefined {
  if (read.state !== 'file') return { code: read.state };
  const ending = /\.[^./\\]*$/.exec(module.trim())?.[0];
  if (ending === '.mjs' || ending === '.js' || ending === '.cjs') return undefined;
  if (ending !== '.ts' && ending !== '.mts') return { code: 'wrong-ending' };
  return runsTypeScript() ? undefined : { code: 'typescript', node: process.versions.node };
}

/** From Node 22.18 and 23.6 on types are stripped; before, only where a flag asks for it. */
function runsTypeScript(): boolean {
  return 'typescript' in process.features && Boolean(process.features.typescript);
}
