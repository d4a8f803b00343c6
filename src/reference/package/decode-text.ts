import { fail, succeed, type Result } from '../result';
import { atOnce, type Steps } from './steps';

/**
 * The text of a file, in parts of which none is empty: ten megabytes in one text hold up the page for
 * a tenth of a second.
 */
export type FileText = readonly string[];

/** Bytes that are decoded in a step. */
const slice = 512 * 1024;

/** What Python and others call encodings, without signs between the letters. */
const otherNames: Readonly<Record<string, string>> = {
  utf8sig: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  ansi: 'windows-1252',
  windows1252: 'windows-1252',
};

/** What TextDecoder calls an encoding that people write as `UTF_8`, `latin-1` or `cp1252`; undefined for one it has not. */
export function knownEncoding(written: string): string | undefined {
  const bare = written.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = [written.trim().replaceAll('_', '-'), bare, otherNames[bare] ?? ''];
  for (const name of names)
    try {
      return new TextDecoder(name).encoding;
    } catch {
      continue;
    }
  return undefined;
}

/**
 * The text of a file.
 * @param encoding that of `knownEncoding`; a byte order mark of UTF-8 or UTF-16 says more
 * @returns or why it can't be read
 */
export function decodeText(bytes: Uint8Array, encoding: string): Result<string, string> {
  const text = atOnce(decodeInSteps(bytes, encoding));
  return text.ok ? succeed(text.value.join('')) : text;
}

/** Does what `decodeText` does, in steps of a few milliseconds each. */
export function* decodeInSteps(
  bytes: Uint8Array,
  encoding: string,
): Steps<Result<FileText, string>> {
  const label = markOf(bytes) ?? encoding;
  const parts: string[] = [];
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    for (let at = 0; at < bytes.length; at += slice) {
      const end = at + slice;
      const part = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
      if (part !== '') parts.push(part);
      yield;
    }
    return succeed(parts);
  } catch {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      return fail('is a workbook or an archive: save its sheet as "CSV UTF-8"');
    return fail(
      label === 'utf-8'
        ? 'is not text in UTF-8: save it as "CSV UTF-8", or declare its encoding'
        : `is not text in ${label}, the encoding that is declared`,
    );
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
