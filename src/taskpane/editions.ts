import losses from '../../assets/reference/datapackage.json?edition=losses_oryx,losses_general_staff';
import type { Edition } from '../reference/edition';
import { unpackEdition } from '../reference/packed-edition';

/** The part of the edition that the pane shows at first: it comes with the pane's own code. */
export const firstEdition: Edition = unpackEdition(losses);

/** The whole edition, from a file of its own. Rejects when that file can't be loaded. */
export async function wholeEdition(): Promise<Edition> {
  const { default: packed } = await import(
    /* webpackChunkName: "reference" */ '../../assets/reference/datapackage.json?edition'
  );
  return unpackEdition(packed);
}
