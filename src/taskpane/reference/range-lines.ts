import {
  css,
  html,
  LitElement,
  nothing,
  svg,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shortBoundsText, type FigureBounds } from '../../reference/figures/bounds-text';
import { numberText } from '../../reference/number-text';
import { base } from '../page/shared-styles';
import { inUnit } from './comparable';
import { rangeScale, type RangeScale } from './range-scale';

/** A figure as a line shows it. */
export interface Mark {
  readonly bounds: FigureBounds;
  /** Who says it; null where a line stands alone. */
  readonly who: string | null;
  readonly note: string | null;
  /** The figure that the others are beside. */
  readonly self: boolean;
}

/**
 * Low – best – high of one or more figures on lines with one axis, dotted where a source leaves an
 * end open. The words beside the lines say the same.
 */
@customElement('tank-range-lines')
export class TankRangeLines extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: 12px;
        line-height: 16px;
        --mark: var(--colorNeutralForeground3);
        --own: var(--colorCompoundBrandStroke);
        --axis: var(--colorNeutralStroke1);
        --ring: var(--colorNeutralBackground1);
      }
      ul {
        padding: 0;
        margin: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 12px;
        padding-top: 4px;
        color: var(--colorNeutralForeground2);
      }
      .self {
        --mark: var(--own);
        color: var(--colorNeutralForeground1);
      }
      .self b {
        font-weight: 600;
      }
      b {
        font-weight: 400;
      }
      .value {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .note {
        grid-column: 1 / -1;
      }
      svg {
        display: block;
        grid-column: 1 / -1;
        width: 100%;
        height: 14px;
      }
      svg.axis {
        height: 16px;
      }
      line {
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
      /* The axis would fill the gaps of the dots. */
      .gap {
        stroke: var(--ring);
        stroke-width: 3;
      }
      .own {
        stroke: var(--own);
        stroke-dasharray: 1 2;
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
          --mark: CanvasText;
          --own: Highlight;
          --axis: CanvasText;
          --ring: Canvas;
        }
        text {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) marks: readonly Mark[] = [];

  override render() {
    const unit = this.own?.unit ?? '';
    const placed = this.marks.map((mark) => ({ mark, bounds: inUnit(mark.bounds, unit) }));
    const scale = rangeScale(placed.flatMap(({ bounds }) => (bounds ? valuesOf(bounds) : [])));
    return html`<ul>
        ${placed.map(({ mark, bounds }) => this.item(mark, bounds, scale))}
      </ul>
      <svg class="axis" aria-hidden="true">${axisLabels(scale)}</svg>`;
  }

  /** @param placed its bounds in the unit of the axis; undefined when they have no place there */
  private item(
    { who, note, bounds, self }: Mark,
    placed: FigureBounds | undefined,
    scale: RangeScale,
  ): TemplateResult {
    const value = shortBoundsText(bounds);
    const isOwnUnit = placed === bounds;
    return html`<li class=${self ? 'self' : ''}>
      ${
        who === null
          ? nothing
          : html`<b>${who}</b><b class="value">${isOwnUnit ? value : `${value} ${bounds.unit}`}</b>`
      }
      ${note === null ? nothing : html`<span class="note quiet">${note}</span>`}
      ${
        placed && !isOwnUnit
          ? html`<span class="note quiet"
              >On the line: ${shortBoundsText(placed)} ${placed.unit}.</span
            >`
          : nothing
      }
      ${
        placed
          ? html`<svg aria-hidden="true">
              ${line('axis', '0%', '100%')}${self ? nothing : this.ownPlace(scale)}${drawn(placed, scale)}
            </svg>`
          : nothing
      }
    </li>`;
  }

  /** The figure that the others are beside. */
  private get own(): FigureBounds | undefined {
    return this.marks.find(({ self }) => self)?.bounds;
  }

  /** Where the figure itself stands, through the lines of its rivals. */
  private ownPlace(scale: RangeScale) {
    const best = this.own?.best ?? null;
    if (best === null) return nothing;
    const x = xOf(best, scale);
    return svg`<line class="own" x1=${x} x2=${x} y1="0" y2="14"></line>`;
  }
}

function valuesOf({ low, best, high }: FigureBounds): number[] {
  return [low, best, high].filter((value) => value !== null);
}

/** 2 % at either end keep the marks of the outermost values inside. */
function xOf(value: number, { at }: RangeScale): string {
  return `${(2 + at(value) * 96).toFixed(2)}%`;
}

function line(name: string, from: string, to: string): SVGTemplateResult {
  return svg`<line class=${name} x1=${from} x2=${to} y1="7" y2="7"></line>`;
}

function openLine(from: string, to: string) {
  return [line('gap', from, to), line('open', from, to)];
}

function drawn(bounds: FigureBounds, scale: RangeScale) {
  const { low, best, high } = bounds;
  const x = (value: number) => xOf(value, scale);
  const ends = best === null ? valuesOf(bounds) : [best];
  return [
    low !== null && high !== null ? line('range', x(low), x(high)) : nothing,
    low !== null && high === null ? openLine(x(low), '100%') : nothing,
    low === null && high !== null ? openLine(x(0), x(high)) : nothing,
    ends.map((value) => svg`<circle cx=${x(value)} cy="7" r=${best === null ? 4 : 6}></circle>`),
  ];
}

/** The outer labels stay inside the pane. */
function axisLabels(scale: RangeScale) {
  const last = scale.ticks.length - 1;
  return scale.ticks.map((tick, i) => {
    const anchor = i === 0 ? 'start' : i === last ? 'end' : 'middle';
    return svg`<text x=${xOf(tick, scale)} y="11" text-anchor=${anchor}>${numberText(tick)}</text>`;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-range-lines': TankRangeLines;
  }
}
