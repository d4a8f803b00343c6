import { joined } from './read-body';

/** SHA-256 of the parts joined, hexadecimal. A text part counts as UTF-8. */
export async function sha256(parts: readonly (Uint8Array | string)[]): Promise<string> {
  const encoder = new TextEncoder();
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const hash = await crypto.subtle.digest('SHA-256', joined(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
