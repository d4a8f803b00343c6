import { failureSentence } from '../requests/failures';

/**
 * Calculates what has changed, as F9 does.
 * @returns undefined when done, else what went wrong, in a sentence
 */
export async function calculateNow(): Promise<string | undefined> {
  try {
    await Excel.run(async (context) => {
      context.workbook.application.calculate('Recalculate');
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return failureSentence(error, { action: 'calculate', workbook: true });
  }
}
