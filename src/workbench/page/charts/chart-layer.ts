import { IRenderManagerService } from '@univerjs/engine-render';
import { pictureOf } from '../../grid/charts/chart-picture';
import type { Engine } from '../../grid/engine';
import { element } from '../elements';
import { ChartBox } from './chart-box';
import type { ChartColors } from './chart-option';
import { gridView } from './chart-view';

/** How long charts show what was, at most, while formulas wait for answers: in milliseconds. */
const LATEST_MS = 1000;

/** Draws the workbook's charts over the grid, and again when they or their cells change. */
export class ChartLayer {
  private readonly layer = element('div', { class: 'chart-layer' });
  private readonly boxes = new Map<string, ChartBox>();
  private frame: number | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;

  /** @param answersAwaited whether custom functions have still to answer */
  constructor(
    private readonly engine: Engine,
    private readonly answersAwaited: () => boolean,
  ) {
    const { univer, workbook, charts, calculation, changes } = engine;
    const later = () => {
      this.drawLater();
    };
    charts.onChange(later);
    calculation.onFinished(later);
    changes.onChange(later);
    const renders = univer.__getInjector().get(IRenderManagerService);
    const render = renders.getRenderUnitById(workbook.getId());
    if (!render) throw new Error('The spreadsheet is not drawn.');
    const canvas = render.engine.getCanvasElement();
    canvas.parentElement?.append(this.layer);
    this.layer.addEventListener('wheel', (event) => {
      event.preventDefault();
      canvas.dispatchEvent(new WheelEvent(event.type, event)); // the sheet scrolls under the chart
    });
    // Whatever moves the cells draws a frame: scrolling, zoom, widths, frozen rows, another sheet.
    render.engine.endFrame$.subscribe(() => {
      this.place();
    });
    later();
  }

  /** Cells come first: charts drawn between two answers would hold up the second. */
  private drawLater(): void {
    if (this.engine.calculation.awaited || this.answersAwaited()) {
      this.latest ??= setTimeout(() => {
        this.drawNext();
      }, LATEST_MS);
    } else this.drawNext();
  }

  private drawNext(): void {
    clearTimeout(this.latest);
    this.latest = undefined;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.draw();
    });
  }

  private draw(): void {
    const { charts } = this.engine;
    for (const [id, box] of this.boxes) {
      if (charts.byId(id)) continue;
      box.remove();
      this.boxes.delete(id);
    }
    for (const chart of charts.all()) {
      const picture = pictureOf(chart, this.engine);
      const box = this.boxes.get(chart.id) ?? new ChartBox(picture, this.actionsOn(chart.id));
      this.boxes.set(chart.id, box);
      this.layer.append(box.frame);
      box.draw(picture, colors);
    }
    this.place();
  }

  private actionsOn(id: string) {
    return {
      remove: () => {
        this.engine.charts.delete(id);
      },
      leave: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      },
    };
  }

  private place(): void {
    if (this.boxes.size === 0) return;
    const { univer, workbook, charts, sheets } = this.engine;
    const view = gridView(univer, workbook.getId());
    const front = sheets.active().getSheetId();
    for (const [id, box] of this.boxes) {
      box.place(charts.byId(id)?.sheetId === front ? view : undefined);
    }
  }
}

/** What a chart is beside its series: as it prints, in a dark theme too, for which nobody has chosen their colours. */
const colors: ChartColors = { text: '#616161', line: '#d6d6d6', surface: '#fff' };
