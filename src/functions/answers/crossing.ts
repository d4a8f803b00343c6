import { monthsBought, monthsToReach } from '../../model/crossing';
import { noFlow, type Flow } from '../../model/flow';
import { deliveriesNeeded } from '../../model/needed';
import type { Failure } from '../failure';
import { neverBought, neverReached } from '../messages/stocks';

/** TANKMONTHS: months until the stock first reaches `target`. */
export function monthsUntil(
  start: number,
  losses: Flow,
  refurb: Flow,
  dprk: Flow,
  target: number,
  production: Flow,
  reserve: number,
): number | Failure {
  const scenario = { start, losses, refurb, dprk, production, reserve };
  const months = monthsToReach(scenario, target);
  return typeof months === 'number' ? months : neverReached(months);
}

/** TANKBOUGHT: months that the deliveries put off the stock's coming to `floor`. */
export function monthsGained(
  start: number,
  losses: Flow,
  refurb: Flow,
  dprk: Flow,
  floor: number,
  production: Flow,
  reserve: number,
): number | Failure {
  const scenario = { start, losses, refurb, dprk, production, reserve };
  const months = monthsBought(scenario, floor);
  return typeof months === 'number' ? months : neverBought(months);
}

/** TANKNEEDED: the constant monthly delivery that holds the stock at `floor` or above. */
export function neededAMonth(
  start: number,
  losses: Flow,
  refurb: Flow,
  floor: number,
  months: number,
  production: Flow,
  reserve: number,
): number {
  const undelivered = { start, losses, refurb, dprk: noFlow, production, reserve };
  return deliveriesNeeded(undelivered, floor, months);
}
