/**
 * Spreadsheets run a cell that begins with one of these as a formula, some also with the full-width
 * forms, after leading blanks, or after a tab or line break that a paste splits at.
 */
const runnable = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** Whether a spreadsheet may run text as a formula that is put into it unmarked. An insert marks text as text. */
export function isRunnable(text: string): boolean {
  return runnable.test(text);
}

/** Excel refuses to write a longer text, and all other cells with it. */
export const longestCell = 32_767;

/** Signs that reverse what is read, or that nobody sees. Line breaks and tabs are seen. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** Joiners belong between letters of some scripts and in emoji, not among these letters. */
const strayJoiner =
  /(?:^|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\s])[\u200c\u200d]/u;
/** Marks of direction belong to texts that are written from right to left. */
const directionMark = /[\u061c\u200e\u200f]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Most texts hold nothing else. */
const plain = /^[\t\n\r -~]*$/;

/** Why text would look like another one, or undefined. */
function whyDeceptive(text: string): string | undefined {
  if (plain.test(text)) return undefined;
  const [sign] =
    hidden.exec(text) ??
    strayJoiner.exec(text) ??
    (rightToLeft.test(text) ? null : directionMark.exec(text)) ??
    [];
  if (sign === undefined) return undefined;
  const code = sign
    .charCodeAt(sign.length - 1)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0');
  return `holds the sign U+${code}, which is not seen or turns the text around; leave it out`;
}

/** Whether a spreadsheet may take text for something else, at any length: it goes in with an apostrophe. */
export function mustBeMarked(text: string): boolean {
  return isRunnable(text) || !/(?![eE])\p{L}/u.test(text);
}

/** Why text can't stand in a cell as text, or undefined. */
export function whyNoCellText(text: string): string | undefined {
  const most = text.length === longestCell && mustBeMarked(text) ? longestCell - 1 : longestCell;
  return text.length > most
    ? `is longer than the ${String(most)} characters of a cell`
    : whyDeceptive(text);
}

/** Why an address must not become a link, or undefined. */
export function whyNotWebAddress(text: string): string | undefined {
  const url = parsedUrl(text);
  if (!url) return 'is not a web address';
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return 'must begin with https:// or http://';
  return url.username + url.password === '' ? undefined : 'must not hold a name or password';
}

/** The address as its parts; undefined for text that is none. */
// URL.canParse is missing in the Safari engine that Excel for older macOS runs add-ins in.
export function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
