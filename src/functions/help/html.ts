const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text made safe for use between tags and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** `<name class="…">children</name>`; the children are HTML already. */
export function element(name: string, className: string, ...children: readonly string[]): string {
  const attributes = className === '' ? '' : ` class="${className}"`;
  return `<${name}${attributes}>${children.join('')}</${name}>`;
}

export function link(address: string, text: string): string {
  return `<a href="${escaped(address)}">${escaped(text)}</a>`;
}

/** A titled section, or nothing when it would be empty. */
export function section(title: string, ...children: readonly string[]): string {
  return `<section>${element('h2', '', escaped(title))}${children.join('')}</section>`;
}
