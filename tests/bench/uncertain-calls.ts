/** How long whole calls of functions that draw or forecast take, cells in and cells out. */
import { fastestMs, type Measure } from './measure';
import { poissonNumbers } from './pseudo-random';
import { shippedFunction } from './shipped-functions';

const rounds = 200;
const inputs = [[[1500, 1750, 2100]], [[60, 105, 140]], [[30, 70, 125]], [[0, 3, 11]]];
const [production, reserve] = [[[3, 10, 25]], [[2400, 2900, 3500]]];
const schedule = Array.from({ length: 36 }, (_, at) => [60 + at / 2, 105, 140]);
const scheduled = [inputs[0], schedule, inputs[2], inputs[3]];
const fiveColumns = [
  [[1550, 1660, 1760, 1860, 1990]],
  [[75, 92, 104, 114, 128]],
  [[41, 58, 71, 86, 106]],
  [[1, 2, 4, 5, 8]],
];
/** Behind production: reserve, percentiles, draws and seed left out. */
const correlated = [null, null, null, null, [['losses', 'refurb', 0.5]]];
const fiveBuilt = [[5, 8, 11, 15, 20]];

/** A count at month ends from 1970 on, as two columns. */
function counted(months: number): unknown[][][] {
  const draw = poissonNumbers(1);
  let count = 0;
  return [
    Array.from({ length: months }, (_, at) => [
      new Date(Date.UTC(1970, at + 1, 0)).toISOString().slice(0, 10),
    ]),
    Array.from({ length: months }, () => [(count += 1 + draw(80))]),
  ];
}

type Call = readonly [what: string, id: string, given: readonly unknown[]];

/** Each beside the call that it is held against. */
const pairs: readonly (readonly [Call, Call?])[] = [
  [
    ['five columns each', 'TANKFAN', [...fiveColumns, [[36]], fiveBuilt, null]],
    ['the default, 4,096 × 36', 'TANKFAN', [...inputs, [[36]], production, null]],
  ],
  [
    ['losses and refurb correlated', 'TANKFAN', [...inputs, [[36]], production, ...correlated]],
    ['the same, independent', 'TANKFAN', [...inputs, [[36]], production, null]],
  ],
  [['the default with a reserve', 'TANKFAN', [...inputs, [[36]], production, reserve]]],
  [['losses with a range for each month', 'TANKFAN', [...scheduled, [[36]], production, null]]],
  [['nothing uncertain', 'TANKFAN', [[[1750]], [[117]], [[70]], [[3]], [[36]], null, null]]],
  [['the default, 4,096 × 36', 'TANKRISK', [...inputs, [[500]], [[36]], production, null]]],
  // Falls to 1,200 within 60 months in every draw.
  [
    [
      'all within 60 months',
      'TANKWHEN',
      [
        inputs[0],
        [[95, 105, 140]],
        inputs[2],
        inputs[3],
        [[1200]],
        [[3, 10, 12]],
        [[300, 350, 400]],
      ],
    ],
  ],
  [['five uncertain inputs, 36 months', 'TANKTORNADO', [...inputs, [[36]], production, null]]],
  [['54 counts, 12 months', 'TANKFORECAST', [...counted(54), [[12]]]]],
  [['54 counts, four horizons', 'TANKBACKTEST', [...counted(54), [[1, 3, 6, 12]]]]],
  [['600 counts, four horizons', 'TANKBACKTEST', [...counted(600), [[1, 3, 6, 12]]]]],
];

export async function measureUncertainCalls(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [call, beside] of pairs) {
    const calls = beside ? [call, beside] : [call];
    const [value = NaN, other = NaN] = await fastestMs(calls.map(runOf), rounds);
    const [what, id] = call;
    const name = `${id}, ${what}`;
    if (!beside) measures.push({ name, value, unit: 'ms' });
    else {
      measures.push({ name: `${beside[1]}, ${beside[0]}`, value: other, unit: 'ms' });
      measures.push({ name, value, unit: 'ms', ratio: value / other });
    }
  }
  return measures;
}

function runOf([what, id, given]: Call): () => unknown {
  const called = shippedFunction(id);
  // Left-out arguments are null; the functions take up to four after these.
  const run = () => called(...given, null, null, null, null, undefined);
  if (!Array.isArray(run())) throw new Error(`${id}, ${what}: not answered at once`);
  return run;
}
