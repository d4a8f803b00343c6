// What is not needed for the pane's first view: a file of its own, loaded once the pane stands.
import packed from '../../../assets/reference/datapackage.json?edition';
import { unpackEdition } from '../../reference/edition/packed-edition';
import '../edition/edition-area';
import '../reference/figure-entry';

export { countAnswers } from '../../functions/answers/counts';
export { SourcedAnswers } from '../../functions/answers/sourced';
export { WorkbookEdition } from '../../excel/edition/workbook-edition';

export const wholeEdition = unpackEdition(packed);
