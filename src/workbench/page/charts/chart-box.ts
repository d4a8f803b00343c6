import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPicture } from '../../grid/charts/chart-picture';
import { element } from '../elements';
import { chartOption, type ChartColors } from './chart-option';
import type { GridView } from './chart-view';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** One chart over the grid: can be selected with the mouse or Tab, and deleted with Delete. */
export class ChartBox {
  readonly frame: HTMLElement;
  private readonly body: HTMLElement;
  private readonly chart: EChartsType;
  private drawn = '';
  private colors: ChartColors | undefined;

  constructor(
    private picture: ChartPicture,
    actions: { readonly remove: () => void; readonly leave: () => void },
  ) {
    this.body = element('div', { class: 'chart', role: 'figure', tabindex: '0' });
    this.frame = element('div', { class: 'chart-clip' }, this.body);
    this.chart = init(this.body, null, { renderer: 'svg', width: 100, height: 100 });
    this.body.addEventListener('keydown', (event) => {
      if (event.key !== 'Delete' && event.key !== 'Backspace' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') actions.leave();
      else actions.remove();
    });
  }

  draw(picture: ChartPicture, colors: ChartColors): void {
    this.picture = picture;
    const now = JSON.stringify([picture, colors]);
    if (now === this.drawn) return;
    this.drawn = now;
    this.body.setAttribute('aria-label', `Chart: ${picture.title ?? picture.name}`);
    this.colors = colors;
    this.show();
  }

  private show(): void {
    if (!this.colors) return;
    const option = chartOption(this.picture, this.colors, this.chart.getWidth());
    this.chart.setOption(option, { notMerge: true });
  }

  /** Follows the grid; without a view of it, or of the chart's sheet, the chart is not there. */
  place(view: GridView | undefined): void {
    this.frame.hidden = !view;
    if (!view) return;
    const { from, to } = this.picture;
    const clip = view.clip(from);
    const at = view.place(from, to);
    set(this.frame, {
      left: `${clip.left}px`,
      top: `${clip.top}px`,
      width: `${clip.width}px`,
      height: `${clip.height}px`,
    });
    set(this.body, {
      width: `${at.width}px`,
      height: `${at.height}px`,
      transform: `translate(${at.left - clip.left}px, ${at.top - clip.top}px) scale(${view.zoom})`,
    });
    const [width, height] = [Math.max(1, at.width - 2), Math.max(1, at.height - 2)];
    if (this.chart.getWidth() === width && this.chart.getHeight() === height) return;
    this.chart.resize({ width, height });
    this.show(); // a legend may need more lines, or fewer
  }

  remove(): void {
    this.chart.dispose();
    this.frame.remove();
  }
}

/** Writes only what differs: this runs with every frame of the grid. */
function set(target: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) {
    if (target.style.getPropertyValue(name) !== value) target.style.setProperty(name, value);
  }
}
