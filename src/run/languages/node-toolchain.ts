import { toolchainFolders, tooWide, type Toolchain } from '../toolchain.ts';

/** The Node that runs this very program, with options of its own. */
export function findNode(options: readonly string[] = []): Toolchain | string {
  const { execPath, versions } = process;
  const folders = toolchainFolders([execPath]);
  if (!folders) return tooWide('Node');
  return {
    version: `Node ${versions.node}`,
    folders,
    trial: [execPath, '--version'],
    command: (file, memoryBytes) => [execPath, heapOption(memoryBytes), '--no-warnings', ...options, file],
  };
}

/** A heap that leaves room for the rest of Node, so that Node says itself when a program has used it up. */
function heapOption(memoryBytes: number): string {
  return `--max-old-space-size=${Math.max(16, Math.floor((memoryBytes / 1_000_000) * 0.75))}`;
}
