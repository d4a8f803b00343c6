/** A call of each function that gives a value, as rows of cells, for the tests that change or repeat it. */
export const goodCalls: Record<string, unknown[]> = {
  TANKSTOCK: [
    [[1750]],
    [[117], [90]],
    [[70]],
    [[3]],
    [
      [1, 2],
      [0, 36],
    ],
    [[8]],
    [[1000]],
  ],
  'TANKSTOCK.LEDGER': [[[1750]], [[117]], [[70]], [[3]], [[36]], [[8]], [[1000]], [[45688]]],
  'TANKSTOCK.MONTHS': [[[1750]], [[117]], [[70]], [[3]], [[0]], [[8]], [[1000]]],
  'TANKSTOCK.BOUGHT': [[[1750]], [[117]], [[70]], [[3]], [[0]], [[8]], [[1000]]],
  'TANKSTOCK.NEEDED': [[[1750]], [[117]], [[70]], [[1000]], [[36]], [[8]], [[1000]]],
  'TANKSTOCK.REFURB': [
    [
      [614, 1, 1],
      [1700, 0.6, 2],
    ],
    [[100]],
    [[36]],
  ],
  TANKRATE: [[[45782], [44616]], [[3960], [0]], [[45000]], [[45700]]],
  TANKREF: [[['refurbishment.iiss.2024']], [['range']]],
  TANKCITE: [[['losses.oryx.total']], [['apa']]],
};
