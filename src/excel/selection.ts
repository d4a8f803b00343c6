import { withoutSheet } from '../formula/addresses';

/** A cell of the workbook: the name of its sheet and its address without the sheet ("B2"). */
export interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}

/** Tells where the selection's top left cell is, now and after each change, as long as the page lives. */
export async function watchSelection(listener: (place: CellAddress) => void): Promise<void> {
  const tell = async () => {
    const place = await selectedPlace();
    if (place) listener(place);
  };
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(tell);
    await context.sync();
  });
  await tell();
}

/** The selection's top left cell; undefined while several ranges, or no cells at all, are selected. */
async function selectedPlace(): Promise<CellAddress | undefined> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      cell.load('address');
      sheet.load('name');
      await context.sync();
      return { sheet: sheet.name, address: withoutSheet(cell.address) };
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
}
