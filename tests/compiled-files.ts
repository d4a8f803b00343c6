import path from 'node:path';

/** What compile-once.ts writes before the first test. */
const file = (name: string) => path.resolve('.cache', name);

/** functions.js with its modules left in a global, and the functions.json that Excel reads. */
export const functionsFile = file('functions-of-page.js');
export const metadataFile = file('functions.json');
/** What webpack's loader makes of `datapackage.json?edition`. */
export const editionFile = file('edition.json');
