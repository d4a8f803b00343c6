import { readFileSync } from 'node:fs';
import type { PackedEdition } from '../../src/reference/edition/packed-edition';
import { editionFile } from '../compiled-files';

/** What webpack's loader makes of `datapackage.json?edition`, for jest, which has no loaders. */
export default JSON.parse(readFileSync(editionFile, 'utf8')) as PackedEdition;
