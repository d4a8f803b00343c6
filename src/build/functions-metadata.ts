import type { Argument, Contract, ResultKind } from '../functions/contracts/contract';
import { fileName } from '../help/frame';
import { functionPages } from '../help/function-pages';
import { developmentOrigin } from './origin';

/** What Excel reads in functions.json: which functions there are and what to show of them. */
export function functionsMetadata(): string {
  const functions = functionPages.map(({ contract }) => declarationOf(contract));
  // Errors in cells reach the functions, so that they can come through.
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2);
}

function declarationOf(contract: Contract): object {
  const { id, description, arguments: parameters, result, cancelable } = contract;
  return {
    id,
    name: id,
    description,
    helpUrl: `${developmentOrigin}/help/${fileName(id)}`,
    parameters: parameters.map(parameterOf),
    result: results[result],
    // With the cell of a call the pane can show what its error says.
    options: { requiresAddress: true, ...(cancelable ? { cancelable } : {}) },
  };
}

/** Every argument is cells of any kind: they are checked where they are read, with a message. */
function parameterOf({ name, description, leftOut }: Argument): object {
  const optional = leftOut ? { optional: true } : {};
  return { name, description, type: 'any', dimensionality: 'matrix', ...optional };
}

/** Without a type a result is of any kind. */
const results: Record<ResultKind, object> = {
  number: { type: 'number' },
  numbers: { type: 'number', dimensionality: 'matrix' },
  cells: { dimensionality: 'matrix' },
};
