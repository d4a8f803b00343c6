import { fail, succeed, type Result } from '../reference/result';
import type { FetchFault } from './fetch-fault';

/** What was read; never shared memory, which hashing would refuse. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Reads an answer up to its size limit, and stops there: what a host declares of the length may be
 * wrong or missing. Rejects when the connection breaks.
 */
export async function readBody(
  response: Response,
  { address, mostBytes }: { readonly address: string; readonly mostBytes: number },
): Promise<Result<Bytes, FetchFault>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return succeed(joined(parts, length));
    length += part.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      return fail({ kind: 'too-large', address, mostBytes });
    }
    parts.push(part.value);
  }
}

/** One array of bytes of several. */
function joined(parts: readonly Uint8Array[], length: number): Bytes {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
