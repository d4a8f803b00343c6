import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FanSpill, OtherTable } from '../../excel/charts/find-fan';
import type { CellAddress } from '../../excel/selection';
import { Announcement } from '../page/announcement';
import { base, buttons } from '../page/shared-styles';
import './fan-plot';
import { chartText, fanTitle, otherText } from './fan-text';
import { FanWatch } from './fan-watch';
import { excelFans } from './fan-workbook';
import './run-list';

/** Raised when there is something to see of a cell that was just selected. */
export const selectedShown = 'tankstock-selected';

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
      }
    `,
  ];

  /** The selection's top left cell. */
  @property({ attribute: false }) place?: CellAddress;
  @state() private fan: FanSpill | undefined;
  /** What stands at the selected cell and is no fan. */
  @state() private other: OtherTable | undefined;
  @state() private said = '';
  @state() private busy = false;
  private readonly watch = new FanWatch(excelFans, (found) => {
    const fan = found?.kind === 'fan' ? found : undefined;
    this.other = found?.kind === 'other' ? found : undefined;
    const isAnother = this.fan?.sheet !== fan?.sheet || this.fan?.row !== fan?.row;
    if (isAnother) this.said = '';
    this.fan = fan;
    if (fan && isAnother) this.dispatchEvent(new Event(selectedShown));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.watch.start();
  }

  override render() {
    return this.renderFan();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.watch.moveTo(this.place);
  }

  private renderFan() {
    const { fan, other, said } = this;
    if (other) return html`<section><p class="small">${otherText(other)}</p></section>`;
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
      ${said === '' ? nothing : html`<p class="small">${said}</p>`}
    </section>`;
  }

  /** The second click of a double click asks for the same chart. */
  private readonly insert = async ({ detail }: MouseEvent) => {
    const { place } = this;
    if (!place || this.busy || detail > 1) return;
    this.busy = true;
    const result = await excelFans.insertChart(place);
    this.busy = false;
    this.said = chartText(result);
    this.dispatchEvent(new Announcement(this.said));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-fan-area': TankFanArea;
  }
}
