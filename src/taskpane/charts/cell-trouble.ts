import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CellTrouble } from '../../excel/formulas/cell-trouble';
import type { CellAddress } from '../../excel/selection';
import { functions } from '../../functions/all';
import { errorIcon, warningIcon } from '../page/icons';
import { outsideLink } from '../page/outside-link';
import { base, buttons } from '../page/shared-styles';
import { Announcement } from '../page/announcement';
import { CellWatch } from './cell-watch';
import { selectedShown } from './selected-shown';
import { troubleTexts } from './trouble-text';
import { selection, workbook, type Workbook } from '../workbook/workbook';

const names = functions.map(({ contract }) => contract.id);

/** Why the selected cell shows an error: Excel on the desktop keeps the function's words to itself. */
@customElement('tank-cell-trouble')
export class TankCellTrouble extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr);
        gap: 4px 8px;
        padding: 8px 12px 10px 14px;
        margin-bottom: 4px; /* the list's first heading stands free of the line */
        border-bottom: 1px solid var(--colorNeutralStroke2);
        overflow-wrap: anywhere;
      }
      section > :not(.icon, h2) {
        grid-column: 2;
        justify-self: start;
      }
      h2 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
        line-height: 18px;
      }
      .said {
        font-size: 13px;
        line-height: 18px;
        margin: 0;
      }
      .icon {
        color: var(--colorPaletteDarkOrangeBorder2);
      }
      @media (forced-colors: active) {
        .icon {
          color: inherit;
        }
      }
    `,
  ];

  @workbook private workbook!: Workbook;
  @selection selection: CellAddress | undefined;
  @state() private trouble: CellTrouble | undefined;
  @state() private problem = '';
  private readonly watch = new CellWatch<CellTrouble>(
    (place) => this.workbook.troubleAt(names, place),
    (found) => this.show(found),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.watch.follow(this.workbook);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selection')) this.watch.moveTo(this.selection);
  }

  override render() {
    const { trouble, problem } = this;
    if (!trouble) return nothing;
    const { address, shows, said, calls } = trouble;
    return html`<section aria-labelledby="heading">
      ${shows === undefined ? warningIcon : errorIcon}
      <h2 id="heading">
        ${shows === undefined ? `${address} calculates with blank cells` : `${address} shows ${shows}`}
      </h2>
      ${troubleTexts(trouble).map((text) => html`<p class="said">${text}</p>`)}
      ${
        shows !== undefined && said.length === 0
          ? html`<fluent-button role="button" size="small" @click=${this.again}
              >Ask again why</fluent-button
            >`
          : nothing
      }
      ${problem === '' ? nothing : html`<p class="small">${problem}</p>`}
      <p class="small">
        ${calls.map((id) => html`${outsideLink(`help/${id.toLowerCase()}.html`, `Help: ${id}`)} `)}
      </p>
    </section>`;
  }

  private show(found: CellTrouble | undefined): void {
    const isAnother = keyOf(this.trouble) !== keyOf(found);
    this.trouble = found;
    if (!isAnother) return;
    this.problem = '';
    if (!found) return;
    this.dispatchEvent(new Event(selectedShown, { bubbles: true, composed: true }));
    const texts = troubleTexts(found).join(' ');
    this.dispatchEvent(new Announcement(`${found.address}: ${found.shows ?? ''} ${texts}`));
  }

  private readonly again = async () => {
    const { trouble } = this;
    if (!trouble) return;
    const problem = await this.workbook.askAgain(trouble);
    if (keyOf(this.trouble) === keyOf(trouble)) this.problem = problem ?? '';
    this.watch.moveTo(this.selection);
  };
}

const keyOf = (trouble: CellTrouble | undefined): string =>
  trouble ? JSON.stringify([trouble.sheet, trouble.address, trouble.shows, trouble.said]) : '';

declare global {
  interface HTMLElementTagNameMap {
    'tank-cell-trouble': TankCellTrouble;
  }
}
