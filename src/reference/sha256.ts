/** SHA-256 of the parts joined, hexadecimal. A text part counts as UTF-8. */
export async function sha256(
  parts: readonly (Uint8Array<ArrayBuffer> | string)[],
): Promise<string> {
  const joined = await new Blob([...parts]).arrayBuffer();
  const hash = await crypto.subtle.digest('SHA-256', joined);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
