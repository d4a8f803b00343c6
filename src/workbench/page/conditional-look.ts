import { IRenderManagerService } from '@univerjs/engine-render';
import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Engine } from '../grid/engine';

/** Lets the grid draw cells as their conditional formats say, and anew after each calculation. */
export function drawConditionalFormats(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, { subUnitId, row, col, workbook }, next) => {
      const look = engine.conditionalFormats.styleAt(subUnitId, row, col);
      if (!look) return next(cell);
      const own = workbook.getStyles().getStyleByCell(cell) ?? {};
      return next({ ...cell, s: { ...own, ...look } });
    },
  });
  engine.calculation.onFinished(() => {
    if (!engine.conditionalFormats.on(engine.sheets.active().getSheetId()).length) return;
    const render = injector.get(IRenderManagerService).getRenderById(engine.workbook.getId());
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  });
}
