import type { Edition } from '../edition/edition';
import type { Figure } from '../figures/figure';
import { referenceOf, type Reference } from '../figures/lookup';

/**
 * What a workbook keeps of the edition that it was built on: every figure and every source. Its
 * formulas look nothing up elsewhere, so they give the same digits whatever edition comes later.
 */
export interface Pin extends Reference {
  /** The edition's semantic version. */
  readonly version: string;
  /** ISO day of its release. */
  readonly released: string;
}

/** What a workbook built on an edition keeps. */
export function pinOf(edition: Edition): Pin {
  const { version, released } = edition;
  const { figures, sources } = referenceOf(edition);
  return { version, released, figures, sources };
}

/** How pins are written: read-pin.ts refuses any other number, so that no add-in misreads a later one's. */
export const pinFormat = 1;

/**
 * A pin as JSON. The names of a figure's members stand once, above rows of values. Signs that mean
 * something in XML are written as JSON escapes, so that the text can stand in an element as it is.
 */
export function pinText({ version, released, figures, sources }: Pin): string {
  const all = [...figures.values()];
  const fields = Object.keys(all[0] ?? {}) as (keyof Figure)[]; // a Figure has no members but its own
  const json = JSON.stringify({
    format: pinFormat,
    version,
    released,
    fields,
    figures: all.map((figure) => fields.map((field) => figure[field])),
    sources: [...sources.values()],
  });
  return json.replace(/[&<>\uFFFE\uFFFF]/g, asEscape);
}

function asEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
