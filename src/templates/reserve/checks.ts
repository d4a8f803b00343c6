import { f, joined } from '../formula';
import type { ModelCheck } from '../front';
import { monthsShown } from '../charts/fan-bands';
import { start, production, months, good, atPlants, poor, veryPoor, counted, hulls } from './given';
import { capacityNames, capacity, restorable, refurbished } from './capacity';
import { refurbishedThen } from './answers';

export const checks: readonly ModelCheck[] = [
  {
    label: 'Refurbished never exceeds what is restorable',
    allowed: 0.000001,
    found: joined(
      capacityNames.map((name) => f`MAX(0,${refurbishedThen.at(name)}-${restorable.at(name)})`),
      '+',
    ),
  },
  {
    label: 'Output never rises',
    allowed: 0.000001,
    found: joined(
      refurbished.map(
        ({ all }) =>
          f`IF(ROWS(${all})>1,SUMPRODUCT(--(INDEX(${all},SEQUENCE(ROWS(${all})-1,1,2))-INDEX(${all},SEQUENCE(ROWS(${all})-1))>0.000001)),0)`,
      ),
      '+',
    ),
  },
  {
    label: 'Classes stand best first',
    allowed: 0,
    found: f`SUMPRODUCT(--(${atPlants.to(veryPoor, 'effort', 'effort')}<${good.to(poor, 'effort', 'effort')}))`,
  },
  {
    label: "Hulls within 2 percent of the source's total",
    allowed: 0.02,
    found: f`${counted.at('added up')}/${counted.at('same source')}-1`,
  },
  {
    label: 'Every figure is in the edition',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${hulls}))+SUMPRODUCT(--ISERROR(${capacity.across('Withdrawn', 'Peak')}))+SUMPRODUCT(--ISERROR(${start.to(production, 'value', 'value')}))`,
  },
  {
    label: 'Every month is in the charts',
    allowed: 0,
    found: f`MAX(0,${months}-${monthsShown})`,
  },
];
