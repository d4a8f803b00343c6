import type { NoEdition, ReferenceInUse } from '../../functions/reference-in-use';
import { fail } from '../../reference/result';

const noEdition: NoEdition = {
  kind: 'no-edition',
  because:
    'the reference edition could not be loaded: close the workbook and open it again where the add-in can be reached',
};

/** What formulas are told when the file with the figures did not load. */
export const missingReference: ReferenceInUse = {
  lookUp: () => fail(noEdition),
  cite: () => fail(noEdition),
  series: () => fail(noEdition),
};
