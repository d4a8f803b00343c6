import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import compileOnce from '../compile-once';
import { functionsFile } from '../compiled-files';

export type Called = (...given: unknown[]) => unknown;

/** What Excel shows as an error; it keeps no stack. */
class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

let shipped: Map<string, Called> | undefined;

/** A function of functions.js, run in this context: in another one every global is slow. */
export function shippedFunction(id: string): Called {
  shipped ??= load();
  const called = shipped.get(id);
  if (!called) throw new Error(`${id} is not registered`);
  return called;
}

function load(): Map<string, Called> {
  const functions = new Map<string, Called>();
  const associate = (id: string, called: Called) => functions.set(id, called);
  const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CellError, ErrorCode } });
  compileOnce();
  vm.runInThisContext(readFileSync(functionsFile, 'utf8'), functionsFile);
  return functions;
}
