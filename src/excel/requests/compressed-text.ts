import { fail, succeed, type Result } from '../../reference/result';

/** More than this, unpacked, is nothing that the add-in wrote. */
const longest = 64_000_000;

/**
 * Text made small for a custom XML part: compressed, and in letters that XML leaves alone. An Excel
 * that shows add-ins in an older engine can't compress; it keeps the text as it is.
 */
export async function squeeze(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === 'undefined') return `utf8:${base64(bytes)}`;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return `gzip:${base64(await allOf(packed))}`;
}

/** The text again, or why there is none: gzip's checksum tells what was changed. */
export async function unsqueeze(squeezed: string): Promise<Result<string, string>> {
  const [form = '', letters = ''] = squeezed.trim().split(':', 2);
  try {
    const bytes = Uint8Array.from(atob(letters), (sign) => sign.charCodeAt(0));
    if (form === 'utf8') return succeed(new TextDecoder().decode(bytes));
    if (form !== 'gzip') return fail('is not in a form that this add-in knows');
    if (typeof DecompressionStream === 'undefined')
      return fail('is compressed, and this version of Excel can’t unpack it: update Excel');
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return succeed(new TextDecoder().decode(await allOf(stream)));
  } catch {
    return fail('is damaged: its checksum does not fit');
  }
}

function base64(bytes: Uint8Array): string {
  const piece = 8_192; // a call takes only so many arguments
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * piece, (i + 1) * piece)),
  );
  return btoa(pieces.join(''));
}

async function allOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > longest) throw new Error('too long');
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
