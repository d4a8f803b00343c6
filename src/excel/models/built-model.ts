import type { LaidModel, Template } from '../../templates';

/** A model in the workbook, for going to it and for taking it back. */
export interface BuiltModel {
  readonly template: Template;
  readonly laid: LaidModel;
  /** Excel's ids of the two sheets. */
  readonly frontId: string;
  readonly calculationId: string;
}
