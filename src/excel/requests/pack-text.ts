import { Slices } from '../../model/uncertainty/threads/pause';
import { sha256 } from '../../reference/sha256';
import { mostKept } from '../../reference/stored/stored-kind';

export type PackedBytes = Uint8Array<ArrayBuffer>;

/**
 * Lines made small for a custom XML part: compressed, in letters that XML leaves alone, after a head
 * that says how long they are and what their digest is. An Excel that shows add-ins in an older
 * engine can't compress; it keeps the bytes as they are.
 *
 * The digest finds damage, which a part with a valid form may have; it does not prove who wrote it.
 * SHA-256, because every engine has it and works it out beside the thread.
 * @param label name and format of what the lines are; the digest holds it too
 */
export async function pack(label: string, lines: Iterable<string>): Promise<string> {
  const slices = new Slices();
  const encoder = new TextEncoder();
  const plain: PackedBytes[] = [];
  let length = 0;
  for (const line of lines) {
    const bytes = encoder.encode(line);
    plain.push(bytes);
    length += bytes.length;
    if (slices.isOver()) await slices.pause();
  }
  if (length > mostKept.bytes)
    throw new RangeError(
      `${label} is larger than the ${String(mostKept.bytes / 1e6)} MB that a workbook can keep`,
    );
  const form = typeof CompressionStream === 'undefined' ? 'plain' : 'gzip';
  const packed = form === 'gzip' ? await compressed(plain, slices) : plain;
  const bytes = new Uint8Array(await new Blob(packed).arrayBuffer());
  const digest = await digestOf(label, form, length, bytes);
  return `${form} ${String(length)} ${digest} ${await base64(bytes, slices)}`;
}

/** Of the packed bytes and of all that stands before them. */
export function digestOf(
  label: string,
  form: string,
  length: number,
  bytes: PackedBytes,
): Promise<string> {
  return sha256([`${label} ${form} ${String(length)}\n`, bytes]);
}

async function compressed(pieces: readonly PackedBytes[], slices: Slices): Promise<PackedBytes[]> {
  const reader = streamOf(pieces, slices).pipeThrough(new CompressionStream('gzip')).getReader();
  const packed: PackedBytes[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read())
    packed.push(next.value);
  return packed;
}

/** Hands on a piece when one is asked for, and lets others use the thread between two. */
export function streamOf(
  pieces: Iterable<PackedBytes>,
  slices: Slices,
): ReadableStream<PackedBytes> {
  const all = pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      if (slices.isOver()) await slices.pause();
      const next = all.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function base64(bytes: PackedBytes, slices: Slices): Promise<string> {
  const piece = 8_190; // a call takes only so many arguments; a multiple of 3 needs no filling
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))));
    if (slices.isOver()) await slices.pause();
  }
  return pieces.join('');
}
