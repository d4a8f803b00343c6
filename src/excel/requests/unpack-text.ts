import { Slices } from '../../model/uncertainty/threads/pause';
import { digestOf, streamOf, type PackedBytes } from './pack-text';
import type { ReadingAllowance } from './reading-allowance';

/**
 * Bytes that are unpacked in one go. Deflate makes at most 1,032 bytes of one, so this many make no
 * more than four megabytes.
 */
const packedSlice = 4_096;

/** Letters of base64 that are read in one go, and as many as stand for whole bytes. */
const letterSlice = 65_536;

/**
 * Gives the lines that `pack` was given to `read`, one after another.
 * @param read takes a line, and says why it can't be read
 * @returns why the lines can't be read, or were not all read; undefined when they were
 */
export async function unpack(
  label: string,
  text: string,
  allowance: ReadingAllowance,
  read: (line: string) => string | undefined,
): Promise<string | undefined> {
  const head = /^(gzip|plain) (\d{1,12}) ([0-9a-f]{64}) /.exec(text.slice(0, 100));
  if (!head) return 'is not in the form that this add-in writes';
  const [{ length: start }, form = '', declared = '', digest = ''] = head;
  const length = Number(declared);
  const slices = new Slices();
  const bytes = await bytesOf(text, start, slices);
  if (!bytes || (await digestOf(label, form, length, bytes)) !== digest)
    return 'is damaged: its digest does not fit what it holds';
  const refused = allowance.takeBytes(length);
  if (refused !== undefined) return refused;
  if (form === 'gzip' && typeof DecompressionStream === 'undefined')
    return 'is compressed, and this version of Excel can’t unpack it: update Excel';
  try {
    return await readLines(unpacked(bytes, form, slices), length, slices, read);
  } catch {
    return 'is damaged: it can’t be unpacked';
  }
}

/** Refuses as soon as there is more than was declared, so that nothing larger is ever unpacked. */
async function readLines(
  stream: ReadableStream<PackedBytes>,
  declared: number,
  slices: Slices,
  read: (line: string) => string | undefined,
): Promise<string | undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  let begun: string[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > declared) {
      await reader.cancel();
      return 'is longer, unpacked, than it says';
    }
    const lines = decoder.decode(next.value, { stream: true }).split('\n');
    begun.push(lines[0] ?? '');
    for (const following of lines.slice(1)) {
      const problem = read(begun.join(''));
      if (problem !== undefined) {
        await reader.cancel();
        return problem;
      }
      begun = [following];
      if (slices.isOver()) await slices.pause();
    }
  }
  const isWhole = length === declared && begun.join('') === '';
  return isWhole ? undefined : 'is shorter, unpacked, than it says';
}

/** In small slices: an engine unpacks what it is given in one go, whatever it grows to. */
function unpacked(bytes: PackedBytes, form: string, slices: Slices): ReadableStream<PackedBytes> {
  const stream = streamOf(slicesOf(bytes), slices);
  return form === 'gzip' ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}

function* slicesOf(bytes: PackedBytes): Generator<PackedBytes> {
  for (let at = 0; at < bytes.length; at += packedSlice) yield bytes.subarray(at, at + packedSlice);
}

/** The bytes that the letters of base64 from `start` on stand for; undefined when some do not. */
async function bytesOf(
  text: string,
  start: number,
  slices: Slices,
): Promise<PackedBytes | undefined> {
  const bytes = new Uint8Array(Math.ceil(((text.length - start) * 3) / 4));
  let length = 0;
  for (let at = start; at < text.length; at += letterSlice) {
    const letters = text.slice(at, at + letterSlice);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.length % 4 !== 0) return undefined;
    const signs = atob(letters);
    for (let i = 0; i < signs.length; i++) bytes[length + i] = signs.charCodeAt(i);
    length += signs.length;
    if (slices.isOver()) await slices.pause();
  }
  return bytes.subarray(0, length);
}
