import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Result } from '../../excel/charts';
import type { FanChartResult } from '../../excel/charts/insert-fan-chart';
import type { FanSpill } from '../../excel/charts/find-fan';
import { goTo } from '../../excel/go-to';
import type { CellAddress } from '../../excel/selection';
import { Announcement } from '../page/announcement';
import { base, buttons } from '../page/shared-styles';
import './fan-plot';
import { chartText, fanTitle } from './fan-text';
import { CellWatch } from './cell-watch';
import { excelFans } from './fan-workbook';
import './cell-trouble';
import './result-area';
import './run-list';
import { selectedShown } from './selected-shown';

/** Above the list: the fan that the selected cell belongs to. */
@customElement('tank-fan-area')
export class TankFanArea extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      section {
        border-bottom: 1px solid var(--colorNeutralStroke2);
        display: grid;
        gap: 6px;
        padding: 8px 12px 10px 14px;
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
        overflow-wrap: anywhere;
      }
      fluent-button {
        flex: none;
        justify-self: start;
      }
    `,
  ];

  /** The selection's top left cell. */
  @property({ attribute: false }) place?: CellAddress;
  @state() private fan: FanSpill | undefined;
  /** What another function gives at the selected cell. */
  @state() private result: Result | undefined;
  @state() private inserted: FanChartResult | undefined;
  @state() private problem = '';
  @state() private busy = false;
  private readonly watch = new CellWatch(excelFans, (found) => this.show(found));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.watch.start();
  }

  override render() {
    return html`<tank-cell-trouble .place=${this.place}></tank-cell-trouble>${this.renderFan()}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.watch.moveTo(this.place);
  }

  private show(found: FanSpill | Result | undefined): void {
    const isAnother = placeOf(this.fan ?? this.result) !== placeOf(found);
    if (isAnother) {
      this.inserted = undefined;
      this.problem = '';
    }
    this.fan = found?.kind === 'fan' ? found : undefined;
    this.result = found?.kind === 'result' ? found : undefined;
    if (found && isAnother)
      this.dispatchEvent(new Event(selectedShown, { bubbles: true, composed: true }));
  }

  private renderFan() {
    const { fan, result } = this;
    if (result) return html`<tank-result-area .result=${result}></tank-result-area>`;
    if (!fan) return nothing;
    return html`<section aria-label=${fanTitle(fan)}>
      <header>
        <h2>${fanTitle(fan)}</h2>
        <fluent-button
          role="button"
          size="small"
          ?disabled-focusable=${this.busy}
          @click=${this.insert}
          >Insert chart</fluent-button
        >
      </header>
      <tank-fan-plot .fan=${fan}></tank-fan-plot>
      ${this.said()}
    </section>`;
  }

  private said() {
    const { inserted, problem } = this;
    if (!inserted) return nothing;
    return html`<p class="small">${problem === '' ? chartText(inserted) : problem}</p>
      ${
        inserted.kind === 'inserted'
          ? html`<fluent-button role="button" size="small" @click=${this.goToChart}
              >Go to the chart</fluent-button
            >`
          : nothing
      }`;
  }

  private readonly goToChart = async () => {
    const { inserted } = this;
    if (inserted?.kind !== 'inserted') return;
    const { sheet, sheetId, chart: address } = inserted;
    this.problem = (await goTo({ kind: 'cells', sheet, sheetId, address })) ?? '';
  };

  /** The second click of a double click asks for the same chart. */
  private readonly insert = async ({ detail }: MouseEvent) => {
    const { place } = this;
    if (!place || this.busy || detail > 1) return;
    this.busy = true;
    this.inserted = await excelFans.insertChart(place);
    this.busy = false;
    this.dispatchEvent(new Announcement(chartText(this.inserted)));
  };
}

const placeOf = (found: FanSpill | Result | undefined): string =>
  found ? JSON.stringify([found.sheet, found.row, found.column]) : '';

declare global {
  interface HTMLElementTagNameMap {
    'tank-fan-area': TankFanArea;
  }
}
