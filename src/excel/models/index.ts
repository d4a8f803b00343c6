export { buildModel, type Building, type BuildResult } from './build-model';
export type { BuiltModel } from './built-model';
export { calculateNow } from './calculate-now';
export {
  chooseFigure,
  figureAt,
  type ChoiceResult,
  type FigureEnd,
  type FigureInput,
} from './choose-figure';
export { findModels, type FoundModel } from './find-models';
export { rebuildModel, type RebuildResult } from './rebuild-model';
export { takeBackModel, unseenQuestion } from './take-back-model';
