import { dateSystem, setDateSystem, type DateSystem } from '../reference/date-system';

/** What DATE(2000,1,1) gives in either system. */
const firstOf2000: Readonly<Record<number, DateSystem>> = { 36_526: '1900', 35_064: '1904' };

/** What is said where dates would be written and it is not known how the workbook counts them. */
const notKnown =
  'Excel does not say whether this workbook counts dates from 1900 or from 1904, and dates could be four years off: try again, or look under File, Options, Advanced, When calculating this workbook.';

/**
 * Asks Excel, once, from which day the workbook counts its dates. Throws Excel's error.
 * @returns undefined when it is known, else what to say, in a sentence
 */
export async function knowDateSystem(context: Excel.RequestContext): Promise<string | undefined> {
  const known = dateSystem();
  if (known === '1900' || known === '1904') return undefined;
  const date = context.workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  const system = firstOf2000[Number(date.value)];
  setDateSystem(system ?? 'unknown');
  return system ? undefined : notKnown;
}

/** Asks as soon as there is a workbook, so that functions know too. Never throws. */
export async function askDateSystem(): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, knowDateSystem);
  } catch {
    setDateSystem('unknown'); // the next insert asks again
  }
}
