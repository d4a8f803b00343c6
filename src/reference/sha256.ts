type HashedPart = Uint8Array<ArrayBuffer> | string;

/** SHA-256 of the parts joined, hexadecimal. A text part counts as UTF-8. */
export async function sha256(parts: readonly HashedPart[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', joined(parts));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A table of ten megabytes is copied no more often than must be: each copy holds up the page. */
function joined(parts: readonly HashedPart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bytes = parts
    .map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
    .filter(({ length }) => length > 0);
  const [only] = bytes;
  if (only && bytes.length === 1) return only;
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
