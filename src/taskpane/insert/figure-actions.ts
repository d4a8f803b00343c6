import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FormulaToEnter } from '../../excel/formulas/enter-formula';
import type { CellAddress } from '../../excel/selection';
import type { Edition } from '../../reference/edition/edition';
import type { Figure } from '../../reference/figures/figure';
import { numberText } from '../../reference/number-text';
import type { Pin } from '../../reference/stored/pin';
import { ownStorage } from '../page/own-storage';
import { fold } from '../page/opening-styles';
import { actions, base, buttons, field } from '../page/shared-styles';
import { chevronIcon } from '../page/icons';
import { spelled } from '../page/spelling';
import { figureFormulas, rangeText } from '../reference/figure-formula';
import {
  assumptionRow,
  isYearly,
  openEnds,
  type RangeEnd,
  type RivalEnd,
  type Taken,
} from './assumption';
import { lastStyle } from './citation-style';
import { EnterRequest, type Entered } from './enter-request';
import { pinnedOtherwise } from './pinned-otherwise';
import { rivalEnds } from './rival-ends';
import { selection, workbook, type WorkbookState } from '../workbook/workbook';

/** The ways to bring a figure into cells: a row for a model, or a bare formula. */
@customElement('tank-figure-actions')
export class TankFigureActions extends LitElement {
  static override styles = [
    base,
    buttons,
    actions,
    field,
    fold,
    css`
      code {
        font-family: var(--fontFamilyMonospace);
        overflow-wrap: anywhere;
      }
      details > * + * {
        margin-top: 6px;
      }
    `,
  ];

  /** The figure as the add-in's edition has it. */
  @property({ attribute: false }) figure!: Figure;
  @property({ attribute: false }) edition!: Edition;
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;
  @workbook private workbook: WorkbookState = 'starting';
  @selection private selection: CellAddress | undefined;
  @property({ type: Boolean }) busy = false;
  @state() private monthly = false;
  @state() private taken: Taken = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('figure') || changed.get('figure')?.key === this.figure.key) return;
    this.monthly = isYearly(this.figure);
    this.taken = {};
  }

  override render() {
    if (this.workbook === 'absent') {
      return html`<p class="small">
        This page is open outside Excel. To insert the figure, open TankStock on Excel’s Home tab.
      </p>`;
    }
    const { given, monthly, taken } = this;
    const at = this.selection?.address ?? 'the selection';
    const otherwise = pinnedOtherwise(this.figure, this.pin);
    const row = assumptionRow(given, { monthly, taken, style: lastStyle(ownStorage()) });
    return html`<div class="buttons">
        ${this.button(`Insert as a row at ${at}`, row, 'primary')}
      </div>
      <p class="small quiet">
        Seven cells of live formulas: label, low, best, high, unit, basis, source. The next figure
        goes below.
      </p>
      ${isYearly(given) ? this.unitChoice() : nothing}
      ${openEnds(given).map((end) => this.endChoice(end))} ${this.bareFormula(given)}
      ${otherwise === undefined ? nothing : html`<p class="small">${otherwise}</p>`}`;
  }

  /** Formulas answer from the workbook's own edition. */
  private get given(): Figure {
    return this.pin?.figures.get(this.figure.key) ?? this.figure;
  }

  private unitChoice() {
    const choice = (words: string, monthly: boolean) =>
      html`<label
        ><input
          type="radio"
          name="unit"
          .checked=${this.monthly === monthly}
          @change=${() => {
            this.monthly = monthly;
            this.taken = {};
          }}
        />${words}</label
      >`;
    return html`<fieldset>
      <legend>Unit of the row</legend>
      ${choice('tanks a month, as the functions take it', true)}
      ${choice('tanks a year, as its source gives it', false)}
    </fieldset>`;
  }

  /** An end that the source leaves open: blank, or what a rival gives. */
  private endChoice(end: RangeEnd) {
    const offers = rivalEnds(this.edition, this.given, end, this.monthly);
    if (offers.length === 0) return nothing;
    const unit = isYearly(this.given) && this.monthly ? 'tanks/month' : this.given.unit;
    const choice = (words: string, rival: RivalEnd | undefined) =>
      html`<label
        ><input
          type="radio"
          name=${end}
          .checked=${this.taken[end]?.key === rival?.key}
          @change=${() => (this.taken = { ...this.taken, [end]: rival })}
        />${words}</label
      >`;
    return html`<fieldset>
      <legend>The source gives no ${end} value</legend>
      ${choice('leave it blank for your judgement', undefined)}
      ${offers.map((rival) => choice(`${numberText(rival.value)} ${unit}, ${rival.who}`, rival))}
    </fieldset>`;
  }

  private bareFormula(given: Figure) {
    const { one, range } = figureFormulas(given);
    return html`<details>
      <summary>${chevronIcon}Only a formula</summary>
      <div class="buttons">
        ${one ? this.button('Insert formula', one, 'outline') : nothing}
        ${this.button('Insert range', range, 'outline')}
      </div>
      <p class="small quiet">
        Enters <code>${spelled((one ?? range).formula)}</code>${
          one && given.best === null ? ', the only end that the source gives' : ''
        };
        ${rangeText(given)}.
      </p>
    </details>`;
  }

  private button(words: string, entered: Entered | FormulaToEnter, appearance: string) {
    return html`<fluent-button
      role="button"
      size="small"
      appearance=${appearance}
      ?disabled-focusable=${this.busy || this.workbook === 'starting'}
      @click=${(event: MouseEvent) => this.request(event, entered)}
      >${words}</fluent-button
    >`;
  }

  private request({ detail, currentTarget }: MouseEvent, entered: Entered): void {
    if (detail > 1) return; // the second click of a double click would insert it twice
    currentTarget?.dispatchEvent(new EnterRequest(entered, { kind: 'selection' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-figure-actions': TankFigureActions;
  }
}
