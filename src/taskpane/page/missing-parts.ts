// What is said of parts of the pane that could not be loaded: which, and what to do.

export const onlyLosses =
  'Only the losses could be loaded. Close the pane and open it again for the other tables.';
export const noWorkbook = notLoaded('part that writes into the workbook');
export const noModels = notLoaded('part that works on models');
export const noAbout = notLoaded('tab About');

function notLoaded(part: string): string {
  return `The ${part} could not be loaded. Close the pane and open it again.`;
}
