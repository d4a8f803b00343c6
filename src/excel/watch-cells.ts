/** Calls back when cells of any sheet have been written or calculated, as long as the page lives. */
export async function watchCells(listener: () => void): Promise<void> {
  const tell = () => {
    listener();
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(tell);
    worksheets.onCalculated.add(tell);
    await context.sync();
  });
}
