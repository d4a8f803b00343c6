// What is said of parts of the pane that could not be loaded: which, and what to do.
import { Failure } from '../../functions/failure';

export const onlyLosses =
  'Only the losses could be loaded. Close the pane and open it again for the other tables.';
export const noWorkbook = notLoaded('part that writes into the workbook');
export const noModels = notLoaded('part that works on models');
export const noAbout = notLoaded('tab About');

/** What formulas are told when the file with the figures, and what answers from them, did not load. */
export const noAnswers = () =>
  new Failure(
    '#N/A',
    'a part of TankStock could not be loaded: close the workbook and open it again where the add-in can be reached',
  );

function notLoaded(part: string): string {
  return `The ${part} could not be loaded. Close the pane and open it again.`;
}
