import { f, joined } from '../formula';
import type { ModelCheck } from '../front';
import { monthsShown } from '../charts/fan-bands';
import {
  floorTanks,
  start,
  paceOf2023,
  months,
  good,
  atPlants,
  poor,
  veryPoor,
  counted,
  hulls,
  stock,
} from './given';
import { otherUnits } from '../range-checks';
import { capacityNames, restorable, refurbished } from './capacity';
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
      Object.values(refurbished).map(
        ({ all }) =>
          f`IF(ROWS(${all})>1,MAX(0,INDEX(${all},SEQUENCE(ROWS(${all})-1,1,2))-INDEX(${all},SEQUENCE(ROWS(${all})-1))),0)`,
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
    found: f`${counted.at('added up')}/${counted.at('counted')}-1`,
  },
  {
    label: 'The floor is from 0 to below the start',
    allowed: 0,
    found: f`IF(AND(${floorTanks}>=0,${floorTanks}<${start.at('value')}),0,1)`,
  },
  {
    label: 'Every figure is in the edition',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${hulls}))+SUMPRODUCT(--ISERROR(${start.to(paceOf2023, 'value', 'value')}))`,
  },
  {
    label: 'Yearly figures are yearly, others monthly',
    allowed: 0,
    found: otherUnits(stock.rows, ['tanks/year', 'tanks/month']),
  },
  {
    label: 'Every month is in the charts',
    allowed: 0,
    found: f`MAX(0,${months}-${monthsShown})`,
  },
];
