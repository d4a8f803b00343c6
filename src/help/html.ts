const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text made safe for use between tags and in attributes. */
export function text(plain: string): string {
  return plain.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

type Attributes = Readonly<Record<string, string>>;

/** `<name attributes>children</name>`. The children are HTML already; attribute values are plain. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** An element without attributes that holds plain text. */
export function textElement(name: string, plain: string): string {
  return element(name, {}, text(plain));
}

export function list(name: 'ol' | 'ul', attributes: Attributes, items: readonly string[]): string {
  return element(name, attributes, ...items.map((item) => element('li', {}, item)));
}

/** A titled section that links can point at. */
export function section(id: string, title: string, ...children: readonly string[]): string {
  return element('section', { id }, textElement('h2', title), ...children);
}
