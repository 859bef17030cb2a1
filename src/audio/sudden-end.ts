const wills = new Set<() => void>();

function execute(): void {
  for (const will of wills) will();
}

/**
 * Does `will` if the process ends while work goes on, as when the reader of its output goes away: nothing may be awaited by then.
 * Returns what takes it back.
 */
export function onSuddenEnd(will: () => void): () => void {
  if (wills.size === 0) process.on('exit', execute);
  wills.add(will);
  return () => {
    wills.delete(will);
    if (wills.size === 0) process.off('exit', execute);
  };
}
