import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { goTo } from '../../excel/go-to';
import { insertResultChart, type FanChartResult, type Result } from '../../excel/charts';
import { addressOf } from '../../formula/addresses';
import { Announcement } from '../page/announcement';
import { base, buttons } from '../page/shared-styles';
import { chartText } from './fan-text';
import { barDrawing, lineDrawing } from './result-drawing';
import { plotSummary, resultPlot } from './result-plot';

/** What a function gives at the selected cell, drawn; and a way to have it as an Excel chart. */
@customElement('tank-result-area')
export class TankResultArea extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
        --line: var(--colorCompoundBrandStroke);
        --second: var(--colorPaletteDarkOrangeBorder2);
        --soft: var(--colorNeutralForeground3);
        --outer: color-mix(in srgb, var(--line) 20%, transparent);
        --inner: color-mix(in srgb, var(--line) 50%, transparent);
      }
      section {
        display: grid;
        gap: 4px;
        padding: 8px 12px 10px 14px;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        align-items: center;
      }
      h2 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
        line-height: 18px;
      }
      fluent-button {
        flex: none;
      }
      svg {
        display: block;
        width: 100%;
        fill: none;
        stroke-width: 2;
      }
      text {
        font: 11px var(--fontFamilyBase);
        fill: var(--colorNeutralForeground3);
      }
      .name {
        fill: var(--colorNeutralForeground1);
      }
      .grid {
        stroke: var(--colorNeutralStroke2);
        stroke-width: 1;
      }
      .line-0 {
        stroke: var(--line);
      }
      .line-1 {
        stroke: var(--second);
      }
      .line {
        stroke-linejoin: round;
      }
      :is(.line-2, .line-3, .line-4, .line-5) {
        stroke: var(--soft);
        stroke-width: 1.2;
      }
      .line-2 {
        stroke: var(--colorPaletteRedBorder2);
      }
      .line-4 {
        stroke-dasharray: 4 2;
      }
      .line-5 {
        stroke-dasharray: 1 2;
      }
      .band-0 {
        fill: var(--outer);
      }
      :is(.band-1, .bar) {
        fill: var(--inner);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
      }
      .legend span {
        display: flex;
        gap: 5px;
        align-items: center;
      }
      .legend svg {
        flex: none;
        width: 16px;
        height: 10px;
      }
      @media (forced-colors: active) {
        :host {
          --line: CanvasText;
          --second: Highlight;
          --soft: CanvasText;
          --outer: color-mix(in srgb, Highlight 35%, Canvas);
          --inner: color-mix(in srgb, Highlight 75%, Canvas);
        }
        text {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) result!: Result;
  @state() private inserted: FanChartResult | undefined;
  @state() private problem = '';
  @state() private busy = false;

  /** What was inserted of another answer is not said of this one. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('result') as Result | undefined;
    if (before && placeOf(before) !== placeOf(this.result)) {
      this.inserted = undefined;
      this.problem = '';
    }
  }

  override render() {
    const plot = resultPlot(this.result);
    if (!plot) return nothing;
    const summary = plotSummary(plot);
    return html`<section aria-labelledby="heading">
      <header>
        <h2 id="heading">${plot.title}</h2>
        <fluent-button
          role="button"
          size="small"
          ?disabled-focusable=${this.busy}
          @click=${this.insert}
          >Insert chart</fluent-button
        >
      </header>
      ${plot.kind === 'lines' ? html`<p class="small quiet">${plot.yTitle}</p>` : nothing}
      <div role="img" aria-label="${plot.title}. ${summary}">
        ${plot.kind === 'lines' ? lineDrawing(plot) : barDrawing(plot)}
      </div>
      ${
        plot.kind === 'bars'
          ? plot.key === ''
            ? nothing
            : html`<p class="small quiet">${plot.key}</p>`
          : html`<p class="small quiet legend">
              ${plot.bands.map(({ name }, i) => key(`band-${String(i)}`, name))}
              ${
                plot.lines.length + plot.bands.length > 1
                  ? plot.lines.map(({ name }, i) => key(`line line-${String(i)}`, name))
                  : nothing
              }
            </p>`
      }
      <p class="small">${summary}</p>
      ${this.said()}
    </section>`;
  }

  private said() {
    const { inserted, problem } = this;
    if (!inserted) return nothing;
    return html`<p class="small">
      ${problem === '' ? chartText(inserted) : problem}
      ${
        inserted.kind === 'inserted'
          ? html`<fluent-button role="button" size="small" @click=${this.show}
              >Go to the chart</fluent-button
            >`
          : nothing
      }
    </p>`;
  }

  /** The second click of a double click asks for the same chart. */
  private readonly insert = async ({ detail }: MouseEvent) => {
    if (this.busy || detail > 1) return;
    const { sheet, row, column } = this.result;
    this.busy = true;
    const address = addressOf({ row, column, rows: 1, columns: 1 });
    this.inserted = await insertResultChart({ sheet, address });
    this.busy = false;
    this.dispatchEvent(new Announcement(chartText(this.inserted)));
  };

  private readonly show = async () => {
    const { inserted } = this;
    if (inserted?.kind !== 'inserted') return;
    const { sheet, sheetId, chart: address } = inserted;
    this.problem = (await goTo({ kind: 'cells', sheet, sheetId, address })) ?? '';
  };
}

const placeOf = ({ sheet, row, column }: Result) => JSON.stringify([sheet, row, column]);

const key = (kind: string, name: string) =>
  html`<span
    ><svg viewBox="0 0 16 10" aria-hidden="true">
      ${
        kind.startsWith('band')
          ? svg`<rect class=${kind} width="16" height="10"></rect>`
          : svg`<line class=${kind} x1="0" x2="16" y1="5" y2="5"></line>`
      }</svg
    >${name}</span
  >`;

declare global {
  interface HTMLElementTagNameMap {
    'tank-result-area': TankResultArea;
  }
}
