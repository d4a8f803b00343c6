import { metadata, shipped } from './shipped-functions';

test('functions.json tells Excel of a function what its contract says', () => {
  expect(metadata.functions.find(({ id }) => id === 'TANKRATE')).toEqual({
    id: 'TANKRATE',
    name: 'TANKRATE',
    options: { requiresAddress: true },
    description: 'The average change a month of a cumulative count between two dates.',
    helpUrl: 'https://localhost:3000/help/tankrate.html',
    parameters: [
      {
        name: 'dates',
        description:
          'The dates of the count, in any order: Excel dates, or texts such as "2025-05-05".',
        type: 'any',
        dimensionality: 'matrix',
      },
      {
        name: 'cumulative',
        description: 'The cumulative count on each of the dates.',
        type: 'any',
        dimensionality: 'matrix',
      },
      {
        name: 'from',
        description: 'The start of the period. Left out: the first date.',
        type: 'any',
        dimensionality: 'matrix',
        optional: true,
      },
      {
        name: 'to',
        description: 'The end of the period. Left out: the last date.',
        type: 'any',
        dimensionality: 'matrix',
        optional: true,
      },
    ],
    result: { type: 'number' },
  });
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

test('where Excel still reads an older functions.json, with fewer arguments, nothing is taken for one', () => {
  const given = [[[1750]], [[117]], [[70]], [[3]], [[24]]];
  for (const id of ['TANKSTOCK', 'TANKLEDGER', 'TANKFAN']) {
    const parameters = metadata.functions.find((entry) => entry.id === id)?.parameters.length ?? 0;
    const all = [...given, ...Array<null>(parameters - given.length).fill(null)];
    const answer = (cells: unknown[]) => shipped.get(id)?.(...cells, { functionName: id });
    expect(answer(given)).toEqual(answer(all));
  }
});
