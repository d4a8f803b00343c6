import { inMonth } from './flow';
import type { Scenario } from './scenario';
import { available, supplyOf } from './stock';

/** A month's account, in tanks: opening + refurbished + produced + delivered − lost = closing. */
export interface LedgerMonth {
  opening: number;
  lost: number;
  refurbished: number;
  produced: number;
  delivered: number;
  closing: number;
  /** Hulls left in the reserve at the end of the month. */
  reserve: number;
}

/** The accounts of the months 1 … `months`. */
export function ledger(scenario: Scenario, months: number): LedgerMonth[] {
  const supply = supplyOf(scenario, months);
  const accounts: LedgerMonth[] = [];
  let { start: opening, reserve } = scenario;
  for (let month = 1; month <= months; month++) {
    const refurbished = inMonth(supply.refurbished, month);
    const produced = inMonth(supply.production, month);
    const delivered = inMonth(supply.dprk, month);
    const atHand = available(opening, refurbished, produced, delivered);
    const lost = Math.min(inMonth(scenario.losses, month), atHand);
    const closing = atHand - lost;
    reserve -= refurbished;
    accounts.push({ opening, lost, refurbished, produced, delivered, closing, reserve });
    opening = closing;
  }
  return accounts;
}
