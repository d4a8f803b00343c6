import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DrawnChart, TableCharts } from '../../excel/charts/chart';
import { base } from '../page/shared-styles';
import { rangeScale, type RangeScale } from '../reference/range-scale';
import { rangeKey, valuesText, valueText } from './chart-text';
import { legend, lookStyles } from './looks';

/** A bar for each name on one axis. The words beside the bars say the same. */
@customElement('tank-bars-plot')
export class TankBarsPlot extends LitElement {
  static override styles = [
    base,
    lookStyles,
    css`
      :host {
        display: block;
        font-size: 12px;
        line-height: 16px;
      }
      .bars {
        padding: 0;
        margin: 0;
        list-style: none;
      }
      .bars li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 12px;
        padding-top: 4px;
        color: var(--colorNeutralForeground1);
      }
      .value {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      svg.bar,
      svg.axis {
        display: block;
        grid-column: 1 / -1;
        width: 100%;
        height: 14px;
      }
      svg.axis {
        height: 16px;
      }
      .zero {
        stroke: var(--axis);
      }
      .mark {
        stroke: var(--median);
        stroke-width: 3;
      }
      .open {
        stroke: var(--median);
        stroke-width: 2;
        stroke-dasharray: 2 4;
      }
      text {
        fill: var(--axis);
        font-size: 11px;
        font-variant-numeric: tabular-nums;
      }
      @media (forced-colors: active) {
        svg {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) drawn!: TableCharts;
  @property({ attribute: false }) chart!: DrawnChart;

  override render() {
    const { along } = this.drawn;
    const { bands, lines, title } = this.chart;
    const tracks = [
      ...bands.flatMap(({ low, high }) => [low, high]),
      ...lines.map(({ track }) => track),
    ];
    const scale = rangeScale(tracks.flat().flatMap(({ value }) => value ?? []));
    return html`<p class="small quiet">${title}: ${rangeKey(this.chart)}</p>
      <ul class="bars" aria-label=${title}>
        ${along.labels.map((label, place) => this.bar(label, place, scale))}
      </ul>
      <svg class="axis" aria-hidden="true">
        ${scale.ticks.map((tick, i, { length }) => {
          const anchor = i === 0 ? 'start' : i === length - 1 ? 'end' : 'middle';
          return svg`<text x=${xOf(tick, scale)} y="12" text-anchor=${anchor}>${valueText(tick, this.chart)}</text>`;
        })}
      </svg>
      ${legend(this.chart)}`;
  }

  private bar(label: string, place: number, scale: RangeScale) {
    const { bands, lines, form } = this.chart;
    const drawn = bands.flatMap(({ low, high, look, name }) => {
      const [from, to] = [low[place]?.value, high[place]?.value];
      return from === undefined || to === undefined || from === to
        ? []
        : [{ from, to, look, name }];
    });
    const marks = lines.flatMap(({ track }) => track[place]?.value ?? []);
    const meaning = form === 'bars' ? drawn.map(({ name }) => name).join(', ') : '';
    const zero = xOf(0, scale);
    return html`<li>
      <span>${label}</span><span class="value">${valuesText(this.chart, place)}</span>
      ${meaning === '' ? nothing : html`<span class="unseen">${meaning}</span>`}
      <svg class="bar" aria-hidden="true">
        <line class="zero" x1=${zero} x2=${zero} y1="0" y2="14"></line>
        ${this.openEnd(place, scale)}
        ${drawn.map(
          ({ from, to, look }) =>
            svg`<rect x=${xOf(from, scale)} width=${lengthOf(from, to, scale)} y="2" height="10" fill="var(--${look})"></rect>`,
        )}
        ${marks.map((value) => {
          const x = xOf(value, scale);
          return svg`<line class="mark" x1=${x} x2=${x} y1="0" y2="14"></line>`;
        })}
      </svg>
    </li>`;
  }

  /** Dots from the last percentile that comes to the end of the axis: the others never do. */
  private openEnd(place: number, scale: RangeScale) {
    const { bands } = this.chart;
    const open = bands.find(({ high }) => high[place]?.value === undefined);
    const from = open?.low[place]?.value;
    if (!open || from === undefined) return nothing;
    return svg`<line class="open" x1=${xOf(from, scale)} x2="100%" y1="7" y2="7"></line>`;
  }
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const xOf = (value: number, { at }: RangeScale) => percent(at(value));
const lengthOf = (from: number, to: number, { at }: RangeScale) => percent(at(to) - at(from));

declare global {
  interface HTMLElementTagNameMap {
    'tank-bars-plot': TankBarsPlot;
  }
}
