import { fileURLToPath } from 'node:url';
import { parseShow } from '../src/parse/index.ts';
import { readShow } from '../src/read/index.ts';
import { countPlans } from './plans/compare.ts';
import { readPlans } from './plans/read-plans.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Where the planning documents lie; they are not part of the repository. */
export const PLANS =
  process.env.COLDOPEN_PLANS ?? fileURLToPath(new URL('../../shared/plans/', import.meta.url));

async function main(): Promise<void> {
  const entries = await readPlans(PLANS);
  if (!entries || entries.length === 0) {
    console.error(
      'There are no plans to count. Expected them in ../shared/plans, or where COLDOPEN_PLANS says.',
    );
    process.exitCode = 2;
    return;
  }
  const { episodes, sketches, sources, lines, missing } = countPlans(
    entries,
    parseShow(await readShow(ROOT)),
  );
  console.log(
    `The plans name ${episodes} episodes and ${sketches} sketched ranges, with ${sources} sources and ${lines} lines about them.`,
  );
  console.log(
    missing.length === 0
      ? 'missing: none'
      : `missing: ${missing.length}\n${missing.map((each) => `  ${each}`).join('\n')}`,
  );
  process.exitCode = missing.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
