/** Where manifest.xml and the function metadata say the add-in lives until it is published. */
export const developmentOrigin = 'https://localhost:3000';

/**
 * The address without a trailing slash. Excel loads add-ins over https only; the address is written
 * into XML and JSON, so characters with a meaning there are refused rather than escaped twice.
 */
export function checkedOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const plain = url?.protocol === 'https:' && /^https:\/\/[\w.:-]+(\/[\w.~%/-]*)?$/.test(origin);
  if (!plain) {
    throw new Error(
      `--env origin: expected an https address such as https://example.org/tankstock, got "${origin}"`,
    );
  }
  return url.href.replace(/\/$/, '');
}

/** A text of the add-in with its addresses moved from the development origin to `origin`. */
export function atOrigin(text: string, origin: string): string {
  return text.replaceAll(developmentOrigin, () => origin);
}
