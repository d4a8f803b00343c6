import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FormulaToEnter } from '../../excel/formulas/enter-formula';
import type { CellAddress } from '../../excel/selection';
import { base, buttons } from '../page/shared-styles';
import type { Figure } from '../../reference/figures/figure';
import type { Pin } from '../../reference/stored/pin';
import { figureFormulas, rangeText } from '../reference/figure-formula';
import { pinnedOtherwise } from './pinned-otherwise';
import { EnterRequest } from './enter-request';
import type { WorkbookState } from './workbook';

/** The two formulas that bring a figure into a cell, and where either will go. */
@customElement('tank-formula-actions')
export class TankFormulaActions extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      code {
        font-family: var(--fontFamilyMonospace);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The figure as the add-in's edition has it. */
  @property({ attribute: false }) figure!: Figure;
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;
  @property({ attribute: false }) workbook: WorkbookState = 'starting';
  /** The selection's top left cell; undefined while Excel has not named one. */
  @property({ attribute: false }) place?: CellAddress;
  @property({ type: Boolean }) busy = false;

  override render() {
    if (this.workbook === 'absent') {
      return html`<p class="small">
        This page is open outside Excel. To insert the figure, open TankStock on Excel’s Home tab.
      </p>`;
    }
    // Formulas answer from the workbook's own edition.
    const given = this.pin?.figures.get(this.figure.key) ?? this.figure;
    const { one, range } = figureFormulas(given);
    const otherwise = pinnedOtherwise(this.figure, this.pin);
    const at = this.place?.address ?? 'the selection';
    return html`<div class="buttons">
        ${one ? this.button('Insert formula', one, 'primary') : nothing}
        ${this.button('Insert range', range, one ? 'outline' : 'primary')}
      </div>
      <p class="small quiet">
        Enters <code>${(one ?? range).formula}</code> at
        ${at}${one && given.best === null ? ', the only end that the source gives' : ''};
        ${rangeText(given)}.
      </p>
      ${otherwise === undefined ? nothing : html`<p class="small">${otherwise}</p>`}`;
  }

  private button(
    words: string,
    formula: FormulaToEnter,
    appearance: 'primary' | 'outline',
  ): TemplateResult {
    return html`<fluent-button
      role="button"
      size="small"
      appearance=${appearance}
      ?disabled-focusable=${this.busy || this.workbook === 'starting'}
      @click=${(event: MouseEvent) => this.request(event, formula)}
      >${words}</fluent-button
    >`;
  }

  private request({ detail, currentTarget }: MouseEvent, formula: FormulaToEnter): void {
    if (detail > 1) return; // the second click of a double click would find the cell full
    currentTarget?.dispatchEvent(new EnterRequest(formula, { kind: 'selection' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-formula-actions': TankFormulaActions;
  }
}
