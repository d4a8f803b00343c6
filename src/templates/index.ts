export { layOut, type BuildSettings } from './lay-out';
export type { Assumption, CellKind, LaidCell, LaidChart, LaidModel, LaidSheet } from './laid-sheet';
export { models } from './models';
export type { Template } from './template';
