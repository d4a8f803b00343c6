export {
  carriedFrom,
  figureIn,
  findInputs,
  inputKey,
  inputText,
  isSame,
  type CarriedEntries,
  type Entries,
} from './entries';
export { layAgain, laidByBuild } from './lay-again';
export { layOut, type BuildSettings } from './lay-out';
export type {
  CellKind,
  LaidInput,
  LaidCell,
  LaidChart,
  LaidModel,
  LaidSeries,
  LaidSheet,
} from './laid-sheet';
export { models } from './models';
export type { Template } from './template';
export { headersRow, valuesOfFront } from './places';
export { isSourceOf } from './sources';
export { frontOfWorking } from './working-title';
