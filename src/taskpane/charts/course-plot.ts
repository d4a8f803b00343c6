import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Along, DrawnChart, TableCharts } from '../../excel/charts/chart';
import { base } from '../page/shared-styles';
import { themeChange } from '../page/theme';
import { chartSummary, readingKey, readingText } from './chart-text';
import type { CourseCanvas } from './course-canvas';
import { legend, lookStyles } from './looks';

/** A chart over months: what it says at the month under the pointer, or chosen with the arrow keys, stands above it. */
@customElement('tank-course-plot')
export class TankCoursePlot extends LitElement {
  static override styles = [
    base,
    lookStyles,
    css`
      :host {
        display: block;
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
    `,
  ];

  @property({ attribute: false }) drawn!: TableCharts;
  @property({ attribute: false }) chart!: DrawnChart;
  /** What the months are of: "Month of the fan". */
  @property() monthName = '';
  @state() private chosen: number | undefined;
  @state() private failed = false;
  @query('.chart') private element!: HTMLElement | null;
  private canvas?: CourseCanvas | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(themeChange, this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(themeChange, this.redraw);
    this.canvas?.remove();
    this.canvas = undefined;
  }

  override render() {
    if (this.failed) return html`<p class="small">The plot could not be loaded.</p>`;
    const { drawn, chart, last } = this;
    const place = Math.min(this.chosen ?? last, last);
    const [reading, key] = [readingText(drawn, chart, place), readingKey(chart)];
    return html`<div class="small reading" aria-hidden="true">
        <span>${reading}</span><span class="quiet">${key}</span>
      </div>
      <div role="figure" aria-label=${chartSummary(drawn, chart)}>
        <div
          class="chart"
          role="slider"
          tabindex="0"
          aria-label=${this.monthName}
          aria-valuemin="0"
          aria-valuemax=${last}
          aria-valuenow=${place}
          aria-valuetext="${reading} ${key}"
          @keydown=${this.step}
          @blur=${() => this.canvas?.mark(undefined)}
        >
          ${nothing}
        </div>
      </div>
      ${legend(chart)}`;
  }

  protected override firstUpdated(): void {
    void this.draw();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const [chart, drawn] = [changed.get('chart'), changed.get('drawn')];
    if (!this.canvas || (!chart && !drawn)) return;
    const before = shapeOf((drawn ?? this.drawn).along, chart ?? this.chart);
    if (before === shapeOf(this.drawn.along, this.chart)) {
      this.canvas.update(this.drawn.along, this.chart);
    } else this.redraw();
  }

  private get last(): number {
    return this.drawn.along.labels.length - 1;
  }

  private readonly step = (event: KeyboardEvent) => {
    const now = this.chosen ?? this.last;
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
    const place = to[event.key];
    if (place === undefined) return;
    event.preventDefault();
    this.chosen = Math.min(Math.max(place, 0), this.last);
    this.canvas?.mark(this.chosen);
  };

  /** A canvas keeps the colours that it was drawn with. */
  private readonly redraw = () => {
    this.canvas?.remove();
    this.canvas = undefined;
    void this.draw();
  };

  private async draw(): Promise<void> {
    try {
      const { drawCourse } = await import(/* webpackChunkName: "plot" */ './course-canvas');
      if (!this.isConnected || this.canvas || !this.element) return;
      this.canvas = drawCourse(this.element, this.drawn.along, this.chart, (place) => {
        this.chosen = place;
      });
    } catch {
      this.failed = true; // the file is gone: a newer version was published while this one was open
    }
  }
}

/** What must be drawn anew when it changes; labels of dates are part of the axis. */
function shapeOf({ form, labels }: Along, { title, bands, lines }: DrawnChart): string {
  const looks = [...bands, ...lines].map(({ look }) => look);
  return JSON.stringify([title, looks, form, form === 'dates' && labels]);
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-course-plot': TankCoursePlot;
  }
}
