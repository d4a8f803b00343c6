import type { Field } from './edition/edition';

/** "Total (tanks)": the unit stands in the header, so that it travels with the column. */
export function headerOf(field: Field): string {
  return field.unit === undefined ? field.title : `${field.title} (${field.unit})`;
}
