/**
 * Calls back when cells were edited, or tables or sheets came or went, as long as the page lives.
 * Renaming, filtering and protecting have no event in ExcelApi 1.9. Throws Excel's error.
 */
export async function watchTables(listener: () => void): Promise<void> {
  const tell = () => {
    listener();
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(tell);
    worksheets.onDeleted.add(tell);
    tables.onAdded.add(tell);
    tables.onDeleted.add(tell);
    await context.sync();
  });
}
