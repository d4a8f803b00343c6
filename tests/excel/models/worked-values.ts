/**
 * What rows of the models show, from their first column of values on. A month is written YYYY-MM, another date
 * YYYY-MM-DD.
 * Numbers have six digits; those that draws decide are held to one in a hundred.
 */
export interface Worked {
  readonly exact: Readonly<Record<string, readonly (number | string)[]>>;
  readonly drawn?: Readonly<Record<string, readonly number[]>>;
}

export const workedValues: Readonly<Record<string, Worked>> = {
  Attrition: {
    exact: {
      // Longer takes its many new tanks off what it refurbishes: the reserve lasts longer, the floor comes when it did.
      'Reserve used up in': ['2026-10', '2026-10', '2026-10', '2027-04', '2027-07', '2026-10'],
      'Stock down to the floor of 1,000 tanks in': [
        ...['2027-07', '2027-11', '2029-10', '2031-02', '2031-08', '2025-07'],
      ],
      'Stock down to 0 in': ['2028-05', '2028-10', '2031-05', '2032-07', '2033-11', '2026-03'],
      'Months that deliveries buy before the floor': [0, 3.67131, 0, 0, 0, 0],
      'Deliveries needed to hold the floor for 60 months': [
        ...[48.9333, 48.9333, 1.89667, 0, 0, 125.85],
      ],
      'Stock after 60 months': [0, 0, 886.2, 1763.5, 1764, 0],
      'Months until the floor': [30.64, 34.3113, 57.8513, 73.3265, 79.9304, 6.24566],
      'Months until 0': [40.64, 45.5095, 76.7323, 90.7811, 106.017, 14.5732],
      Input: ['losses', 'reserve', 'in service', 'refurbished', 'new tanks', 'delivered'],
      'Tanks between low and high, after 24 months': [2344, 1950, 1820, 1630, 1140, 256.8],
      'Vehicles announced in August 2025, all tanks': [100, 12, 8.33333, 1, 0.0340599, 0],
      'Growth of the North Korean fleet, 2000–2010': [
        ...['open', 'no end', 2.5, 0.785641, 0.0510899, 0],
      ],
      'Songun and Chonma deployed, 2005–2012': [...['open', 'no end', 10.7, 3.67131, 0.218665, 0]],
      'Chonmaho tanks available (2010), in a year': [500, 12, 41.6667, 5, 0.1703, 0],
      'All T-62s built or held (PISM), in two years': [2000, 24, 83.3333, 20, 0.681199, 64],
      'Hulls gone from open storage, June 2025': [650, 650, 650, 750, 450, 171],
      'Active, three modern types: a part of all': [...[1850, 1978.4, 2414.44, 2562.5, 2190, 309]],
    },
    drawn: {
      'Stock: half the paths are below': [1623.95, 1072.02, 0, 0, 0],
      'Stock: one path in twenty is above': [2569.77, 2615.96, 2135.67, 1303.75, 389.172],
      'Floor reached by then, no deliveries': [0.17334, 0.489258, 0.778809, 0.932617, 0.987061],
      'Floor reached by then, deliveries at high': [
        ...[0.127441, 0.404053, 0.688477, 0.875732, 0.95459],
      ],
      'Months that deliveries at their high buy': [0.822873, 1.96035, 3.2424, 5.06965, 9.45556],
    },
  },
  Reserve: {
    exact: {
      'Months over which deliveries were counted': [53],
      'Good hulls used up in': ['2026-10', '2025-06', '2025-06'],
      'Output down to half of the first month in': ['later', '2026-09', '2026-08'],
      'Last restorable hull leaves storage in': ['later', '2028-11', '2028-08'],
      'Months between the first and the last of these': [155.214, 40.8332, 38.4661],
      'Left then, stored or at plants, beyond repair': [1810.6, 1810.6, 1810.6],
      'Refurbished in 60 months': [1344.67, 2856.4, 2856.4],
      'Stock down to the floor of 1,000 tanks in': ['2025-11', '2027-05', '2027-07'],
    },
  },
  Reconstitution: {
    exact: {
      'Rebuilt in': ['2029-04', '2032-11', '2029-08', '2027-10', '2048-05', '2055-02'],
      'That takes': [2.27625, 5.885, 2.62759, 0.827727, 21.4, 28.16],
      'New tanks a month that 10 years would take': [
        ...[3.79375, 9.80833, 3.79375, 3.79375, 9.80833, 46.9333],
      ],
      'Of the rebuilt fleet, added new': [
        ...[0.155535, 0.402118, 0.334545, 0.155535, 0.402118, 0.762937],
      ],
      'Stock after 10 years': [4471.75, 3750, 4171.63, 7971.75, 2300, 3750],
    },
    drawn: {
      'Years to 2,840 tanks': [1.64218, 1.82172, 1.99694, 2.41402, 3.99147],
      'Years to 2,927 tanks': [1.77325, 1.96713, 2.23343, 2.98433, 4.93446],
      'Years to 4,000 tanks': [4.74978, 5.96192, 7.49749, 10.0182, 16.5647],
    },
  },
  Fleet: {
    exact: {
      'Answers, at the end of': ['2022-12', '2023-12', '2024-12', '2025-12', '2026-12'],
      'T-62': [162.334, 310.343, 278.222, 340.991, 403.76],
      'T-72': [1149.31, 1140.97, 1217.3, 1489.95, 1762.6],
      'T-80': [199.079, 188.027, 111.562, 234.633, 0],
      'T-90': [311.781, 453.157, 585.415, 856.767, 1100.95],
      Together: [1822.5, 2092.5, 2192.5, 2922.34, 3267.31],
      'Share of the T-62': [0.0890722, 0.148312, 0.126897, 0.116684, 0.123576],
      'Share of the T-62, deliveries at their high': [
        ...[0.0890722, 0.148312, 0.126897, 0.153861, 0.18744],
      ],
      'All active, February 2024, IISS': [15, 1750, 2109.17, 0.205238],
      'Reserve at the start': [1679.76, 2879.31, 1433.62, 152.241, 6144.93],
      'All left in storage, December 2024, EP': [25, 3400, 3512.43, 0.033068],
      'T-62s left in storage, 2024, the article': [25, 1082, 1266.77, 0.170768],
    },
  },
  'Back-test': {
    exact: {
      // 12, 6 and 3 months ahead stand under each other; the first is meant.
      TANKFORECAST: [0.969697, 0.606061, 15.0052, 18.775, 0.220578, 14.9481],
      "The last year's mean, carried on": ['–', '–', 24.3965, 25.8005, -0.0710766, 25.8005],
      'Known on': ['2023-12-31'],
      'Confirmed lost by then': [2608],
      'Observed a year later': [3668],
    },
  },
};
