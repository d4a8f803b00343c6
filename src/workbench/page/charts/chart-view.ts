import type { Univer } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { ChartCorner } from '../../grid/charts/chart';

/** A rectangle of the grid's canvas, in CSS pixels. */
export interface ViewRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of a sheet is on the screen. */
export interface GridView {
  /** Where a chart is drawn, before `zoom` enlarges it from its top left corner. */
  place(from: ChartCorner, to: ChartCorner): ViewRectangle;
  /** Where it may be seen: frozen rows and columns, and the headers, cover what scrolls. */
  clip(from: ChartCorner): ViewRectangle;
  readonly zoom: number;
}

const pixelsPerPoint = 4 / 3;

/** The sheet in front as it is drawn now; undefined before it is drawn for the first time. */
export function gridView(univer: Univer, unitId: string): GridView | undefined {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderUnitById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) return undefined;
  const { scaleX: zoom } = render.scene.getAncestorScale();
  const { width, height } = render.engine.getCanvasElement().getBoundingClientRect();
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  // Both are without zoom, as all of the skeleton's measures.
  const point = ({ row, column, right, down }: ChartCorner) => {
    const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
    return { x: startX + right * pixelsPerPoint, y: startY + down * pixelsPerPoint };
  };
  const frozen = (corner: ChartCorner) => {
    const { startX, startY } = skeleton.getCellWithCoordByIndex(corner.row, corner.column);
    return { across: startX < view.left, down: startY < view.top };
  };
  return {
    zoom,
    place(from, to) {
      const [start, end] = [point(from), point(to)];
      const { across, down } = frozen(from);
      return {
        left: (start.x - (across ? 0 : view.viewportScrollX)) * zoom,
        top: (start.y - (down ? 0 : view.viewportScrollY)) * zoom,
        width: end.x - start.x,
        height: end.y - start.y,
      };
    },
    clip(from) {
      const { across, down } = frozen(from);
      const left = (across ? rowHeaderWidth : view.left) * zoom;
      const top = (down ? columnHeaderHeight : view.top) * zoom;
      return { left, top, width: width - left, height: height - top };
    },
  };
}
