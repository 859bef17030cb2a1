/** Milliseconds of sound in a WAV file (RIFF, PCM); engines that stream leave the length of the data open. */
export function wavLengthMs(file: Buffer): number {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const [id, length] = [file.toString('latin1', at, at + 4), file.readUInt32LE(at + 4)];
    if (id === 'fmt ') bytesPerSecond = file.readUInt32LE(at + 16);
    if (id === 'data') return (1_000 * Math.min(length, file.length - at - 8)) / bytesPerSecond;
    at += 8 + length + (length % 2);
  }
  throw new Error('It has no sound.');
}
