import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numberText } from '../number-text';
import { base } from '../look';
import type { Bounds } from './figure';
import { rangeScale } from './range-scale';

/** Low – best – high on a line, dotted where the source leaves an end open. The text beside it says the same. */
@customElement('tank-range-line')
export class TankRangeLine extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        --mark: var(--colorCompoundBrandStroke);
        --axis: var(--colorNeutralStroke1);
        --ring: var(--colorNeutralBackground1);
      }
      svg {
        display: block;
        width: 100%;
        height: 36px;
      }
      .axis {
        stroke: var(--axis);
      }
      .range {
        stroke: var(--mark);
        stroke-width: 4;
        stroke-linecap: round;
      }
      .open {
        stroke: var(--mark);
        stroke-width: 2;
        stroke-dasharray: 2 4;
      }
      circle {
        fill: var(--mark);
        stroke: var(--ring);
        stroke-width: 2;
      }
      text {
        fill: var(--colorNeutralForeground3);
        font-size: 11px;
        font-variant-numeric: tabular-nums;
      }
      @media (forced-colors: active) {
        :host {
          --mark: Highlight;
          --axis: CanvasText;
          --ring: Canvas;
        }
        text {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) bounds!: Bounds;

  override render() {
    const { low, best, high } = this.bounds;
    const values = [low, best, high].filter((value) => value !== undefined);
    if (values.length === 0) return nothing;
    const { ticks, at } = rangeScale(values);
    // 2 % at either end keep the marks of the outermost values inside.
    const x = (value: number) => `${(2 + at(value) * 96).toFixed(2)}%`;
    const line = (name: string, from: string, to: string) =>
      svg`<line class=${name} x1=${from} x2=${to} y1="10" y2="10"></line>`;
    return html`<svg aria-hidden="true">
      ${line('axis', '0%', '100%')}
      ${ticks.map((tick) => svg`<line class="axis" x1=${x(tick)} x2=${x(tick)} y1="10" y2="15"></line>`)}
      ${low !== undefined && high !== undefined ? line('range', x(low), x(high)) : nothing}
      ${low !== undefined && high === undefined ? line('open', x(low), '100%') : nothing}
      ${low === undefined && high !== undefined ? line('open', '0%', x(high)) : nothing}
      ${values
        .filter((value) => value === best || best === undefined)
        .map(
          (value) => svg`<circle cx=${x(value)} cy="10" r=${best === undefined ? 4 : 6}></circle>`,
        )}
      ${ticks.map(
        (tick, i) =>
          svg`<text x=${x(tick)} y="29" text-anchor=${anchor(i, ticks.length)}>${numberText(tick)}</text>`,
      )}
    </svg>`;
  }
}

/** The outer labels stay inside the pane. */
function anchor(index: number, count: number): string {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-range-line': TankRangeLine;
  }
}
