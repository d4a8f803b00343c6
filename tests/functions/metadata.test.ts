import { functionPages } from '../../src/functions/contracts/all';
import type { ResultKind } from '../../src/functions/contracts/contract';
import { fileName } from '../../src/help/frame';
import { metadata, shipped } from './shipped-functions';

/** How functions.json declares a result: without a type it is of any kind. */
const results: Record<ResultKind, object> = {
  number: { type: 'number' },
  numbers: { type: 'number', dimensionality: 'matrix' },
  cells: { dimensionality: 'matrix' },
};

/** What functions.json must say, by the contracts. Every argument is cells of any kind. */
const promised = functionPages.map(({ contract }) => ({
  id: contract.id,
  name: contract.id,
  description: contract.description,
  helpUrl: `https://localhost:3000/help/${fileName(contract.id)}`,
  parameters: contract.arguments.map(({ name, description, leftOut }) => ({
    name,
    description,
    type: 'any',
    dimensionality: 'matrix',
    ...(leftOut ? { optional: true } : {}),
  })),
  result: results[contract.result],
  ...(contract.cancelable ? { options: { cancelable: true, requiresAddress: true } } : {}),
}));

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

test('functions.json says what the contracts say', () => {
  expect([...metadata.functions].sort(byId)).toEqual([...promised].sort(byId));
});

test('the script registers exactly the functions of functions.json', () => {
  expect([...shipped.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
});

test('a name is TANK and letters: Excel takes what stands before a dot for a namespace', () => {
  for (const { id, name } of metadata.functions) {
    expect(id).toMatch(/^TANK[A-Z]+$/);
    expect(name).toBe(id);
  }
});

test('errors in cells reach the functions, so that they can come through', () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

test('nothing is volatile and nothing streams', () => {
  const options = metadata.functions.flatMap(({ options = {} }) => Object.keys(options));
  expect(new Set(options)).toEqual(new Set(['cancelable', 'requiresAddress']));
});
