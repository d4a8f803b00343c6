import type { Univer } from '@univerjs/core';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import type { CustomFunctions } from '../grid/custom-functions/custom-functions';

/** Room for a message of two or three lines, in pixels; the width is that of univer.css. */
const alertSize = { width: 280, height: 96 };

/**
 * Lets the alert that Univer shows over a cell with an error say what the add-in's function said.
 * Univer has no place to hand it a message, so its one method that shows alerts is wrapped.
 */
export function showFunctionMessages(univer: Univer, functions: CustomFunctions): void {
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const error = functions.errorAt(subUnitId, row, col);
    if (!error?.message) return show(alert);
    show({ ...alert, title: error.code, message: error.message, ...alertSize });
  };
}
