import packed from '../../assets/reference/datapackage.json?edition';
import type { ReferenceInUse } from '../../src/functions/reference-in-use';
import { cite } from '../../src/reference/cite/citation';
import { lookUp, referenceOf } from '../../src/reference/figures/lookup';
import { lookUpSeries } from '../../src/reference/figures/series';
import { unpackEdition } from '../../src/reference/edition/packed-edition';

export const reference = referenceOf(unpackEdition(packed));

/** What the page hands over in a workbook that is built on the shipped edition. */
export const shippedReference: ReferenceInUse = {
  lookUp: (key, field) => lookUp(reference, key, field),
  cite: (key, style) => cite(reference, key, style),
  series: (question) => lookUpSeries(reference.tables, question),
};
