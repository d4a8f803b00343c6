/** What a unit measures. Figures of two dimensions can't be rivals: nothing brings one to the other. */
export type Dimension =
  | 'tanks'
  | 'tanks over time'
  | 'vehicles'
  | 'guns'
  | 'launchers'
  | 'missiles'
  | 'containers'
  | 'rounds'
  | 'persons'
  | 'share'
  | 'ratio'
  | 'length'
  | 'money'
  | 'duration'
  | 'year';

/** Every unit that a figure of ours may have, with what it measures. */
export const dimensions = {
  tanks: 'tanks',
  'tanks/month': 'tanks over time',
  'tanks/year': 'tanks over time',
  vehicles: 'vehicles',
  guns: 'guns',
  launchers: 'launchers',
  missiles: 'missiles',
  containers: 'containers',
  rounds: 'rounds',
  soldiers: 'persons',
  percent: 'share',
  ratio: 'ratio',
  mm: 'length',
  USD: 'money',
  years: 'duration',
  'calendar year': 'year',
} as const satisfies Readonly<Record<string, Dimension>>;

export type Unit = keyof typeof dimensions;

/** Undefined for a unit that no figure of ours may have; a package of the analyst's own may use any. */
export function dimensionOf(unit: string): Dimension | undefined {
  return isUnit(unit) ? dimensions[unit] : undefined;
}

function isUnit(unit: string): unit is Unit {
  return Object.hasOwn(dimensions, unit);
}
