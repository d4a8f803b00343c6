/** Everything that a test needs from the grid and the host, as one bundle: see headless.ts. */
export { createHeadlessEngine } from '../grid/headless-univer';
export { createHub } from '../host/hub';
export { regions } from '../host/regional-settings';
export { createExternal } from '../host/external';
export { checkMetadata } from '../grid/custom-functions/metadata';
export { createPerson } from '../host/person';
export { openFile, saveFile, saveValuesFile } from './headless-file';
