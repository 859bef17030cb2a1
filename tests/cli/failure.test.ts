import { expect, test } from 'vitest';
import { reportFailure } from '../../src/cli/failure.ts';

test.each([
  ['mkdir', 'ENOENT', "coldopen: Unexpected trouble with '/out/.coldopen': no folder can be made there.\n"],
  ['open', 'ENOENT', "coldopen: Unexpected trouble with '/out/.coldopen': it does not exist.\n"],
  ['mkdir', 'EROFS', "coldopen: Unexpected trouble with '/out/.coldopen': the disk can only be read.\n"],
])('%s that fails with %s', (syscall, code, sentence) => {
  let err = '';
  const colour = { out: false, err: false };
  const terminal = {
    out: () => {},
    err: (text: string) => (err += text),
    colour,
    width: 80,
    interactive: false,
  };
  reportFailure(Object.assign(new Error(code), { syscall, code, path: '/out/.coldopen' }), terminal, {});
  expect(err).toBe(sentence);
});
