import losses from '../../../assets/reference/datapackage.json?edition=losses_oryx,losses_general_staff';
import type { Edition } from '../../reference/edition/edition';
import { unpackEdition } from '../../reference/edition/packed-edition';

/** The part of the edition that the pane shows at first: it comes with the pane's own code. */
export const firstEdition: Edition = unpackEdition(losses);

/** The whole edition, and what ties a workbook to it. Rejects when their file can't be loaded. */
export type WholeReference = Promise<typeof import('./whole-reference')>;

export function loadWholeReference(): WholeReference {
  return import(/* webpackChunkName: "reference" */ './whole-reference');
}
