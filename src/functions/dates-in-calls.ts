import { dateSystem } from '../reference/date-system';
import type { Argument, Contract } from './contracts/contract';
import { inCell } from './errors-in-cells';
import { dateSystemInUse } from './from-page';
import { noDateSystem } from './messages/page';
import { registered, type RegisteredFunction } from './registration';

/**
 * A function that reads or writes dates knows how the workbook counts them. While the page is still
 * asking Excel it hands a promise; where Excel does not say, it refuses.
 */
export function registeredWithDates(
  contract: Contract,
  answer: (given: readonly unknown[]) => unknown,
): RegisteredFunction {
  const hasDates = datesIn(contract);
  return registered(contract, (given) => {
    if (isDateSystemKnown() || !hasDates(given)) return answer(given);
    const asked = dateSystemInUse.current();
    if (typeof asked !== 'object') throw inCell(noDateSystem());
    return asked.then(() => {
      if (!isDateSystemKnown()) throw inCell(noDateSystem());
      return answer(given);
    });
  });
}

/** Excel may have said so at an insert that came after the page asked in vain. */
function isDateSystemKnown(): boolean {
  const system = dateSystem();
  return system === '1900' || system === '1904';
}

/** Tells of a call's arguments whether dates are read for it or written by it. */
function datesIn({
  arguments: order,
  datesInResult,
}: Contract): (given: readonly unknown[]) => boolean {
  const places = order.flatMap((argument, at) => (isOfDates(argument) ? [at] : []));
  return (given) => datesInResult === true || places.some((at) => (given[at] ?? null) !== null);
}

const isOfDates = ({ kind }: Argument) => kind === 'date' || kind === 'dates';
