/**
 * Joins the modules of the command line, which `tsc` has compiled one by one, to a few files: Node takes a third of a millisecond to
 * load a module, and a run of the linter loads four hundred. What is loaded only on demand stays apart. The names of the files hold a
 * hash of what is in them. The library, and what runs in processes of its own, is left as it was compiled.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outbase: 'src',
  outdir: 'lib',
  // As deep as the folders of modules, so that paths from a module to other files of the package hold.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  metafile: true,
  logLevel: 'warning',
});
const chunks = join(root, 'lib/chunks');
for (const name of readdirSync(chunks))
  if (!Object.hasOwn(metafile.outputs, `lib/chunks/${name}`)) rmSync(join(chunks, name));
