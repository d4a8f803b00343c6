/**
 * A style sheet without comments and without the blanks that mean nothing. Text in quotes stays as
 * it is, and so do the blanks within selectors and values.
 */
export function squeezeStyles(styles: string): string {
  return styles
    .replace(/("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\//g, (_match, quoted?: string) => quoted ?? ' ')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, i) => (i % 2 === 0 ? squeezePart(part) : part))
    .join('');
}

function squeezePart(styles: string): string {
  return styles
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;+}/g, '}');
}
