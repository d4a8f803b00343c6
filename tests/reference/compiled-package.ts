import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import { describeProblem } from '../../src/reference/package/package-problem';
import { packEdition } from '../../src/reference/edition/packed-edition';

/** What webpack's loader makes of `datapackage.json?edition`, for jest, which has no loaders. */
const { edition } = readPackage(path.resolve(__dirname, '../../assets/reference'));
if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
export default packEdition(edition.value);
