import type { Univer } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { CellEdit } from '../host/cell-edit';

/** Tells the host while a person types into a cell: Excel runs no requests meanwhile. */
export function followCellEditing(univer: Univer, cellEdit: CellEdit): void {
  const editor = univer.__getInjector().get(IEditorBridgeService);
  editor.visible$.subscribe(({ visible }) => {
    if (visible) cellEdit.begin();
    else cellEdit.end();
  });
}
