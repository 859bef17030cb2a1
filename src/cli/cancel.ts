/** Runs work that can be cancelled: on Ctrl-C and on SIGTERM its signal fires, and the work cleans up before the process ends. */
export async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, cancel);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of signals) process.off(name, cancel);
  }
}
