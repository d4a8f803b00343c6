/**
 * Resolves once Excel has nothing left to calculate: Microsoft's documents ask that nothing is
 * written while custom functions are called. Throws Excel's error.
 */
export async function calculationEnded(): Promise<void> {
  let tell: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (tell = resolve));
  const look = async () => {
    if (await hasNothingToDo()) tell();
  };
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onCalculated.add(look);
    await context.sync();
    return added;
  });
  await look(); // it may have ended before the handler stood
  await ended;
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}

function hasNothingToDo(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationState');
    await context.sync();
    return application.calculationState === 'Done';
  });
}
