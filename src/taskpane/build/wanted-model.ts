import { models, type Template } from '../../templates';

/** A model that the page's address names behind #, or the name when no model has it. */
export type WantedModel = { readonly template: Template } | { readonly unknown: string };

/**
 * The model that an address asks for.
 * @param hash of the address, with its #. Excel puts parameters of its own there: they are no names.
 */
export function wantedModel(hash: string): WantedModel | undefined {
  const [, wanted] = /^#([\p{L}\d][\p{L}\d -]*)$/u.exec(decoded(hash)) ?? [];
  if (wanted === undefined) return undefined;
  const template = models.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return template ? { template } : { unknown: wanted };
}

/** What is said of a name that no model has. */
export function unknownText(name: string): string {
  const names = models.map((model) => model.name);
  return `No model is called “${name}”. The models are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}.`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
