import { DOMParser, type Element } from '@xmldom/xmldom';

/** The manifest cannot be used: the message names the element and what was expected there. */
export class ManifestError extends Error {
  override name = 'ManifestError';
}

/** Resolves the resid of an element; throws {@link ManifestError} for one that Resources does not hold. */
export type ResourceLookup = (element: Element) => string;

/** The root element of a manifest. Throws {@link ManifestError} when the text is not a well-formed manifest. */
export function parseXml(xml: string): Element {
  let problem: string | undefined;
  let root: Element | null = null;
  try {
    const onError = (_level: unknown, message: string) => {
      problem ??= message;
    };
    root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  } catch (error) {
    problem ??= String(error);
  }
  if (problem !== undefined) {
    throw new ManifestError(`The manifest is not well-formed XML: ${problem}.`);
  }
  if (root?.localName !== 'OfficeApp') {
    throw new ManifestError(
      `The manifest's root is ${root?.localName ?? 'missing'}, not OfficeApp.`,
    );
  }
  return root;
}

/** Child elements with this local name, in document order; every child element when no name is given. */
export function children(parent: Element, name?: string): Element[] {
  const elements = Array.from(parent.childNodes).filter((node): node is Element => {
    return node.nodeType === node.ELEMENT_NODE;
  });
  return name === undefined ? elements : elements.filter((element) => element.localName === name);
}

/** Follows a path of local names, taking the first child of each name. */
export function find(parent: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (element, name) => element && children(element, name)[0],
    parent,
  );
}

/** As {@link find}; throws {@link ManifestError} when an element of the path is missing. */
export function need(parent: Element, ...path: string[]): Element {
  return (
    find(parent, ...path) ??
    missing(`the element ${[parent.localName, ...path].join(' › ')}`, parent)
  );
}

/** The value of an attribute, looked up by its local name. */
export function attribute(element: Element, name: string): string | undefined {
  const found = Array.from(element.attributes).find(({ localName }) => localName === name);
  return found?.value;
}

/** As {@link attribute}; throws {@link ManifestError} when it is missing. */
export function needAttribute(element: Element, name: string): string {
  return attribute(element, name) ?? missing(`the attribute ${name}`, element);
}

function missing(what: string, near: Element): never {
  const line = near.lineNumber === undefined ? '' : ` (line ${near.lineNumber})`;
  throw new ManifestError(`The manifest lacks ${what} in ${near.localName}${line}.`);
}
