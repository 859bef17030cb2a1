import { setFlagsFromString } from 'node:v8';

/** Flags of V8, and the versions of it in which they were tried. A version that has no such flag would complain on the terminal. */
const FLAGS: readonly (readonly [flag: string, tried: RegExp])[] = [
  // What a function has to do before it is optimised, nine times the usual. Node 20.
  ['--interrupt-budget=600000', /^11\./],
  // The tables of a grammar are functions of many thousand branches, which take longer to optimise than they ever run. Node 20 to 24.
  ['--wasm-tiering-budget=1000000000', /^1[1-3]\./],
];

/**
 * Has V8 optimise less. It does so beside the program, on processors that a writer's editor and a CI's other jobs want too, and a
 * command that is over in seconds earns little of it back.
 */
export function expectShortRun(versionOfV8: string): void {
  for (const [flag, tried] of FLAGS) if (tried.test(versionOfV8)) setFlagsFromString(flag);
}
