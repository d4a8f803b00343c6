import { monthsShown } from '../charts/fan-bands';
import { f } from '../formula';
import type { ModelCheck } from '../front';
import { otherUnits, outOfOrder } from '../range-checks';
import { stockThen } from './answers';
import { active, assumptions, floorTanks, leftInArticle, months } from './given';
import { reserveRange, startRange } from './ranges';
import { base, reserve, start } from './scenarios';
import { ledger } from './uncertainty';

const lastMonth = f`${months}+1`;
export const checks: readonly ModelCheck[] = [
  {
    label: 'Every month of the ledger balances',
    allowed: 0.000001,
    found: f`SUMPRODUCT(ABS(${ledger.below(1)}-${ledger.below(2)}+${ledger.below(3)}+${ledger.below(4)}+${ledger.below(5)}-${ledger.below(6)}))`,
  },
  {
    label: 'The ledger ends with the stock of the base',
    allowed: 0.000001,
    found: f`INDEX(${ledger},${lastMonth},7)-${stockThen.at(base)}`,
  },
  {
    label: 'Refurbished and left make up the reserve',
    allowed: 0.000001,
    found: f`SUM(${ledger.below(3)})+INDEX(${ledger},${lastMonth},8)-${reserve.at(base)}`,
  },
  {
    label: 'low ≤ best ≤ high in every range',
    allowed: 0,
    found: outOfOrder(startRange, reserveRange),
  },
  {
    label: 'Every start of its range is above the floor',
    allowed: 0,
    found: f`MAX(0,${floorTanks}+1-${startRange.at('low')})`,
  },
  {
    label: 'Every figure is in the edition',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${active.to(leftInArticle, 'low', 'high')}))`,
  },
  {
    label: 'Yearly figures are yearly, others monthly',
    allowed: 0,
    found: otherUnits(assumptions.rows, ['tanks/year', 'tanks/month']),
  },
  {
    label: 'Every month is in the charts',
    allowed: 0,
    found: f`MAX(0,${months}-${monthsShown})`,
  },
  {
    label: 'Every value of the scenarios is found',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${start.to(reserve, base, 'Shorter')}))`,
  },
];
