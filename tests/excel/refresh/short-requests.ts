import type * as queue from '../../../src/excel/requests/queue';

type Queue = typeof queue;
const file = '../../../src/excel/requests/queue';

export const usualCharacters = jest.requireActual<Queue>(file).requestCharacters;

/** How many characters a request holds, for the files that are imported after this one. */
let characters = usualCharacters;

jest.mock(file, () => {
  const actual = jest.requireActual<Queue>(file);
  return Object.defineProperty({ ...actual }, 'requestCharacters', { get: () => characters });
});

export function shortenRequests(to: number): void {
  characters = to;
}
