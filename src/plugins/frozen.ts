/** The value, which nothing can change from now on: what one rule did to it the next one would see. */
export function frozen<T>(value: T): T {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    if (next instanceof Map) {
      for (const inner of next.values()) pending.push(inner);
      for (const method of ['set', 'delete', 'clear']) Object.defineProperty(next, method, { value: refuse });
    } else for (const inner of Object.values(next)) pending.push(inner);
    if (!ArrayBuffer.isView(next)) Object.freeze(next);
  }
  return value;
}

function refuse(): never {
  throw new TypeError('Cannot change the show: it is the same for every rule');
}
