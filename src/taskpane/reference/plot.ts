import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../page/shared-styles';
import { themeChange } from '../page/theme';
import type { DrawnPlot } from './plot-chart';
import { latestText, plotSummary, readingText, type PlotSeries } from './plot-series';

/** A table's plot: values over days, the value under the pointer above it. */
@customElement('tank-plot')
export class TankPlot extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        --line: var(--colorCompoundBrandStroke);
        --fill: color-mix(in srgb, var(--line) 14%, transparent);
        --axis: var(--colorNeutralForeground3);
        --grid: var(--colorNeutralStroke2);
      }
      .reading {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        margin-bottom: 4px;
        font-variant-numeric: tabular-nums;
      }
      .chart {
        height: 112px;
        overflow: hidden;
      }
      @media (forced-colors: active) {
        :host {
          --line: Highlight;
          --axis: CanvasText;
          --grid: color-mix(in srgb, CanvasText 40%, Canvas);
        }
      }
    `,
  ];

  @property({ attribute: false }) series!: PlotSeries;
  @state() private reading: string | undefined;
  @state() private failed = false;
  @query('.chart') private place!: HTMLElement;
  private chart?: DrawnPlot;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(themeChange, this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(themeChange, this.redraw);
    this.chart?.remove();
  }

  override render() {
    if (this.failed) return html`<p class="small">The plot could not be loaded.</p>`;
    return html`<div class="small reading" aria-hidden="true">
        <span>${this.series.label}</span>
        <span>${this.reading ?? latestText(this.series)}</span>
      </div>
      <div class="chart" role="img" aria-label=${plotSummary(this.series)}>${nothing}</div>`;
  }

  protected override firstUpdated(): void {
    void this.draw();
  }

  /** A canvas keeps the colours that it was drawn with. */
  private readonly redraw = () => {
    this.chart?.remove();
    void this.draw();
  };

  private async draw(): Promise<void> {
    try {
      const { drawChart } = await import(/* webpackChunkName: "plot" */ './plot-chart');
      if (!this.isConnected) return;
      this.chart = drawChart(this.place, this.series, (index) => {
        this.reading = index === undefined ? undefined : readingText(this.series, index);
      });
    } catch {
      this.failed = true; // the file is gone: a newer version was published while this one was open
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-plot': TankPlot;
  }
}
