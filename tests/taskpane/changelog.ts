import { readFileSync } from 'node:fs';

/** What webpack takes in of the changelog, for jest, which has no loaders. */
export default readFileSync('assets/reference/CHANGELOG.md', 'utf8');
