/** Letters that a name may have without quotes, in every script. */
const letters = /[\p{L}\p{M}\p{N}\p{So}\p{Cf}_.\\?]+/uy;

/** Which of the first 128 characters they are: most formulas have no others. */
const isLetter = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9_.\\?]/.test(String.fromCharCode(code)),
);

/** Where the name that begins at `at` ends: at `at` itself where none begins. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter[text.charCodeAt(end)] === true) end++;
  if (!(text.charCodeAt(end) > 127)) return end;
  letters.lastIndex = at;
  return at + (letters.exec(text)?.[0].length ?? 0);
}
