import type { Univer } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/** A point of the page, in CSS pixels. */
export interface PagePoint {
  x: number;
  y: number;
}

/** Where the middle of a cell of the sheet in front is drawn, at the present scroll, zoom and frozen rows. */
export function pointOfCell(
  univer: Univer,
  unitId: string,
  row: number,
  column: number,
): PagePoint {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderUnitById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) throw new Error('The spreadsheet is not drawn yet.');
  const { startX, endX, startY, endY } = skeleton.getCellWithCoordByIndex(row, column);
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  // What stands before the scrolling view is frozen.
  const scrollX = startX < view.left ? 0 : view.viewportScrollX;
  const scrollY = startY < view.top ? 0 : view.viewportScrollY;
  return {
    x: canvas.left + ((startX + endX) / 2 - scrollX) * scaleX,
    y: canvas.top + ((startY + endY) / 2 - scrollY) * scaleY,
  };
}
