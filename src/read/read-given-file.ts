import { open } from 'node:fs/promises';
import { OperationError, type SourceFile } from '../model/index.ts';
import { decode } from './decode.ts';

const MOST_BYTES = 32 * 1_024 * 1_024;

/** A file that the user named, as text. */
export interface GivenFile extends SourceFile {
  /** Set where it is no UTF-8 or UTF-16, and was read as what older programs write in western Europe and America. */
  readonly readAs?: 'Windows-1252' | undefined;
}

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Reads a text file that the user named, wherever it lies, or standard input; `shown` names it in messages, `holds` what it should hold.
 * UTF-16 is read as such, with or without a byte order mark. An OperationError where there is no text.
 */
export async function readGivenFile(path: string, shown: string, holds = 'chapters'): Promise<GivenFile> {
  const bytes =
    path === STANDARD_INPUT ? await readInput(shown, holds) : await readFileAt(path, shown, holds);
  const file = decodeGiven(shown, bytes);
  if (!isText(file.text))
    throw new OperationError(
      `'${shown}' is no text, expected a file with ${holds}.`,
      "'coldopen probe' shows what is in an audio file.",
    );
  return file;
}

async function readFileAt(path: string, shown: string, holds: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new OperationError(`There is no file '${shown}'.`, 'Check the path; it is taken from this folder.');
  });
  try {
    const status = await handle.stat();
    if (!status.isFile())
      throw new OperationError(
        `'${shown}' is no file, expected one with ${holds}.`,
        status.isDirectory() ? 'Name one file in it.' : undefined,
      );
    if (status.size > MOST_BYTES) refuseSize(shown, holds);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readInput(shown: string, holds: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) refuseSize(shown, holds);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseSize(shown: string, holds: string): never {
  throw new OperationError(`'${shown}' is larger than 32 MB, expected a file with ${holds}.`);
}

/** Bytes that are no UTF-8 beside letters of ASCII only are one of the old code pages; beside other UTF-8 they are damage. */
function decodeGiven(shown: string, bytes: Uint8Array): GivenFile {
  const file = decode(shown, withMark(bytes));
  const isDamaged = file.defects.some(
    ({ kind, encoding }) => kind === 'invalid-utf8' && encoding === undefined,
  );
  if (!isDamaged || /[^\0-\x7F\uFFFD]/.test(file.text)) return file;
  return {
    ...file,
    text: new TextDecoder('windows-1252').decode(bytes),
    defects: [],
    readAs: 'Windows-1252',
  };
}

/** UTF-16 without its mark has a zero beside each letter of ASCII. */
function withMark(bytes: Uint8Array): Uint8Array {
  const [first, second, third, fourth] = bytes;
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0)
    return Buffer.concat([Uint8Array.of(0xff, 0xfe), bytes]);
  if (first === 0 && third === 0 && second !== 0 && fourth !== 0)
    return Buffer.concat([Uint8Array.of(0xfe, 0xff), bytes]);
  return bytes;
}

/** Whether a text has hardly any character that no text has. */
function isText(text: string): boolean {
  const start = text.slice(0, 4_096);
  const strange = start.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return strange * 100 <= start.length;
}
