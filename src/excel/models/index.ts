export { buildModel, type Building, type BuildResult } from './build-model';
export type { BuiltModel } from './built-model';
export { takeBackModel } from './take-back-model';
