import { dateSystem } from '../reference/date-system';
import type { Argument, Contract } from './contracts/contract';

/** Excel may have said so at an insert that came after the page asked in vain. */
export function isDateSystemKnown(): boolean {
  const system = dateSystem();
  return system === '1900' || system === '1904';
}

/** Tells of a call's arguments whether dates are read for it or written by it. */
export function datesIn({
  arguments: order,
  datesInResult,
}: Contract): (given: readonly unknown[]) => boolean {
  const places = order.flatMap((argument, at) => (isOfDates(argument) ? [at] : []));
  return (given) => datesInResult === true || places.some((at) => (given[at] ?? null) !== null);
}

const isOfDates = ({ kind }: Argument) => kind === 'date' || kind === 'dates';
