// fast-check as `npm run check` has it: a property is tried with a tenth of its random cases.
import type fastCheck from 'fast-check';

type FastCheck = typeof fastCheck;

// By its file: jest takes the package's name for this one.
const { default: whole } = jest.requireActual<{ default: FastCheck }>(
  '../node_modules/fast-check/lib/cjs/fast-check.js',
);

const usual = 100;

const few: FastCheck = {
  ...whole,
  assert: ((property, parameters) =>
    whole.assert(property, {
      ...parameters,
      numRuns: Math.ceil((parameters?.numRuns ?? usual) / 10),
    })) as FastCheck['assert'],
};

export default few;
