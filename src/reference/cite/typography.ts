/**
 * Straight quotes as printed ones. Marks of quotation become `outer` ones ("double" outside a
 * quotation, "single" inside one); what stands inside a word or before a digit is an apostrophe.
 */
export function withPrintedQuotes(text: string, outer: 'double' | 'single'): string {
  const [open, close] = outer === 'double' ? ['“', '”'] : ['‘', '’'];
  return text
    .replace(/(\w)'(?=\w)|'(?=\d)/g, '$1’') // no look-behind: older Safari can't read it
    .replace(/(^|[\s([])['"](?=\S)/g, `$1${open}`)
    .replace(/"/g, close)
    .replace(/'/g, text.includes(" '") || text.startsWith("'") ? close : '’');
}

/** Adds a comma or full stop, inside closing quotes as American styles have it, and none after one. */
export function closedWith(mark: '.' | ',', text: string): string {
  let end = text.length;
  while (end > 0 && '”’'.includes(text.charAt(end - 1))) end -= 1;
  const body = text.slice(0, end);
  const quotes = text.slice(body.length);
  const isQuoted = quotes.startsWith('”') || (quotes !== '' && body.includes('‘'));
  if (mark === '.' && /[.?!]$/.test(body)) return text;
  return isQuoted ? body + mark + quotes : text + mark;
}

/** "a", "a and b", "a, b, and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}`;
}
