import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import type { CellPlace } from './calls';
import type { FunctionMetadata } from './metadata';
import { outputOf } from './outputs';

/** Excel's most arguments in a call. */
const MOST_ARGUMENTS = 255;

/** Evaluates a call in a cell: what the function has answered so far. */
type Evaluate = (place: CellPlace, given: readonly (BaseValueObject | undefined)[]) => unknown;

/**
 * A function of Univer's that asks the add-in. It extends BaseFunction because Univer's own ways to
 * register one wrap single cells, lose blanks, or hold up the whole calculation.
 */
export function univerFunction(metadata: FunctionMetadata, evaluate: Evaluate): BaseFunction {
  const { parameters } = metadata;
  const repeats = parameters.at(-1)?.repeating ?? false;
  class CustomFunction extends BaseFunction {
    override minParams = parameters.filter((p) => !p.optional && !p.repeating).length;
    override maxParams = repeats ? MOST_ARGUMENTS : parameters.length;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const { row, column } = this;
      return outputOf(evaluate({ sheetId: this.subUnitId ?? '', row, column }, given));
    }
  }
  return new CustomFunction(metadata.name.toUpperCase());
}
