import { Slices } from '../../model/uncertainty/threads/pause';
import { sha256 } from '../../reference/sha256';
import { mostKept } from '../../reference/stored/stored-kind';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Bytes that are unpacked in one go. Deflate makes at most 1,032 bytes of one, so this many make no
 * more than four megabytes.
 */
const packedSlice = 4_096;

/** Letters of base64 that are read in one go, and as many as stand for whole bytes. */
const letterSlice = 65_536;

/** What may still be read of a workbook: one limit for all its parts. */
export class ReadingAllowance {
  private parts: number = mostKept.parts;
  private characters: number = mostKept.characters;
  private bytes: number = mostKept.bytes;

  /** @returns why a part of so many characters is not read, or undefined */
  takePart(characters: number): string | undefined {
    this.parts -= 1;
    this.characters -= characters;
    if (this.parts < 0)
      return `is one of more than the ${String(mostKept.parts)} parts that are read`;
    return this.characters < 0 ? tooMuch(mostKept.characters, 'in the file') : undefined;
  }

  /** @returns why so many bytes are not unpacked, or undefined */
  takeBytes(bytes: number): string | undefined {
    this.bytes -= bytes;
    return this.bytes < 0 ? tooMuch(mostKept.bytes, 'unpacked') : undefined;
  }
}

function tooMuch(most: number, where: string): string {
  return `is left out: of all that a workbook keeps, ${String(most / 1e6)} MB are read ${where}`;
}

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
  const plain: Bytes[] = [];
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
  stream: ReadableStream<Bytes>,
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

function digestOf(label: string, form: string, length: number, bytes: Bytes): Promise<string> {
  return sha256([`${label} ${form} ${String(length)}\n`, bytes]);
}

/** In small slices: an engine unpacks what it is given in one go, whatever it grows to. */
function unpacked(bytes: Bytes, form: string, slices: Slices): ReadableStream<Bytes> {
  const stream = streamOf(slicesOf(bytes), slices);
  return form === 'gzip' ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}

async function compressed(pieces: readonly Bytes[], slices: Slices): Promise<Bytes[]> {
  const reader = streamOf(pieces, slices).pipeThrough(new CompressionStream('gzip')).getReader();
  const packed: Bytes[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read())
    packed.push(next.value);
  return packed;
}

function* slicesOf(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length; at += packedSlice) yield bytes.subarray(at, at + packedSlice);
}

/** Hands on a piece when one is asked for, and lets others use the thread between two. */
function streamOf(pieces: Iterable<Bytes>, slices: Slices): ReadableStream<Bytes> {
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

async function base64(bytes: Bytes, slices: Slices): Promise<string> {
  const piece = 8_190; // a call takes only so many arguments; a multiple of 3 needs no filling
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))));
    if (slices.isOver()) await slices.pause();
  }
  return pieces.join('');
}

/** The bytes that the letters of base64 from `start` on stand for; undefined when some do not. */
async function bytesOf(text: string, start: number, slices: Slices): Promise<Bytes | undefined> {
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
