import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doneIcon, errorIcon } from '../page/icons';
import { base, messageBar } from '../page/shared-styles';
import type { EditionOutcome } from './outcome';

/** Where a move stands: a progress bar while it runs, then what became of it. */
@customElement('tank-move-message')
export class TankMoveMessage extends LitElement {
  static override styles = [
    base,
    messageBar,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** Left out while it runs. */
  @property({ attribute: false }) outcome: EditionOutcome | undefined;

  override render() {
    const { outcome } = this;
    if (!outcome) {
      return html`<p class="small" id="moving">Moving the workbook’s formulas …</p>
        <fluent-progress-bar role="progressbar" aria-labelledby="moving"></fluent-progress-bar>`;
    }
    const { done, text } = outcome;
    return html`<fluent-message-bar intent=${done ? 'success' : 'error'} layout="singleline">
      <span slot="icon">${done ? doneIcon : errorIcon}</span>
      <span>${text}</span>
    </fluent-message-bar>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-move-message': TankMoveMessage;
  }
}
