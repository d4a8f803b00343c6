import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FanSpill } from '../../excel/charts/find-fan';
import { base } from '../page/shared-styles';
import { themeChange } from '../page/theme';
import type { FanChart } from './fan-chart';
import { fanSummary, lineText, readingKey, readingText } from './fan-text';

/** A fan drawn: the month under the pointer, or chosen with the arrow keys, stands in numbers above it. */
@customElement('tank-fan-plot')
export class TankFanPlot extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        --line: var(--colorCompoundBrandStroke);
        --outer: color-mix(in srgb, var(--line) 16%, transparent);
        --inner: color-mix(in srgb, var(--line) 34%, transparent);
        --axis: var(--colorNeutralForeground3);
        --grid: var(--colorNeutralStroke2);
      }
      .reading {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        margin-bottom: 4px;
        font-variant-numeric: tabular-nums;
      }
      .chart {
        height: 140px;
        overflow: hidden;
      }
      @media (forced-colors: active) {
        :host {
          --line: CanvasText;
          --outer: color-mix(in srgb, Highlight 35%, Canvas);
          --inner: color-mix(in srgb, Highlight 75%, Canvas);
          --axis: CanvasText;
          --grid: color-mix(in srgb, CanvasText 40%, Canvas);
        }
      }
    `,
  ];

  @property({ attribute: false }) fan!: FanSpill;
  @state() private month: number | undefined;
  @state() private failed = false;
  @query('.chart') private place!: HTMLElement | null;
  private chart?: FanChart | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(themeChange, this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(themeChange, this.redraw);
    this.chart?.remove();
    this.chart = undefined;
  }

  override render() {
    if (this.failed) return html`<p class="small">The plot could not be loaded.</p>`;
    const { fan, last } = this;
    const month = Math.min(this.month ?? last, last);
    const line = lineText(fan);
    return html`<div class="small reading" aria-hidden="true">
        <span>${readingText(fan, month)}</span><span class="quiet">${readingKey(fan)}</span>
      </div>
      <div role="figure" aria-label=${fanSummary(fan)}>
        <div
          class="chart"
          role="slider"
          tabindex="0"
          aria-label="Month of the fan"
          aria-valuemin="0"
          aria-valuemax=${last}
          aria-valuenow=${month}
          aria-valuetext="${readingText(fan, month)} ${readingKey(fan)}"
          @keydown=${this.step}
          @blur=${() => this.chart?.mark(undefined)}
        >
          ${nothing}
        </div>
      </div>
      ${line === undefined ? nothing : html`<p class="small">${line}</p>`}`;
  }

  protected override firstUpdated(): void {
    void this.draw();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('fan');
    if (!before || !this.chart) return;
    if (String(before.percentiles) === String(this.fan.percentiles)) this.chart.update(this.fan);
    else this.redraw();
  }

  private get last(): number {
    return this.fan.months.length - 1;
  }

  private readonly step = (event: KeyboardEvent) => {
    const now = this.month ?? this.last;
    const to: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - 12,
      PageUp: now + 12,
      Home: 0,
      End: this.last,
    };
    const month = to[event.key];
    if (month === undefined) return;
    event.preventDefault();
    this.month = Math.min(Math.max(month, 0), this.last);
    this.chart?.mark(this.month);
  };

  /** A canvas keeps the colours that it was drawn with. */
  private readonly redraw = () => {
    this.chart?.remove();
    this.chart = undefined;
    void this.draw();
  };

  private async draw(): Promise<void> {
    try {
      const { drawFan } = await import(/* webpackChunkName: "plot" */ './fan-chart');
      if (!this.isConnected || this.chart || !this.place) return;
      this.chart = drawFan(this.place, this.fan, (month) => (this.month = month));
    } catch {
      this.failed = true; // the file is gone: a newer version was published while this one was open
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-fan-plot': TankFanPlot;
  }
}
