// The functions as the list shows them: a file of its own, loaded once the pane stands.
import { guideGroups } from '../../help/guides/all';
import './function-entry';

export { guideGroups };
