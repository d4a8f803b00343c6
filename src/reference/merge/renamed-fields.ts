import { headerOf } from '../column-header';
import type { Field } from '../edition/edition';
import type { MergeInput } from './merge-input';

/**
 * Calls the fields of the base as the new data do. A field that goes by another name under the same
 * header, with the same type, is the same column to everybody who reads the table.
 */
export function withNewNames(input: MergeInput): MergeInput {
  const { base, theirs } = input;
  const inserted = new Set(base.fields.map(({ name }) => name));
  const kept = new Set(theirs.fields.map(({ name }) => name));
  const added = theirs.fields.filter(({ name }) => !inserted.has(name));
  const names = new Map<string, string>();
  for (const field of base.fields) {
    const [same, ...others] = kept.has(field.name)
      ? []
      : added.filter((each) => isLike(field, each));
    if (same && others.length === 0) names.set(field.name, same.name);
  }
  if (names.size === 0) return input;
  const named = (name: string) => names.get(name) ?? name;
  return {
    ...input,
    base: {
      ...base,
      fields: base.fields.map((field) => ({ ...field, name: named(field.name) })),
      primaryKey: base.primaryKey.map(named),
    },
  };
}

function isLike(a: Field, b: Field): boolean {
  return a.type === b.type && headerOf(a).toLowerCase() === headerOf(b).toLowerCase();
}
