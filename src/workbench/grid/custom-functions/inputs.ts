import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
import { CellError } from './error';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** How blank cells reach a function: 0 on the desktop, null on the web (office-js issues 4702, 5262). */
export type BlankCells = 'desktop' | 'web';

export interface InputRules {
  readonly blankCells: BlankCells;
  /** Whether Excel errors reach parameters of type `any`; else they are the function's result. */
  readonly errorsAllowed: boolean;
}

/** An argument on the wire. */
type Input = unknown;

/**
 * A formula's arguments as the library takes them: scalars converted to the declared type,
 * matrices as rows, left-out optional ones null. Throws the {@link CellError} that the cell shows
 * when the function cannot be called.
 */
export function inputsOf(
  { parameters }: FunctionMetadata,
  given: readonly (BaseValueObject | undefined)[],
  rules: InputRules,
): Input[] {
  return parameters.map((parameter, i) => {
    if (!parameter.repeating) return input(parameter, given[i], rules);
    return given.slice(i).map((value) => input(parameter, value, rules));
  });
}

function input(
  parameter: ParameterMetadata,
  value: BaseValueObject | undefined,
  rules: InputRules,
): Input {
  // Left out at the end, or between two commas: a blank cell comes as a grid of one.
  if (!value || (!isGrid(value) && value.isNull())) return null;
  if (parameter.dimensionality === 'matrix') return matrix(parameter, value, rules);
  return converted(parameter, single(parameter, value), rules);
}

function matrix(parameter: ParameterMetadata, value: BaseValueObject, rules: InputRules): Input {
  if (!isGrid(value)) return [[converted(parameter, value, rules)]];
  return Array.from({ length: value.getRowCount() }, (_, row) =>
    Array.from({ length: value.getColumnCount() }, (__, column) =>
      converted(parameter, value.get(row, column) ?? null, rules),
    ),
  );
}

function isGrid(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function single(parameter: ParameterMetadata, value: BaseValueObject): BaseValueObject | null {
  if (!isGrid(value)) return value;
  if (value.getRowCount() !== 1 || value.getColumnCount() !== 1) {
    throw new CellError('#VALUE!', `${parameter.name}: expected a single value`);
  }
  return value.get(0, 0) ?? null;
}

function converted(
  { name, type = 'any' }: ParameterMetadata,
  value: BaseValueObject | null,
  { blankCells, errorsAllowed }: InputRules,
): Input {
  if (!value || value.isNull()) return blankCells === 'desktop' ? blankOf(type) : null;
  if (value.isError()) {
    const code = String(value.getValue());
    if (!errorsAllowed || type !== 'any') throw new CellError(code);
    return { type: 'CustomFunctionError', code };
  }
  return toType(value.getValue(), type, name);
}

const blankOf = (type: string): Input => ({ string: '', boolean: false })[type] ?? 0;

/** What Excel shows when the conversion fails is not documented: #VALUE! here. */
function toType(value: string | number | boolean, type: string, name: string): Input {
  switch (type) {
    case 'number': {
      const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
      if (Number.isNaN(number)) throw new CellError('#VALUE!', `${name} must be a number`);
      return number;
    }
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean':
      if (typeof value === 'string') {
        if (!/^(true|false)$/i.test(value)) {
          throw new CellError('#VALUE!', `${name} must be TRUE or FALSE`);
        }
        return value.toLowerCase() === 'true';
      }
      return Boolean(value);
    default:
      return value;
  }
}
