/** The signals that cancel work, and what a shell calls a program that one of them ended: 128 and the signal's number. */
export const CANCELS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export type CancelSignal = keyof typeof CANCELS;

/** Work that the user, or the system, cancelled; by now it has cleaned up. */
export class Cancelled extends Error {
  readonly signal: CancelSignal;
  constructor(signal: CancelSignal) {
    super('Cancelled; nothing was left behind.');
    this.name = 'Cancelled';
    this.signal = signal;
  }
}

/**
 * Runs work that can be cancelled: on Ctrl-C, on SIGTERM and when the terminal is closed its signal fires, and the work cleans up
 * before the process ends. What it throws then becomes a `Cancelled`.
 */
export async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let came: CancelSignal | undefined;
  const cancel = (name: NodeJS.Signals) => {
    came ??= name as CancelSignal;
    controller.abort();
  };
  const names = Object.keys(CANCELS) as readonly CancelSignal[];
  for (const name of names) process.on(name, cancel);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw came === undefined ? error : new Cancelled(came);
  } finally {
    for (const name of names) process.off(name, cancel);
  }
}

/**
 * Ends the process as its signal would have. An exit code alone would not do: a shell that runs a loop, such as
 * `for f in *.wav; do coldopen master "$f"; done`, goes on with the next file unless the signal ended the program.
 */
export function endAsCancelled(exitCode: number): void {
  const found = Object.entries(CANCELS).find(([, code]) => code === exitCode);
  if (found) process.kill(process.pid, found[0]);
}
