/** Brings a place of the workbook into view and selects it. Throws Excel's error when the sheet is gone. */
export async function goTo(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
