/**
 * Brings a range into view and selects it, in a request of its own after the work is done: Excel
 * refuses both while another workbook is in front, and what was done stays done all the same.
 */
export async function showRange(range: Excel.Range): Promise<void> {
  try {
    range.worksheet.activate();
    range.select();
    await range.context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
