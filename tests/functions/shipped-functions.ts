import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { functionsFile, functionsJson, type PageGlobals } from './functions-of-page';
import { shippedReference } from './shipped-reference';

/** What a cell shows when a function throws: the error, and its message if it has one. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    options?: object;
    result: object;
    parameters: { name: string; description: string; optional?: boolean }[];
  }[];
}

/** The functions.json that Excel reads. */
export const metadata = functionsJson as Metadata;

/** The errors that Excel knows by these names (@types/custom-functions-runtime). */
export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

type Registered = (...given: unknown[]) => unknown;

/**
 * functions.js from its source, loaded with nothing but the global that Excel promises and what every
 * browser has, though no workers, no DOM and no Office; its page can reach what both have in common.
 */
export const loadFunctions = (page: PageGlobals = {}) => load(functionsFile, page);

/** The same from a file. */
export function load(file: string, page: object = {}): Map<string, Registered> {
  const registered = new Map<string, Registered>();
  const associate = (id: string, called: Registered) => registered.set(id, called);
  const CustomFunctions = { associate, Error: CellError, ErrorCode };
  const browser = { AbortController, MessageChannel, setTimeout, clearTimeout };
  vm.runInNewContext(
    withBuiltIns(readFileSync(file, 'utf8')),
    Object.assign(page, { CustomFunctions, ...browser }),
  );
  return registered;
}

/** A context looks its globals up slowly: the script has those it uses most as variables. */
function withBuiltIns(script: string): string {
  const builtIns = 'Array, Error, Infinity, Map, Math, NaN, Number, Object, Set, String';
  return `((${builtIns}) => {${script}\n})(${builtIns})`;
}

/** In a page that has handed over the edition that it ships. */
export const shipped = loadFunctions({ referenceForFunctions: shippedReference });

/** An argument as Excel hands it: always rows of cells, and null when it is left out. */
export const asCells = (value: unknown): unknown =>
  value === null || value === undefined || Array.isArray(value) ? value : [[value]];

/**
 * Calls a function as Excel does: every parameter is there, left-out ones as null, and behind
 * them comes the invocation object. Gives the result or the error that the cell would show.
 */
export function call(id: string, ...given: unknown[]): unknown {
  const called = shipped.get(id);
  const parameters = metadata.functions.find((entry) => entry.id === id)?.parameters;
  if (!called || !parameters) throw new Error(`${id} is not registered`);
  const cells = parameters.map((_, at) => asCells(given[at] ?? null));
  try {
    return called(...cells, { functionName: id, address: 'Sheet1!A1' });
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** The first cell of a result, which is what a formula in one cell shows. */
export function cell(id: string, ...given: unknown[]): unknown {
  const result = call(id, ...given);
  return Array.isArray(result) ? (result[0] as unknown[])[0] : result;
}
